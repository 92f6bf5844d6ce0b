package truecount.benchmarks.drools;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.facts.Account;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Damage;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Violence;
import truecount.rules.facts.Word;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Tells the facts of a report in the classes that the rules for Drools look at. */
final class Conversion {

    private Conversion() {}

    static List<Object> of(Facts facts) {
        Story story = new Story(facts);
        Telling report = facts.report();
        List<Object> told = new ArrayList<>();
        Telling by =
                report.get(Report.BY).isEmpty() ? null : report.get(Report.BY).get(0);
        told.add(new truecount.benchmarks.drools.Report(
                by == null ? "" : word(by.get(Reporter.CAPACITY)),
                report.get(Report.NEEDED).yes() ? "yes" : "no"));
        for (ToldAct act : story.acts()) add(story, act, told);
        return told;
    }

    private static void add(Story story, ToldAct act, List<Object> told) {
        Telling telling = act.told();
        boolean taking = act.kind() == ActKind.TAKING;
        boolean damage = act.kind() == ActKind.DAMAGE;
        List<Telling> things = act.things();
        Telling thing = things.isEmpty() ? null : things.get(0);
        Telling building =
                damage && !telling.silent(Damage.BUILDING) ? story.place(telling.get(Damage.BUILDING)) : null;
        Act converted = new Act(
                act.index(),
                act.kind().word(),
                act.by().length == 0 ? "" : story.id(act.by()[0]),
                act.where().get(Place.ID),
                act.during(),
                act.get(truecount.rules.facts.Act.ON_DUTY) == YesNo.YES,
                thing == null ? "" : word(thing.get(Thing.KIND)),
                taking ? word(act.get(Taking.FROM)) : "",
                taking ? word(act.get(Taking.HELD)) : "",
                taking ? force(act) : "",
                taking && telling.get(Taking.FORCE_TO_STEAL).yes() ? "yes" : "",
                building == null ? "" : word(building.get(Place.TYPE)),
                thing != null && thing.get(Thing.CYCLE_MEETS_EAPC) == YesNo.YES);
        told.add(converted);
        for (int victim : victims(story, act, thing)) told.add(party(story, act, converted, victim));
    }

    /** Those it was done to; the owner of the thing where nobody is named. */
    private static int[] victims(Story story, ToldAct act, @org.jspecify.annotations.Nullable Telling thing) {
        if (act.to().length > 0 || thing == null) return act.to();
        return story.peopleNamed(thing.get(Thing.OWNER));
    }

    private static Party party(Story story, ToldAct act, Act converted, int victim) {
        String id = story.id(victim);
        String says = "";
        for (Telling account : story.facts().accounts()) {
            if (account.get(Account.OF).ids().contains(id)) says = word(account.get(Account.SAYS));
        }
        Many<Person.Standing> standing = story.standing(victim);
        String stands = standing.has(Person.Standing.CONSTABLE)
                ? "constable"
                : standing.has(Person.Standing.EMERGENCY_WORKER) ? "emergency-worker" : "";
        boolean household = act.kind() == ActKind.TAKING;
        return new Party(
                converted,
                id,
                household ? story.id(story.household(victim)) : id,
                story.body(victim),
                story.count(victim),
                stands,
                act.kind() == ActKind.VIOLENCE ? injury(act.get(Violence.INJURY, victim)) : "",
                says);
    }

    private static String injury(Many<Violence.Injury> injury) {
        boolean none = injury.only(Violence.Injury.NONE) || injury.only(Violence.Injury.PASSING_PAIN);
        return none ? "none" : "minor";
    }

    private static String force(ToldAct act) {
        Many<Taking.Force> force = act.get(Taking.FORCE);
        for (Taking.Force one : Taking.Force.values()) if (force.has(one)) return one.word();
        return "";
    }

    private static String word(Word value) {
        String word = value.word();
        return word.equals("not-answered") || word.equals("unknown") ? "" : word;
    }
}

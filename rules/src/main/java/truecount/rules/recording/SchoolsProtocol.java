package truecount.rules.recording;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Report.RecordAskedFor;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Threat;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** The schools protocol: on school premises in school hours the school may deal with what is not serious. */
final class SchoolsProtocol {

    private static final Set<String> SERIOUS_CLASSES = Set.of(
            "5D", "10B", "10C", "10D", "11A", "13", "23", "36", "70", "71", "86", "88A", "92A", "92D", "92E", "106");

    private final Story in;

    SchoolsProtocol(Story in) {
        this.in = in;
    }

    Whether.@Nullable Result test(ToldAct act, Offence offence) {
        Telling where = act.where();
        Place.SchoolTime time = where.get(Place.SCHOOL_TIME);
        boolean timed = time != Place.SchoolTime.NOT_ANSWERED && time != Place.SchoolTime.UNKNOWN;
        boolean school = where.get(Place.TYPE) == Place.Type.SCHOOL || timed;
        if (!school || !amongChildren(act)) return null;
        if (serious(act, offence)) return null;
        Many<RecordAskedFor> asked = in.facts().report().get(Report.RECORD_ASKED_FOR);
        return switch (where.get(Place.SCHOOL_TIME)) {
            case ON_PREMISES_OUT_OF_HOURS, TRIP_OR_TRANSPORT -> null;
            case NOT_ANSWERED ->
                open("Whether it was in school hours decides.", new Answer.Ask(where, Place.SCHOOL_TIME, ""));
            case UNKNOWN, ON_PREMISES_IN_HOURS -> {
                if (asked.silent()) {
                    yield open(
                            "Whether anyone asks for a crime record decides.",
                            new Answer.Ask(in.facts().report(), Report.RECORD_ASKED_FOR, ""));
                }
                yield asked.told() && asked.bits() != 0 && !asked.only(RecordAskedFor.NOBODY)
                        ? null
                        : Whether.Result.of(
                                Fate.RULE_SAYS_NOT,
                                GeneralRule.SCHOOLS_PROTOCOL,
                                "In school hours, not serious, and nobody asks for a crime record: the school deals with it.");
            }
        };
    }

    private static Whether.Result open(String because, Answer.Ask ask) {
        return new Whether.Result(Fate.RULE_SAYS_NOT, GeneralRule.SCHOOLS_PROTOCOL, because, ask);
    }

    /**
     * Whether school-aged children are involved and no grown-up did it; a report told as a school's own speaks of children, unless
     * a grown-up is told as victim.
     */
    private boolean amongChildren(ToldAct act) {
        for (int person : act.by()) if (grown(act, person)) return false;
        boolean grownVictim = false;
        for (int person : act.to()) grownVictim |= grown(act, person);
        Telling report = in.facts().report();
        boolean schoolsOwn = !report.silent(Report.SCHOOL_KNOWS) || !report.silent(Report.RECORD_ASKED_FOR);
        if (schoolsOwn && !grownVictim) return true;
        boolean any = reporter() == Reporter.Capacity.PARENT_OR_GUARDIAN;
        for (int person : act.by()) any |= child(act, person);
        for (int person : act.to()) any |= child(act, person);
        return any;
    }

    private Reporter.Capacity reporter() {
        var by = in.facts().report().get(Report.BY);
        return by.isEmpty() ? Reporter.Capacity.NOT_ANSWERED : by.get(0).get(Reporter.CAPACITY);
    }

    private boolean grown(ToldAct act, int person) {
        return in.standing(person).has(Person.Standing.SCHOOL_STAFF)
                || act.age(person).under(18) == YesNo.NO;
    }

    private boolean child(ToldAct act, int person) {
        return in.standing(person).has(Person.Standing.PUPIL) || act.age(person).under(18) == YesNo.YES;
    }

    /** A threat is serious if carrying it out would be likely to have such a consequence. */
    private static boolean graveThreat(ToldAct act) {
        return act.get(Threat.OF)
                .hasAny(
                        Threat.Of.KILL,
                        Threat.Of.SERIOUS_INJURY,
                        Threat.Of.RAPE,
                        Threat.Of.ASSAULT_BY_PENETRATION,
                        Threat.Of.SERIOUS_FINANCIAL_LOSS,
                        Threat.Of.DAMAGE_OWN_PROPERTY_ENDANGERING_LIFE);
    }

    private static boolean serious(ToldAct act, Offence offence) {
        if (SERIOUS_CLASSES.contains(offence.in().code())) return true;
        if (act.kind() == ActKind.THREAT && graveThreat(act)) return true;
        if (offence.indictableOnly() || offence.in().group().startsWith("Sexual")) return true;
        Many<Act.LedTo> ledTo = act.get(Act.LED_TO);
        if (ledTo.told() && ledTo.bits() != 0 && !ledTo.only(Act.LedTo.NOTHING_MORE)) return true;
        return offence.code().equals("008/01") || offence.code().equals("008/59");
    }
}

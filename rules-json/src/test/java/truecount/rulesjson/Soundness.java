package truecount.rulesjson;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.Rule;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Person;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.Offence;
import truecount.rules.recording.Disclosure;
import truecount.rules.recording.Fate;
import truecount.rules.told.Story;

/**
 * What holds of every decision, whatever the facts: counting hides nothing that was disclosed, every fate has a rule that says
 * why, and a crime is printed as the list of notifiable offences prints it.
 */
final class Soundness {

    private final Facts facts;
    private final Story story;
    private final Decision decision;
    private final StringBuilder faults = new StringBuilder();

    private Soundness(Facts facts, Decision decision) {
        this.facts = facts;
        this.story = new Story(facts);
        this.decision = decision;
    }

    /** What does not hold of a decision, in words; empty if all does. */
    static String fault(Facts facts, Decision decision) {
        Soundness of = new Soundness(facts, decision);
        of.asksOnlyWhatIsOpen();
        of.printsWhatTheListPrints();
        of.hidesNothing();
        of.saysWhy();
        of.tellsWhoMustKnow();
        return of.faults.toString();
    }

    private void hold(boolean held, String words, Object about) {
        if (!held) faults.append(' ').append(words).append(": ").append(about).append(';');
    }

    private void asksOnlyWhatIsOpen() {
        boolean asks = decision.disposition() == Disposition.ASK;
        hold(asks != decision.ask().isEmpty(), "asks if and only if something is open", decision.ask());
        Set<String> paths = new HashSet<>();
        for (Question open : decision.ask()) hold(paths.add(open.path()), "asked twice", open.path());
    }

    /** Title and maximum sentence are those of the list; the victims are people of the report, each once. */
    private void printsWhatTheListPrints() {
        Set<String> people = new HashSet<>();
        for (Telling person : facts.people()) people.add(person.get(Person.ID));
        for (Crime crime : decision.crimes()) {
            hold(crime.count() > 0, "at least one", crime);
            hold(people.containsAll(crime.victims()), "victims are people told", crime);
            hold(Set.copyOf(crime.victims()).size() == crime.victims().size(), "each victim once", crime);
            hold(Set.copyOf(crime.flags()).size() == crime.flags().size(), "each flag once", crime);
            if (CrimeClass.exists(crime.inClass())) {
                Offence listed = Offence.of(crime.inClass(), crime.code());
                hold(listed.title().equals(crime.title()), "title as listed", crime);
                hold(listed.maximum().equals(crime.maximum()), "maximum as listed", crime);
            } else {
                hold(crime.code().matches("N[13]00/0\\d"), "a class or a reported incident", crime);
                hold(!crime.title().isEmpty(), "has a title", crime);
            }
        }
    }

    /** Where the file asks what to record, the crimes are exactly the offences disclosed that stand. */
    private void hidesNothing() {
        for (Disclosure one : decision.disclosed()) {
            hold((one.fate() == Fate.INSIDE) == (one.inside() != null), "inside something", name(one));
            hold(one.number() > 0, "counts for something", name(one));
            Set<Disclosure> passed = new HashSet<>();
            Disclosure at = one;
            while (at.inside() != null && passed.add(at)) at = at.inside();
            hold(at.inside() == null, "not inside itself", name(one));
        }
        if (!recording()) return;
        Map<List<Object>, Integer> counted = new HashMap<>();
        for (Crime crime : decision.crimes()) {
            if (!CrimeClass.exists(crime.inClass())) continue;
            List<Object> kind = List.of(crime.inClass(), crime.code(), crime.attempted());
            hold(counted.put(kind, crime.count()) == null, "one line for each kind of crime", kind);
        }
        Map<List<Object>, Integer> standing = new HashMap<>();
        for (Disclosure one : decision.disclosed()) {
            if (one.fate() != Fate.RECORDED) continue;
            List<Object> kind = List.of(one.offence().in().code(), one.offence().code(), one.attempted());
            standing.merge(kind, one.number(), Integer::sum);
            String victim = story.id(one.victim());
            hold(
                    victim.isEmpty()
                            || decision.crimes().stream()
                                    .anyMatch(crime -> crime.inClass().equals(kind.getFirst())
                                            && crime.victims().contains(victim)),
                    "its victim is named",
                    name(one));
        }
        hold(counted.equals(standing), "the crimes are the offences that stand", counted + " and " + standing);
    }

    private boolean recording() {
        return decision.action().isEmpty()
                && switch (facts.decide().get(Request.ON)) {
                    case NOT_ANSWERED, UNKNOWN, RECORDING -> later();
                    default -> false;
                };
    }

    private boolean later() {
        return facts.later().isEmpty();
    }

    private void saysWhy() {
        LocalDate day = story.day();
        Map<Rule, Set<String>> said = new HashMap<>();
        for (Because one : decision.because()) {
            hold(
                    !one.words().isBlank(),
                    "a rule that speaks says something",
                    one.rule().name());
            hold(
                    one.rule().inForce().covers(day),
                    "the rule is in force",
                    one.rule().name());
            said.computeIfAbsent(one.rule(), rule -> new HashSet<>()).add(one.words());
        }
        for (Disclosure one : decision.disclosed()) {
            hold(says(said, one.rule(), one.because()), "the rule that found it says why", name(one));
            Rule fate = one.fateRule();
            hold((fate == null) == one.why().isEmpty(), "a fate has a rule and its words", name(one));
            if (fate != null) hold(says(said, fate, one.why()), "the rule of its fate says why", name(one));
            else hold(one.fate() == Fate.RECORDED, "whatever is not recorded has a rule", name(one));
        }
        Set<String> duties = new HashSet<>();
        for (String duty : decision.duties()) hold(!duty.isBlank() && duties.add(duty), "each duty once", duty);
    }

    private static boolean says(Map<Rule, Set<String>> said, Rule rule, String words) {
        return !words.isBlank() && said.getOrDefault(rule, Set.of()).contains(words);
    }

    /** The registrar oversees reported incidents (CRR26 pp.46, 63); homicide is spoken of with a senior detective (p.38). */
    private void tellsWhoMustKnow() {
        if (!recording()) return;
        for (Crime crime : decision.crimes()) {
            if (crime.inClass().startsWith("N100")) told("registrar oversees", crime);
            if (crime.inClass().startsWith("N300")) told("registrar and the head of crime", crime);
            if (Set.of("1", "2", "4/1", "4/10").contains(crime.inClass())) told("senior detective", crime);
        }
    }

    private void told(String words, Crime crime) {
        hold(decision.duties().stream().anyMatch(duty -> duty.contains(words)), "a duty " + words, crime);
    }

    private static String name(Disclosure one) {
        return one.offence().in().code() + " " + one.offence().code() + " " + one.fate() + " " + one.why();
    }
}

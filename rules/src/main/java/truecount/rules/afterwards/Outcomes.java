package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Rule;
import truecount.rules.facts.CpsAdvice;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Position;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.Offence;
import truecount.rules.lists.OffenceList;
import truecount.rules.recording.Disclosure;
import truecount.rules.recording.Fate;
import truecount.rules.recording.Related;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** What an outcome adds to the register: related crimes that are charged instead, and alternate offences that are not. */
final class Outcomes {

    private static final Set<String> MURDER_ALTERNATES = Set.of("004/01", "004/02", "004/03", "004/07");
    private static final String ABUSE_OF_POSITION = "053/42";

    private final Story in;
    private final OnRecord on;
    private final Decision recorded;
    private final List<Because> because = new ArrayList<>();
    private final List<String> duties = new ArrayList<>();

    Outcomes(Story in, Decision recorded) {
        this.in = in;
        this.on = new OnRecord(in);
        this.recorded = recorded;
    }

    Ruling decide() {
        List<Crime> additional = new ArrayList<>(on.record() == null ? recorded.crimes() : List.of());
        for (Telling advice : on.later(CpsAdvice.CPS_ADVICE)) {
            if (advice.get(CpsAdvice.ADVISES) == CpsAdvice.Advises.CHARGE) {
                charged(advice.get(CpsAdvice.OFFENCE), advice.get(CpsAdvice.OFFENCE_ACT), additional);
            } else {
                say(
                        AfterRule.ALTERNATE_OFFENCE,
                        "No charge is advised: the recorded crime stays and takes another outcome.");
            }
        }
        for (Telling disposal : on.later(Disposal.DISPOSAL)) disposal(disposal, additional);
        Disposition disposition = additional.isEmpty() ? Disposition.NO_ADDITIONAL : Disposition.CRIME;
        return new Ruling(disposition, additional, "", because, duties, List.of());
    }

    private void say(Rule rule, String words) {
        for (Because known : because)
            if (known.rule().equals(rule) && known.words().equals(words)) return;
        because.add(new Because(rule, "", words));
    }

    private void disposal(Telling disposal, List<Crime> additional) {
        switch (disposal.get(Disposal.HOW)) {
            case CHARGE, SUMMONS, YOUTH_CAUTION, ADULT_CAUTION, CONVICTION -> {
                if (disposal.get(Disposal.REFLECTS_ALL) != YesNo.NOT_ANSWERED
                        && on.inClass().startsWith("NFIB")) {
                    say(
                            AfterRule.SPECIMEN_CHARGES,
                            disposal.get(Disposal.REFLECTS_ALL) == YesNo.YES
                                    ? "Charges that reflect every crime of the case clear the whole case."
                                    : "A charge for one matter only clears only its own crime.");
                    if (disposal.get(Disposal.OFFENCE).isEmpty()) return;
                }
                if (AfterRule.RETAIL_ROBBERY.inForce().covers(in.day()) && retail(disposal)) return;
                charged(disposal.get(Disposal.OFFENCE), disposal.get(Disposal.FOR_ACTS), additional);
            }
            case TAKEN_INTO_CONSIDERATION -> takenIntoConsideration(disposal, additional);
            case NOT_ANSWERED,
                    UNKNOWN,
                    FIXED_PENALTY,
                    CANNABIS_WARNING,
                    COMMUNITY_RESOLUTION,
                    DIVERSION,
                    DEFERRED_PROSECUTION,
                    ACQUITTAL,
                    ORDER_GRANTED,
                    NO_FURTHER_ACTION -> {}
        }
    }

    /** A retail robbery of which only the theft is charged keeps its record and may take 1A, if all five conditions hold. */
    private boolean retail(Telling disposal) {
        if (!disposal.get(Disposal.ELEMENT_CHARGED).has(Disposal.ElementCharged.THEFT)) return false;
        boolean all = true;
        for (ToldAct act : in.acts()) {
            if (act.kind() != truecount.rules.facts.ActKind.TAKING) continue;
            boolean limited = act.get(Taking.FORCE_LIMITED).yes();
            boolean unarmed = act.get(Taking.WEAPON_SEEN) == YesNo.NO;
            all &= limited && unarmed && !act.get(Taking.VALUE_LOW).no();
        }
        for (Telling position : on.later(Position.POSITION)) all &= position.get(Position.PROLIFIC) != YesNo.YES;
        say(
                AfterRule.RETAIL_ROBBERY,
                all
                        ? "Theft charged, limited force, low value, no weapon, not prolific: the robbery may take outcome 1A."
                        : "A condition for the police decision is not met: the Crown Prosecution Service decides.");
        duties.add("A sergeant or equivalent records why the case was not referred to the Crown Prosecution Service.");
        return true;
    }

    private void charged(String offence, Refs acts, List<Crime> additional) {
        if (offence.equals(ABUSE_OF_POSITION)
                && !on.inClass().equals("NFIB19")
                && on.inClass().startsWith("NFIB")) {
            abuseOfPosition(acts, additional);
            return;
        }
        if (acts.told() && !acts.ids().isEmpty()) {
            byActs(acts, additional);
            return;
        }
        if (offence.isEmpty()) return;
        if (on.homicide() && on.inClass().equals("1")) murder(offence, additional);
        else if (on.rape()) rape(offence, additional);
        else
            say(
                    AfterRule.ALTERNATE_OFFENCE,
                    "The same material facts charged as another offence: outcome 1A may be used.");
    }

    private void murder(String offence, List<Crime> additional) {
        if (MURDER_ALTERNATES.contains(offence)) {
            say(
                    AfterRule.ALTERNATE_MURDER,
                    "One of the four offences that may be charged as an alternate to murder: 1A may be used.");
            duties.add(
                    "The registrar endorses the record once the Crown Prosecution Service has confirmed all three points.");
            return;
        }
        say(
                AfterRule.ALTERNATE_MURDER,
                "Not one of the four alternates to murder: an additional crime is recorded with outcome 1.");
        byCode(offence, additional);
    }

    private void rape(String offence, List<Crime> additional) {
        boolean sexual = false;
        for (String inClass : OffenceList.classesOf(offence)) {
            sexual |=
                    CrimeClass.exists(inClass) && CrimeClass.of(inClass).group().startsWith("Sexual");
        }
        if (sexual) {
            say(AfterRule.ALTERNATE_RAPE, "An alternate sexual offence: the rape stays and may take 1A.");
            return;
        }
        say(
                AfterRule.ALTERNATE_RAPE,
                "A charge that is not sexual is no alternate to rape: an additional crime is recorded.");
        byCode(offence, additional);
    }

    private static void byCode(String offence, List<Crime> additional) {
        List<String> classes = OffenceList.classesOf(offence);
        if (classes.isEmpty() || !CrimeClass.exists(classes.get(0))) return;
        Offence found = Offence.of(classes.get(0), offence);
        additional.add(new Crime(
                found.in().code(), offence, found.title(), found.maximum(), 1, false, List.of(), List.of(), "1"));
    }

    /** A charge for a related crime that is not the recorded one adds that crime; the recorded one takes no charge outcome. */
    private void byActs(Refs acts, List<Crime> additional) {
        Set<Integer> charged = new HashSet<>();
        for (String id : acts.ids()) charged.add(in.act(id));
        List<Disclosure> found = Related.among(recorded.disclosed(), charged);
        for (Disclosure one : found) {
            String inClass = one.offence().in().code();
            boolean same = inClass.equals(on.inClass()) || (on.record() == null && one.fate() == Fate.RECORDED);
            if (same) {
                say(AfterRule.RELATED_CRIME, "The recorded crime itself is charged.");
                continue;
            }
            if (sexualAlternate(one)) {
                say(AfterRule.ALTERNATE_RAPE, "An alternate sexual offence: the rape stays and may take 1A.");
                continue;
            }
            say(
                    AfterRule.RELATED_CRIME,
                    "Only a related crime is charged: it is recorded in addition with outcome 1, and the principal crime takes no charge outcome.");
            additional.add(new Crime(
                    inClass,
                    one.offence().code(),
                    one.offence().title(),
                    one.offence().maximum(),
                    one.number(),
                    one.attempted(),
                    one.victim() < 0 ? List.of() : List.of(in.id(one.victim())),
                    List.of(),
                    "1"));
        }
    }

    private boolean sexualAlternate(Disclosure one) {
        return on.rape() && one.offence().in().group().startsWith("Sexual");
    }

    private void abuseOfPosition(Refs acts, List<Crime> additional) {
        Set<Integer> lenders = new HashSet<>();
        for (ToldAct act : in.acts()) {
            boolean his = acts.ids().isEmpty() || acts.ids().stream().anyMatch(id -> in.act(id) == act.index());
            if (his) for (int victim : act.to()) lenders.add(victim);
        }
        int victims = lenders.stream().mapToInt(in::count).sum();
        say(
                AfterRule.ABUSE_OF_POSITION_CHARGED,
                "A professional charged only with abuse of position: one crime for each victim.");
        Offence offence = Offence.of("NFIB19", ABUSE_OF_POSITION);
        additional.add(new Crime(
                "NFIB19",
                ABUSE_OF_POSITION,
                offence.title(),
                offence.maximum(),
                Math.max(1, victims),
                false,
                List.of(),
                List.of(),
                "1"));
    }

    private void takenIntoConsideration(Telling disposal, List<Crime> additional) {
        if (!disposal.get(Disposal.TIC_PROOF).has(Disposal.TicProof.VICTIM_CONFIRMED)) {
            say(
                    AfterRule.TAKEN_INTO_CONSIDERATION,
                    "An unreported offence needs its victim traced and confirming first.");
            return;
        }
        Set<Integer> acts = new HashSet<>();
        for (String id : disposal.get(Disposal.FOR_ACTS).ids()) acts.add(in.act(id));
        for (Disclosure one : Related.among(recorded.disclosed(), acts)) {
            additional.add(new Crime(
                    one.offence().in().code(),
                    one.offence().code(),
                    one.offence().title(),
                    one.offence().maximum(),
                    one.number(),
                    one.attempted(),
                    one.victim() < 0 ? List.of() : List.of(in.id(one.victim())),
                    List.of(),
                    "4"));
        }
        say(AfterRule.TAKEN_INTO_CONSIDERATION, "Admitted, confirmed by its victim and taken into consideration.");
    }
}

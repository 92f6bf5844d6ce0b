package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.CpsAdvice;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Disposal.TicProof;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Position;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.lists.OutcomeType;
import truecount.rules.recording.Disclosure;
import truecount.rules.recording.Fate;
import truecount.rules.recording.Related;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** What an outcome adds to the register: related crimes that are charged instead, and alternate offences that are not. */
final class Outcomes {

    private static final String ABUSE_OF_POSITION = PersonCharged.ABUSE_OF_POSITION;

    private final Story in;
    private final OnRecord on;
    private final PersonCharged person;
    private final Decision recorded;
    private final Reasons reasons = new Reasons();
    private final AlternateOffences alternates;
    private final List<Question> open = new ArrayList<>();

    Outcomes(Story in, Decision recorded) {
        this.in = in;
        this.on = new OnRecord(in);
        this.person = new PersonCharged(in, on);
        this.recorded = recorded;
        this.alternates = new AlternateOffences(in, on, reasons);
    }

    Ruling decide() {
        List<Crime> additional = new ArrayList<>(on.record() == null ? recorded.crimes() : List.of());
        for (Telling advice : on.later(CpsAdvice.CPS_ADVICE)) {
            if (advice.get(CpsAdvice.ADVISES) == CpsAdvice.Advises.NOT_ANSWERED) {
                open.add(new Question(advice, CpsAdvice.ADVISES, "", AfterRule.ALTERNATE_OFFENCE));
            } else if (advice.get(CpsAdvice.ADVISES) == CpsAdvice.Advises.CHARGE) {
                charged(
                        advice.get(CpsAdvice.OFFENCE),
                        person.acts(advice.get(CpsAdvice.OFFENCE_ACT)),
                        Judgement.NOT_ANSWERED,
                        additional);
            } else {
                reasons.say(
                        AfterRule.ALTERNATE_OFFENCE,
                        "No charge is advised: the recorded crime stays and takes another outcome.");
            }
        }
        for (Telling disposal : on.later(Disposal.DISPOSAL)) disposal(disposal, additional);
        if (on.record() == null) open.addAll(recorded.ask());
        boolean unsettled = on.record() == null && !open.isEmpty();
        Disposition disposition = additional.isEmpty() ? Disposition.NO_ADDITIONAL : Disposition.CRIME;
        OutcomeType proposed = OutcomeConditions.proposed(in);
        if (unsettled || (additional.isEmpty() && !open.isEmpty()))
            return new Ruling(Disposition.ASK, additional, "", reasons.because(), reasons.duties(), open);
        return proposed == null || on.record() == null
                ? ruling(disposition, additional)
                : conditions(proposed, disposition, additional);
    }

    private Ruling ruling(Disposition disposition, List<Crime> additional) {
        return new Ruling(disposition, additional, "", reasons.because(), reasons.duties(), List.of());
    }

    /** What a charge adds to the register is settled whether or not the outcome proposed for the record fits. */
    private Ruling conditions(OutcomeType proposed, Disposition disposition, List<Crime> additional) {
        OutcomeConditions conditions = new OutcomeConditions(in, on, recorded, reasons);
        conditions.read(proposed);
        boolean charge = proposed.code().equals("1") || proposed.code().endsWith("A");
        if (!additional.isEmpty() || charge) return ruling(disposition, additional);
        if (!conditions.met()) return ruling(Disposition.NO_CHANGE, additional);
        if (conditions.ask().isEmpty()) return ruling(disposition, additional);
        return new Ruling(Disposition.ASK, additional, "", reasons.because(), reasons.duties(), conditions.ask());
    }

    private void disposal(Telling disposal, List<Crime> additional) {
        switch (disposal.get(Disposal.HOW)) {
            case CHARGE, SUMMONS, YOUTH_CAUTION, ADULT_CAUTION, CONVICTION -> {
                YesNo all = disposal.get(Disposal.REFLECTS_ALL);
                if ((all == YesNo.YES || all == YesNo.NO) && on.inClass().startsWith("NFIB")) {
                    reasons.say(
                            AfterRule.SPECIMEN_CHARGES,
                            disposal.get(Disposal.REFLECTS_ALL) == YesNo.YES
                                    ? "Charges that reflect every crime of the case clear the whole case."
                                    : "A charge for one matter only clears only its own crime.");
                    if (disposal.get(Disposal.OFFENCE).isEmpty()) return;
                }
                if (AfterRule.RETAIL_ROBBERY.inForce().covers(in.day()) && retail(disposal)) return;
                if (disposal.get(Disposal.OFFENCE).equals(ABUSE_OF_POSITION) && !person.onlyCharge(disposal)) {
                    reasons.say(
                            AfterRule.ABUSE_OF_POSITION_CHARGED,
                            "Charged with the specific fraud as well, so abuse of position is not recorded.");
                    return;
                }
                charged(
                        disposal.get(Disposal.OFFENCE),
                        person.actsCharged(disposal),
                        person.sameFacts(disposal),
                        additional);
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
            if (act.kind() != ActKind.TAKING) continue;
            boolean limited = act.get(Taking.FORCE_LIMITED).yes();
            boolean unarmed = act.get(Taking.WEAPON_SEEN) == YesNo.NO;
            all &= limited && unarmed && !act.get(Taking.VALUE_LOW).no();
        }
        for (Telling position : on.later(Position.POSITION)) all &= position.get(Position.PROLIFIC) != YesNo.YES;
        reasons.say(
                AfterRule.RETAIL_ROBBERY,
                all
                        ? "Theft charged, limited force, low value, no weapon, not prolific: the robbery may take outcome 1A."
                        : "A condition for the police decision is not met: the Crown Prosecution Service decides.");
        reasons.duty(
                "A sergeant or equivalent records why the case was not referred to the Crown Prosecution Service.");
        return true;
    }

    private void charged(String offence, Set<Integer> acts, Judgement sameFacts, List<Crime> additional) {
        if (offence.equals(ABUSE_OF_POSITION)
                && !on.inClass().equals("NFIB19")
                && on.inClass().startsWith("NFIB")) {
            abuseOfPosition(acts, additional);
        } else if (alternates.settles(offence)) {
            reasons.duty("The registrar assures the quality of every alternate outcome.");
        } else if (!relatedTo(offence, acts).isEmpty()) {
            byActs(relatedTo(offence, acts), additional);
        } else if (offence.isEmpty() && !acts.isEmpty()) {
            open.addAll(recorded.ask());
        } else if (!offence.isEmpty()) {
            alternates.charged(offence, sameFacts, additional);
        }
    }

    /** The acts charged that disclose something, or those inside the recorded crime that disclose the offence charged. */
    private Set<Integer> relatedTo(String offence, Set<Integer> acts) {
        if (!acts.isEmpty()) return Related.among(recorded.disclosed(), acts).isEmpty() ? Set.of() : acts;
        Set<Integer> found = new HashSet<>();
        for (Disclosure one : recorded.disclosed()) {
            boolean charged = one.offence().code().equals(offence)
                    || one.offence().in().code().equals(offence);
            if (charged && !offence.isEmpty() && one.fate() == Fate.INSIDE)
                found.add(one.act().index());
        }
        return found;
    }

    /** A charge for a related crime that is not the recorded one adds that crime; the recorded one takes no charge outcome. */
    private void byActs(Set<Integer> charged, List<Crime> additional) {
        List<Disclosure> found = Related.among(recorded.disclosed(), charged);
        for (Disclosure one : found) {
            String inClass = one.offence().in().code();
            boolean same = inClass.equals(on.inClass()) || (on.record() == null && one.fate() == Fate.RECORDED);
            if (same) {
                reasons.say(AfterRule.RELATED_CRIME, "The recorded crime itself is charged.");
                continue;
            }
            if (alternates.sexual(one.offence())) {
                alternates.rape(one.offence().code());
                continue;
            }
            reasons.say(
                    AfterRule.RELATED_CRIME,
                    "Only a related crime is charged: it is recorded in addition with outcome 1, and the principal crime takes no charge outcome.");
            reasons.duty(
                    conduct()
                            ? "The recorded conduct crime takes none of outcomes 1 to 4 and 6: give it another, such as 15 or 16."
                            : "The recorded crime takes none of outcomes 1 to 4: give it another, such as 15 or 16.");
            additional.add(crime(one, "1"));
        }
    }

    private boolean conduct() {
        return Set.of("8L", "8M", "8Q", "8U").contains(on.inClass());
    }

    private Crime crime(Disclosure one, String outcome) {
        return new Crime(
                one.offence().in().code(),
                one.offence().code(),
                one.offence().title(),
                one.offence().maximum(),
                one.number(),
                one.attempted(),
                one.victim() < 0 ? List.of() : List.of(in.id(one.victim())),
                List.of(),
                outcome);
    }

    private void abuseOfPosition(Set<Integer> acts, List<Crime> additional) {
        Set<Integer> lenders = new HashSet<>();
        for (ToldAct act : in.acts()) {
            if (acts.isEmpty() || acts.contains(act.index())) for (int victim : act.to()) lenders.add(victim);
        }
        int victims = lenders.stream().mapToInt(in::count).sum();
        reasons.say(
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

    /** An admitted offence that nobody had reported is recorded once its victim is traced and confirms it (OUT26 p.13). */
    private void takenIntoConsideration(Telling disposal, List<Crime> additional) {
        Set<Integer> acts = person.acts(disposal.get(Disposal.FOR_ACTS));
        Many<TicProof> proof = disposal.get(Disposal.TIC_PROOF);
        boolean proved = proof.has(TicProof.INTERVIEW_ADMISSION)
                && proof.has(TicProof.SIGNED_SCHEDULE)
                && proof.has(TicProof.CONNECTING_INFORMATION);
        if (acts.isEmpty()) {
            reasons.say(
                    AfterRule.TAKEN_INTO_CONSIDERATION,
                    proved
                            ? "Admitted and taken into consideration: the recorded crime may take outcome 4."
                            : "It needs a recorded admission, the signed schedule and information that connects the person.");
            return;
        }
        if (!proof.has(TicProof.VICTIM_CONFIRMED)) {
            reasons.say(
                    AfterRule.TAKEN_INTO_CONSIDERATION,
                    "An unreported offence needs its victim traced and confirming first.");
            return;
        }
        for (Disclosure one : Related.among(recorded.disclosed(), acts)) additional.add(crime(one, proved ? "4" : ""));
        reasons.say(
                AfterRule.TAKEN_INTO_CONSIDERATION,
                proved
                        ? "Admitted, confirmed by its victim and taken into consideration."
                        : "Confirmed by its victim and recorded; outcome 4 needs the admission, the schedule and connecting information.");
    }
}

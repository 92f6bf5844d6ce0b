package truecount.rules.afterwards;

import java.util.List;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.facts.CpsAdvice;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.OutcomeType;
import truecount.rules.told.Story;

/** What an outcome adds to the register: related crimes that are charged instead, and alternate offences that are not. */
final class Outcomes {

    private final Story in;
    private final OnRecord on;
    private final Decision recorded;
    private final PersonCharged person;
    private final Reasons reasons = new Reasons();
    private final AddedCrimes additional;
    private final ChargedOffences charges;

    Outcomes(Story in, Decision recorded) {
        this.in = in;
        this.on = new OnRecord(in);
        this.person = new PersonCharged(in, on);
        this.recorded = recorded;
        this.additional = new AddedCrimes(on.record() == null ? recorded.crimes() : List.of());
        this.charges = new ChargedOffences(in, on, recorded, reasons, additional);
    }

    Ruling decide() {
        for (Telling advice : on.later(CpsAdvice.CPS_ADVICE)) {
            if (advice.get(CpsAdvice.ADVISES) == CpsAdvice.Advises.NOT_ANSWERED) {
                reasons.ask(advice, CpsAdvice.ADVISES, AfterRule.ALTERNATE_OFFENCE);
            } else if (advice.get(CpsAdvice.ADVISES) == CpsAdvice.Advises.CHARGE) {
                charges.charged(
                        advice.get(CpsAdvice.OFFENCE),
                        person.acts(advice.get(CpsAdvice.OFFENCE_ACT)),
                        Judgement.NOT_ANSWERED);
            } else {
                reasons.say(
                        AfterRule.ALTERNATE_OFFENCE,
                        "No charge is advised: the recorded crime stays and takes another outcome.");
            }
        }
        for (Telling disposal : on.later(Disposal.DISPOSAL)) disposal(disposal);
        if (on.record() == null) reasons.ask(recorded.ask());
        boolean open = !reasons.open().isEmpty();
        if (open && (on.record() == null || additional.isEmpty())) return ruling(Disposition.ASK);
        OutcomeType proposed = OutcomeConditions.proposed(in);
        if (proposed == null || on.record() == null) return ruling(added());
        boolean refused = proposed.code().equals("1A") && additional.isEmpty() && charges.waitsForProsecutor();
        return refused ? ruling(Disposition.NO_CHANGE) : conditions(proposed);
    }

    private Disposition added() {
        return additional.isEmpty() ? Disposition.NO_ADDITIONAL : Disposition.CRIME;
    }

    private Ruling ruling(Disposition disposition) {
        List<Question> open = disposition == Disposition.ASK ? reasons.open() : List.of();
        return new Ruling(disposition, additional.all(), "", reasons.because(), reasons.duties(), open);
    }

    /** What a charge adds to the register is settled whether or not the outcome proposed for the record fits. */
    private Ruling conditions(OutcomeType proposed) {
        OutcomeConditions conditions = new OutcomeConditions(in, on, recorded, reasons);
        conditions.read(proposed);
        boolean charge = proposed.code().equals("1") || proposed.code().endsWith("A");
        if (!additional.isEmpty() || charge) return ruling(added());
        if (!conditions.met()) return ruling(Disposition.NO_CHANGE);
        return ruling(reasons.open().isEmpty() ? Disposition.NO_ADDITIONAL : Disposition.ASK);
    }

    private void disposal(Telling disposal) {
        switch (disposal.get(Disposal.HOW)) {
            case CHARGE, SUMMONS, YOUTH_CAUTION, ADULT_CAUTION, CONVICTION -> {
                YesNo all = disposal.get(Disposal.REFLECTS_ALL);
                if (all.told() && on.inClass().startsWith("NFIB")) {
                    reasons.say(
                            AfterRule.SPECIMEN_CHARGES,
                            all == YesNo.YES
                                    ? "Charges that reflect every crime of the case clear the whole case."
                                    : "A charge for one matter only clears only its own crime.");
                    if (disposal.get(Disposal.OFFENCE).isEmpty()) return;
                }
                if (AfterRule.RETAIL_ROBBERY.inForce().covers(in.day()) && charges.retail(disposal)) return;
                if (disposal.get(Disposal.OFFENCE).equals(PersonCharged.ABUSE_OF_POSITION)
                        && !person.onlyCharge(disposal)) {
                    reasons.say(
                            AfterRule.ABUSE_OF_POSITION_CHARGED,
                            "Charged with the specific fraud as well, so abuse of position is not recorded.");
                    return;
                }
                charges.charged(
                        disposal.get(Disposal.OFFENCE), person.actsCharged(disposal), person.sameFacts(disposal));
            }
            case TAKEN_INTO_CONSIDERATION ->
                charges.takenIntoConsideration(disposal, person.acts(disposal.get(Disposal.FOR_ACTS)));
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
}

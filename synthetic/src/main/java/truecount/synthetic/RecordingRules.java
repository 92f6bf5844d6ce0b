package truecount.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import truecount.synthetic.Facts.Act;
import truecount.synthetic.Facts.Circumstance;
import truecount.synthetic.Facts.Confirmation;
import truecount.synthetic.Facts.Reporter;
import truecount.synthetic.Truth.Disposition;
import truecount.synthetic.Truth.Required;

/**
 * What the Crime Recording Rules 2026/27 (CRR26) require, for the few facts that this module's situations state.
 *
 * <p>This is the seam at which the rule book takes over: facts go in, a truth comes out, and nothing else in the module
 * decides what should have been recorded.
 */
final class RecordingRules {

    private RecordingRules() {}

    /** The truth about one report. */
    static Truth truth(Facts facts) {
        if (facts.acts().isEmpty()) {
            return nothing(Disposition.INCIDENT, "No notifiable offence is described (CRR26, Whether to record, p.7)");
        }
        for (Circumstance circumstance : facts.circumstances()) {
            switch (circumstance) {
                case CONTRARY_EVIDENCE -> {
                    return nothing(Disposition.INCIDENT, "Credible evidence to the contrary is at hand (CRR26, p.7)");
                }
                case ALREADY_RECORDED -> {
                    return nothing(
                            Disposition.INCIDENT, "It belongs to a crime already recorded (CRR26, p.12 and pp.57-58)");
                }
                case OTHER_FORCE_RECORDS -> {
                    return nothing(Disposition.CRIME_RELATED_INCIDENT, "Another force records it (CRR26, p.9)");
                }
                case SCHOOL_DEALS -> {
                    return nothing(
                            Disposition.CRIME_RELATED_INCIDENT, "The schools protocol applies (CRR26, p.12; SP p.1)");
                }
                case POLICE_CONDUCT -> {
                    return nothing(
                            Disposition.CRIME_RELATED_INCIDENT,
                            "It waits for the appropriate authority (CRR26, Police conduct, p.17)");
                }
                case UNDER_SIXTEEN -> {
                    // Bears on the domestic abuse flag alone.
                }
            }
        }
        return confirmed(facts) ? crimes(facts) : unconfirmed(facts);
    }

    private static boolean confirmed(Facts facts) {
        return facts.confirmation() == Confirmation.CONFIRMS
                || facts.confirmation() == Confirmation.NO_VICTIM
                || facts.reporter() == Reporter.PROFESSIONAL
                || facts.reporter() == Reporter.GUARDIAN;
    }

    private static Truth unconfirmed(Facts facts) {
        if (facts.acts().stream().anyMatch(act -> act.offence().rape())) {
            return nothing(Disposition.N100, "Rape reported and not confirmed is N100/01 (CRR26, pp.63-64)");
        }
        return nothing(
                Disposition.CRIME_RELATED_INCIDENT,
                "No victim or representative confirms a crime (CRR26, Victim confirmation, pp.7-8)");
    }

    private static Truth crimes(Facts facts) {
        Map<Integer, List<Act>> byVictim = new TreeMap<>();
        List<Required> required = new ArrayList<>();
        boolean domestic = facts.tie().domestic() && !facts.circumstances().contains(Circumstance.UNDER_SIXTEEN);
        for (Act act : facts.acts()) {
            if (act.offence().stateBased() || act.offence().modernSlavery()) {
                // Not swallowed by crimes that have a victim: CRR26 pp.13, 48, 56-57, 91.
                required.add(new Required(act.offence(), act.victim(), domestic));
            } else {
                byVictim.computeIfAbsent(act.victim(), victim -> new ArrayList<>())
                        .add(act);
            }
        }
        List<Required> principal = new ArrayList<>();
        byVictim.forEach((victim, acts) -> principal.add(new Required(principal(acts), victim, domestic)));
        principal.addAll(required);
        return new Truth(
                Disposition.CRIME,
                principal,
                principal.size() > 1
                        ? "One crime per victim; state-based crimes in addition (CRR26, pp.12-13)"
                        : facts.acts().size() > 1
                                ? "The principal crime of one incident (CRR26, pp.12-14)"
                                : "A crime is reported and nothing credible contradicts it (CRR26, p.7)");
    }

    private static Offence principal(List<Act> acts) {
        return acts.stream()
                .map(Act::offence)
                .min(Comparator.comparingInt(Offence::rank))
                .orElseThrow();
    }

    private static Truth nothing(Disposition disposition, String because) {
        return new Truth(disposition, List.of(), because);
    }
}

package truecount.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Situation.Failing;
import truecount.synthetic.Situation.Kind;
import truecount.synthetic.Truth.Disposition;
import truecount.synthetic.Truth.Required;

/**
 * What the force did with one report.
 *
 * @param recorded what it recorded
 * @param failing what it did wrong, if anything
 */
record Conduct(List<Recorded> recorded, @Nullable Failing failing) {

    /** How often, of the usual, what nothing could disprove is cancelled because the victim withdrew. */
    private static final double WITHDRAWN_ALL_THE_SAME = 0.15;

    private static final Failing WITHDRAWN_ON_REQUEST = new Failing(15, Kind.CANCEL, 0, "");
    private static final Failing LATE_FOR_NO_REASON = new Failing(14, Kind.LATE, 0, "");

    Conduct {
        recorded = List.copyOf(recorded);
    }

    /**
     * One record that the force made.
     *
     * @param offence under which class and code
     * @param victim the victim's number in the report
     * @param domestic whether it carries the domestic abuse flag
     * @param delay when it was made
     * @param fate what became of it
     * @param answers the required crime that it records, null for one too many
     */
    record Recorded(
            Offence offence,
            int victim,
            boolean domestic,
            Delay delay,
            Fate fate,
            @Nullable Required answers) {

        private Recorded as(Offence other) {
            return new Recorded(other, victim, domestic, delay, fate, answers);
        }

        private Recorded late(Delay how) {
            return new Recorded(offence, victim, domestic, how, fate, answers);
        }

        private Recorded then(Fate what) {
            return new Recorded(offence, victim, domestic, delay, what, answers);
        }

        private Recorded unflagged() {
            return new Recorded(offence, victim, false, delay, fate, answers);
        }

        private Recorded extra(Offence other) {
            return new Recorded(other, victim, domestic, delay, fate, null);
        }
    }

    /** When a record was made, counted from the report. */
    enum Delay {
        WITHIN_24_HOURS,
        WITHIN_72_HOURS,
        LATER
    }

    /** What became of a record. */
    enum Fate {
        KEPT,
        /** Cancelled on additional verifiable information. */
        CANCELLED_RIGHTLY,
        /** Cancelled because the victim withdrew, which is no such information. */
        CANCELLED_WRONGLY
    }

    /** What this force does with such a report on such a duty. */
    static Conduct of(Situation situation, Truth truth, Duty duty, Preset preset, Dice dice) {
        List<Recorded> right = new ArrayList<>();
        for (Required required : truth.required()) {
            right.add(new Recorded(
                    required.offence(),
                    required.victim(),
                    required.domestic(),
                    Delay.WITHIN_24_HOURS,
                    Fate.KEPT,
                    required));
        }
        if (truth.disposition() == Disposition.N100) {
            Offence n100 = Offences.all().get("N100:100/01");
            right.add(new Recorded(n100, 1, false, Delay.WITHIN_24_HOURS, Fate.KEPT, null));
        }
        double errors = duty.errors(situation.facts().tie().domestic());
        for (Failing failing : situation.failings()) {
            // Each is asked, so that what one incident draws does not hang on how another came out.
            double factor = preset.factor(failing.pattern(), truth.againstPerson()) * errors;
            if (dice.chance(Math.min(0.95, failing.percent() / 100 * factor))) {
                return new Conduct(wrong(failing, right, situation, dice), failing);
            }
        }
        if (!right.isEmpty() && dice.chance(Math.min(0.95, preset.late() / 100 * errors))) {
            return new Conduct(late(right, dice), LATE_FOR_NO_REASON);
        }
        if (truth.disposition() == Disposition.CRIME && dice.chance(preset.cancelled() / 100)) {
            return cancelled(right, preset, dice);
        }
        return new Conduct(right, null);
    }

    /** Rightly, where something can show that there was no crime; wrongly, where the victim wants no more of it. */
    private static Conduct cancelled(List<Recorded> right, Preset preset, Dice dice) {
        boolean guarded = right.stream()
                .anyMatch(one ->
                        one.offence().cancelledWithCare() || one.offence().stateBased());
        boolean disprovable = right.stream().allMatch(one -> Disproof.of(one.offence()) != Disproof.NONE);
        double wrong = preset.cancelledWrongly() / 100 * (disprovable ? 1 : WITHDRAWN_ALL_THE_SAME);
        if (dice.chance(wrong) && !guarded) {
            return new Conduct(then(right, Fate.CANCELLED_WRONGLY), WITHDRAWN_ON_REQUEST);
        }
        return new Conduct(disprovable ? then(right, Fate.CANCELLED_RIGHTLY) : right, null);
    }

    private static List<Recorded> then(List<Recorded> all, Fate fate) {
        return all.stream().map(one -> one.then(fate)).toList();
    }

    private static List<Recorded> wrong(Failing failing, List<Recorded> right, Situation situation, Dice dice) {
        return switch (failing.kind()) {
            case MISS, LOSE -> List.of();
            case CLOSE -> right;
            case MISS_ANOTHER -> right.subList(0, Math.min(1, right.size()));
            case CLASS -> {
                List<Recorded> changed = new ArrayList<>(right);
                if (!changed.isEmpty()) {
                    changed.set(0, changed.get(0).as(Offences.all().get(failing.offence())));
                }
                yield changed;
            }
            case LATE -> late(right, dice);
            case OVER -> {
                List<Recorded> more = new ArrayList<>(right);
                Offence extra = Offences.all().get(failing.offence());
                boolean domestic = situation.facts().tie().domestic();
                more.add(
                        right.isEmpty()
                                ? new Recorded(extra, 1, domestic, Delay.WITHIN_24_HOURS, Fate.KEPT, null)
                                : right.get(0).extra(extra));
                yield more;
            }
            case TWICE -> {
                List<Recorded> more = new ArrayList<>(right);
                right.stream().findFirst().ifPresent(one -> more.add(one.extra(one.offence())));
                yield more;
            }
            case CANCEL -> then(right, Fate.CANCELLED_WRONGLY);
            case FLAG -> right.stream().map(Recorded::unflagged).toList();
        };
    }

    private static List<Recorded> late(List<Recorded> right, Dice dice) {
        Delay how = dice.chance(0.7) ? Delay.WITHIN_72_HOURS : Delay.LATER;
        return right.stream().map(one -> one.late(how)).toList();
    }

    /** Whether the force went wrong in one of the ways that the situation itself names. */
    boolean wrongAsToldBy(Situation situation) {
        return failing != null && situation.failings().contains(failing);
    }

    /** Whether another force's crime was closed without a word to that force. */
    boolean lost() {
        return failing != null && failing.kind() == Kind.LOSE;
    }

    /** Whether the records were cancelled because they were no crimes after all. */
    boolean cancelledRightly() {
        return recorded.stream().anyMatch(one -> one.fate() == Fate.CANCELLED_RIGHTLY);
    }

    /** Whether the records were cancelled for want of support. */
    boolean cancelledWrongly() {
        return recorded.stream().anyMatch(one -> one.fate() == Fate.CANCELLED_WRONGLY);
    }
}

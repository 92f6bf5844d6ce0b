package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The review of one item: every step that was taken, in order. Steps are added and never changed or removed, so every
 * state it was in can be read again.
 *
 * <p>One reviewer judges it blind; where a second look is due, another does the same; where they differ, an adjudicator
 * who is neither decides; the force's registrar may dispute what stands; and someone who took no part in any of this
 * resolves the dispute.
 *
 * @param item the item's number in the order of review
 * @param secondDue whether the draw chose it for a second review
 * @param steps what was said, oldest first
 */
public record ItemReview(int item, boolean secondDue, List<Opinion> steps) {

    /** Keeps its own copy. Steps that were not taken by {@link #with} are checked as if they had been. */
    public ItemReview {
        steps = List.copyOf(steps);
        List<Opinion> before = new ArrayList<>();
        for (Opinion step : steps) {
            Rules.check(item, secondDue, before, step);
            before.add(step);
        }
    }

    /** Where a review stands. */
    public enum State {
        /** Nobody has judged it. */
        WAITING_FOR_FIRST,
        /** A second reviewer has yet to judge it. */
        WAITING_FOR_SECOND,
        /** One reviewer judged it and no second look was due. */
        SEEN_ONCE,
        /** Both reviewers say the same. */
        AGREED,
        /** They differ, and nobody has decided between them. */
        WAITING_FOR_ADJUDICATION,
        /** Someone decided between them. */
        ADJUDICATED,
        /** The force's registrar disputes what stood. */
        DISPUTED,
        /** Someone independent resolved the dispute. */
        RESOLVED;

        /** Whether it is open between two opinions. */
        public boolean isOpen() {
            return this == WAITING_FOR_ADJUDICATION || this == DISPUTED;
        }
    }

    /** A review that nobody has begun. */
    public static ItemReview begin(int item) {
        return new ItemReview(item, false, List.of());
    }

    /**
     * The review with one more step.
     *
     * @throws IllegalArgumentException when the step may not be taken now or by this person, saying why
     */
    public ItemReview with(Opinion step) {
        List<Opinion> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ItemReview(item, secondDue, longer);
    }

    /** The same review, known to be due for a second look or not. */
    public ItemReview dueForSecond(boolean due) {
        return new ItemReview(item, due, steps);
    }

    /** Where it stands. */
    public State state() {
        return Rules.state(secondDue, steps);
    }

    /** The newest opinion of a round, if there is one. */
    public Optional<Opinion> of(ReviewRound round) {
        return Optional.ofNullable(Rules.newest(steps, round));
    }

    /** The opinion that stands; nothing while nobody has judged it or it is open between two. */
    public Optional<Opinion> standing() {
        return state().isOpen() ? Optional.empty() : Optional.ofNullable(Rules.stood(steps));
    }

    /** The opinions it is open between: two, or none. */
    public List<Opinion> open() {
        return switch (state()) {
            case WAITING_FOR_ADJUDICATION -> pair(of(ReviewRound.FIRST), of(ReviewRound.SECOND));
            case DISPUTED -> pair(Optional.ofNullable(Rules.stood(steps)), of(ReviewRound.DISPUTE));
            case WAITING_FOR_FIRST, WAITING_FOR_SECOND, SEEN_ONCE, AGREED, ADJUDICATED, RESOLVED -> List.of();
        };
    }

    private static List<Opinion> pair(Optional<Opinion> one, Optional<Opinion> other) {
        return List.of(one.orElseThrow(), other.orElseThrow());
    }

    /** Which steps may follow which, and who may take them. */
    private static final class Rules {

        static State state(boolean secondDue, List<Opinion> steps) {
            if (newest(steps, ReviewRound.RESOLUTION) != null) return State.RESOLVED;
            if (newest(steps, ReviewRound.DISPUTE) != null) return State.DISPUTED;
            if (newest(steps, ReviewRound.ADJUDICATION) != null) return State.ADJUDICATED;
            Opinion first = newest(steps, ReviewRound.FIRST);
            Opinion second = newest(steps, ReviewRound.SECOND);
            if (first == null) return State.WAITING_FOR_FIRST;
            if (second == null) return secondDue ? State.WAITING_FOR_SECOND : State.SEEN_ONCE;
            return first.agreesWith(second) ? State.AGREED : State.WAITING_FOR_ADJUDICATION;
        }

        static @Nullable Opinion newest(List<Opinion> steps, ReviewRound round) {
            for (Opinion step : steps.reversed()) {
                if (step.round() == round) return step;
            }
            return null;
        }

        /** What stood before any open dispute. */
        static @Nullable Opinion stood(List<Opinion> steps) {
            for (ReviewRound round : List.of(ReviewRound.RESOLUTION, ReviewRound.ADJUDICATION, ReviewRound.FIRST)) {
                Opinion found = newest(steps, round);
                if (found != null) return found;
            }
            return null;
        }

        static void check(int item, boolean secondDue, List<Opinion> before, Opinion step) {
            State state = state(secondDue, before);
            String refusal = switch (step.round()) {
                case FIRST -> first(state, before, step);
                case SECOND -> second(state, before, step);
                case ADJUDICATION ->
                    state == State.WAITING_FOR_ADJUDICATION
                            ? others(before, step, "An adjudicator")
                            : "there is no disagreement to decide: it is " + words(state);
                case DISPUTE -> dispute(state, before, step);
                case RESOLUTION ->
                    state == State.DISPUTED
                            ? others(before, step, "Whoever resolves a dispute")
                            : "there is no dispute to resolve: it is " + words(state);
            };
            if (!refusal.isEmpty()) {
                throw new IllegalArgumentException("Item %s: %s".formatted(item, refusal));
            }
        }

        private static String first(State state, List<Opinion> before, Opinion step) {
            Opinion earlier = newest(before, ReviewRound.FIRST);
            if (earlier == null) return "";
            if (state != State.SEEN_ONCE && state != State.WAITING_FOR_SECOND) {
                return "the first verdict can no longer be put right: it is " + words(state);
            }
            return earlier.who().equals(step.who())
                    ? ""
                    : "it has a first verdict already, and only whoever filed it may put it right";
        }

        private static String second(State state, List<Opinion> before, Opinion step) {
            return switch (state) {
                case WAITING_FOR_SECOND -> others(before, step, "A second reviewer");
                case WAITING_FOR_FIRST -> "it has no first verdict yet";
                case SEEN_ONCE -> "it was not chosen for a second review";
                case AGREED, WAITING_FOR_ADJUDICATION, ADJUDICATED, DISPUTED, RESOLVED ->
                    "it has a second verdict already, which stands as it is";
            };
        }

        private static String dispute(State state, List<Opinion> before, Opinion step) {
            return switch (state) {
                case SEEN_ONCE, AGREED, ADJUDICATED -> others(before, step, "Whoever disputes a verdict");
                case DISPUTED, RESOLVED -> "it was disputed before, and an item can be disputed once";
                case WAITING_FOR_FIRST, WAITING_FOR_SECOND, WAITING_FOR_ADJUDICATION ->
                    "nothing stands yet that could be disputed: it is " + words(state);
            };
        }

        private static String others(List<Opinion> before, Opinion step, String whoever) {
            return before.stream().anyMatch(earlier -> earlier.who().equals(step.who()))
                    ? whoever + " must have taken no part in the item before; this person filed a step of it"
                    : "";
        }

        private static String words(State state) {
            return switch (state) {
                case WAITING_FOR_FIRST -> "waiting for its first verdict";
                case WAITING_FOR_SECOND -> "waiting for its second verdict";
                case SEEN_ONCE -> "settled by one verdict";
                case AGREED -> "settled, both reviewers agreeing";
                case WAITING_FOR_ADJUDICATION -> "waiting for the adjudicator";
                case ADJUDICATED -> "settled by the adjudicator";
                case DISPUTED -> "in dispute";
                case RESOLVED -> "settled by the resolution of a dispute";
            };
        }
    }
}

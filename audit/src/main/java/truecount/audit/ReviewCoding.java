package truecount.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import truecount.audit.ItemReview.State;
import truecount.audit.VerdictCode.Code;

/** Turns the reviews of all items into codes, holding each opinion against what the register has. */
public final class ReviewCoding {

    private final AuditKind kind;
    private final Optional<SecondReview> second;
    private final BiFunction<Item, Opinion, HeldRecords> held;
    private final List<VerdictCode> first = new ArrayList<>();
    private final List<VerdictCode> seconds = new ArrayList<>();
    private final List<VerdictCode> settled = new ArrayList<>();
    private final List<VerdictCode> kinder = new ArrayList<>();
    private final Map<String, State> states = new HashMap<>();

    private ReviewCoding(AuditKind kind, Optional<SecondReview> second, BiFunction<Item, Opinion, HeldRecords> held) {
        this.kind = kind;
        this.second = second;
        this.held = held;
    }

    /**
     * Codes every item.
     *
     * @param reviews by item number; an item that is missing, or that nobody has judged, counts as unreadable
     * @param held what the register has about an item, given an opinion that may name records under other incidents
     * @throws IllegalArgumentException when a second review that was due is missing, or a step was taken that the plan
     *     does not have
     */
    public static CodedReviews code(
            AuditKind kind,
            Draw draw,
            Optional<SecondReview> second,
            Map<Integer, ItemReview> reviews,
            BiFunction<Item, Opinion, HeldRecords> held) {
        ReviewCoding coding = new ReviewCoding(kind, second, held);
        boolean rounds = second.isPresent()
                || reviews.values().stream()
                        .flatMap(review -> review.steps().stream())
                        .anyMatch(step -> step.round() != ReviewRound.FIRST);
        for (Item item : draw.items()) {
            coding.add(item, reviews.getOrDefault(item.number(), ItemReview.begin(item.number())));
        }
        return new CodedReviews(
                coding.first, coding.seconds, coding.settled, coding.kinder, rounds ? coding.states : Map.of());
    }

    /** Whether a second reviewer is to see an item, going by its first verdict. */
    public static boolean secondDue(AuditKind kind, SecondReview second, Item item, Opinion first, HeldRecords held) {
        return second.isDue(item.key(), codes(kind, item, first, held));
    }

    /** Whether an opinion, held against the register, comes to an error of the force. */
    public static boolean isError(AuditKind kind, Opinion opinion, HeldRecords held) {
        // The key stands in the codes and decides nothing.
        return SecondReview.isError(
                Reconciliation.of(asked(kind, opinion.verdicts()), held).codes("any"));
    }

    private void add(Item item, ItemReview review) {
        Opinion firstOpinion = review.of(ReviewRound.FIRST).orElseGet(ReviewCoding::unread);
        List<VerdictCode> firstCodes = codes(item, firstOpinion);
        boolean due = second.isPresent() && second.get().isDue(item.key(), firstCodes);
        State state = review.dueForSecond(due).state();
        states.put(item.key(), state == State.WAITING_FOR_FIRST ? State.SEEN_ONCE : state);
        if (!due) {
            refuseRounds(review);
            first.addAll(standing(item, review, firstCodes));
            return;
        }
        first.addAll(firstCodes);
        if (state == State.WAITING_FOR_FIRST) {
            // Nobody could judge it, and a second look would not have changed that.
            seconds.addAll(firstCodes);
            settled.addAll(firstCodes);
            return;
        }
        Opinion secondOpinion = review.of(ReviewRound.SECOND)
                .orElseThrow(() ->
                        new IllegalArgumentException("Item %s waits for its second verdict".formatted(item.number())));
        seconds.addAll(codes(item, secondOpinion));
        settled.addAll(standing(item, review.dueForSecond(true), firstCodes));
    }

    private void refuseRounds(ItemReview review) {
        boolean twice = review.of(ReviewRound.SECOND).isPresent();
        if (second.isPresent() && review.of(ReviewRound.DISPUTE).isPresent()) {
            throw new IllegalArgumentException(("Item %s: it came out without an error and was not chosen for a second"
                            + " review, so there is nothing to dispute")
                    .formatted(review.item()));
        }
        if (twice) {
            throw new IllegalArgumentException(
                    "Item %s: it has a second verdict, but was not chosen for a second review"
                            .formatted(review.item()));
        }
    }

    /** The codes that stand; of two that it is open between, the harsher, and the kinder is kept beside it. */
    private List<VerdictCode> standing(Item item, ItemReview review, List<VerdictCode> firstCodes) {
        if (review.state().isOpen()) {
            List<List<VerdictCode>> between = review.open().stream()
                    .map(opinion -> codes(item, opinion))
                    .sorted(Comparator.comparingInt(ReviewCoding::harshness))
                    .toList();
            kinder.addAll(between.getFirst());
            return between.getLast();
        }
        return review.standing().map(opinion -> codes(item, opinion)).orElse(firstCodes);
    }

    private List<VerdictCode> codes(Item item, Opinion opinion) {
        return codes(kind, item, opinion, held.apply(item, opinion));
    }

    private static List<VerdictCode> codes(AuditKind kind, Item item, Opinion opinion, HeldRecords held) {
        return Reconciliation.of(asked(kind, opinion.verdicts()), held).codes(item.key());
    }

    /** The verdicts as far as the audit asks: crimes of other classes in the same report are not its business. */
    public static List<Verdict> asked(AuditKind kind, List<Verdict> verdicts) {
        List<Verdict> asked = verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.Crime crime) || kind.counts(crime.offenceClass()))
                .toList();
        return asked.isEmpty() ? List.of(new Verdict.NoCrime()) : asked;
    }

    private static Opinion unread() {
        return new Opinion(ReviewRound.FIRST, "nobody", List.of(new Verdict.CouldNotBeRead()), "", "", List.of());
    }

    /** How much codes count against the force: unrecorded crimes above all, other errors after them. */
    private static int harshness(List<VerdictCode> codes) {
        int harshness = 0;
        for (VerdictCode code : codes) {
            boolean missed =
                    code.code() == Code.UNRECORDED || code.code() == Code.UNREADABLE || code.code() == Code.WRONG;
            boolean other = code.code() == Code.OVER_RECORDED || code.code() == Code.WRONG_CLASS;
            harshness += missed ? 1_000 * code.count() : other ? code.count() : 0;
        }
        return harshness;
    }
}

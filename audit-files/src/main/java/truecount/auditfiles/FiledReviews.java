package truecount.auditfiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import truecount.audit.CodedReviews;
import truecount.audit.Draw;
import truecount.audit.Frame;
import truecount.audit.Item;
import truecount.audit.ItemExplanation;
import truecount.audit.ItemReview;
import truecount.audit.Opinion;
import truecount.audit.Plan;
import truecount.audit.Reconciliation;
import truecount.audit.ReviewCoding;
import truecount.audit.ReviewRound;
import truecount.audit.SecondReview;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.exports.UnusableInput;

/** The lines of a verdicts file as reviews of items: who said what in which step, checked as a whole. */
final class FiledReviews {

    /** Problems shown at once. */
    private static final int MOST_PROBLEMS = 40;

    private final Plan plan;
    private final Draw draw;
    private final Optional<SecondReview> second;
    private final Register register;
    private final Map<Integer, ItemReview> reviews = new TreeMap<>();

    private FiledReviews(Plan plan, Draw draw, Optional<SecondReview> second, Register register) {
        this.plan = plan;
        this.draw = draw;
        this.second = second;
        this.register = register;
    }

    /**
     * Puts the lines together.
     *
     * @throws UnusableInput when a step was taken out of turn, by someone who may not, or is still missing
     */
    static FiledReviews of(Plan plan, Frame frame, Draw draw, VerdictsFile.Filed read, Register register) {
        Optional<SecondReview> second =
                plan.procedure().reviewsTwice() ? Optional.of(SecondReview.of(plan, frame, draw)) : Optional.empty();
        FiledReviews filed = new FiledReviews(plan, draw, second, register);
        List<String> problems = new ArrayList<>();
        Map<Integer, Map<ReviewRound, List<VerdictLine>>> byItem = new TreeMap<>();
        for (VerdictLine line : read.lines()) {
            byItem.computeIfAbsent(line.item(), it -> new EnumMap<>(ReviewRound.class))
                    .computeIfAbsent(line.round(), it -> new ArrayList<>())
                    .add(line);
        }
        byItem.forEach((item, rounds) -> filed.add(draw.items().get(item - 1), rounds, read, problems));
        if (!problems.isEmpty()) {
            throw new UnusableInput("The reviews cannot be used:\n"
                    + String.join("\n", problems.stream().limit(MOST_PROBLEMS).toList())
                    + (problems.size() > MOST_PROBLEMS
                            ? "\nand %s more".formatted(problems.size() - MOST_PROBLEMS)
                            : ""));
        }
        return filed;
    }

    private void add(
            Item item, Map<ReviewRound, List<VerdictLine>> rounds, VerdictsFile.Filed read, List<String> problems) {
        ItemReview review = ItemReview.begin(item.number());
        ReviewRound at = ReviewRound.FIRST;
        try {
            for (Map.Entry<ReviewRound, List<VerdictLine>> round : rounds.entrySet()) {
                at = round.getKey();
                Opinion opinion = opinion(round.getKey(), round.getValue());
                review = review.with(opinion);
                if (round.getKey() == ReviewRound.FIRST) {
                    review = review.dueForSecond(second.isPresent()
                            && ReviewCoding.secondDue(
                                    plan.kind(), second.get(), item, opinion, register.of(item, opinion)));
                }
            }
            reviews.put(item.number(), review);
            if (review.state() == ItemReview.State.WAITING_FOR_SECOND) {
                problems.add(read.place(item.number(), ReviewRound.FIRST)
                        + "Item %s: it waits for its second verdict.".formatted(item.number()));
            }
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            problems.add(read.place(item.number(), at)
                    + (message.startsWith("Item ") ? message + "." : "Item %s: %s.".formatted(item.number(), message)));
        }
    }

    private static Opinion opinion(ReviewRound round, List<VerdictLine> lines) {
        VerdictLine first = lines.getFirst();
        for (VerdictLine line : lines) {
            if (!line.reviewer().equals(first.reviewer())) {
                throw new IllegalArgumentException(
                        "the lines of its %s verdict name two people; one person gives it".formatted(round.id()));
            }
        }
        return new Opinion(
                round,
                first.reviewer(),
                lines.stream().map(VerdictLine::verdict).toList(),
                longest(lines.stream().map(VerdictLine::reason).toList()),
                longest(lines.stream().map(VerdictLine::rule).toList()),
                lines.stream()
                        .map(VerdictLine::crimeElsewhere)
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The texts of several lines, each once. */
    private static String longest(List<String> texts) {
        return String.join(
                "; ", texts.stream().filter(text -> !text.isBlank()).distinct().toList());
    }

    /** The numbers of the items that nobody has judged. */
    List<Integer> withoutVerdict() {
        return draw.items().stream()
                .map(Item::number)
                .filter(number -> !reviews.containsKey(number))
                .toList();
    }

    CodedReviews coded() {
        return ReviewCoding.code(plan.kind(), draw, second, reviews, register::of);
    }

    /** What came of each item that someone judged; of one that is open, by its first verdict. */
    List<ItemExplanation> explanations() {
        List<ItemExplanation> explanations = new ArrayList<>();
        reviews.forEach((number, review) -> {
            Item item = draw.items().get(number - 1);
            Opinion stands = review.standing()
                    .orElseGet(() -> review.of(ReviewRound.FIRST).orElseThrow());
            List<Verdict> asked = ReviewCoding.asked(plan.kind(), stands.verdicts());
            explanations.add(ItemExplanation.of(number, stands, Reconciliation.of(asked, register.of(item, stands))));
        });
        return explanations;
    }
}

package truecount.app.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import truecount.app.people.Person;
import truecount.audit.ItemReview;
import truecount.audit.ItemReview.State;
import truecount.audit.Opinion;
import truecount.audit.ReviewRound;

/** The three ways in which a person settles an item that the blind reviews did not, as pages show them. */
public enum Settling {
    /** Two reviewers differ. */
    ADJUDICATION(
            "adjudications",
            "Items on which reviewers differ",
            "Decide what should have been recorded. You see both verdicts and not who gave them.",
            "Decide"),
    /** The force does not accept what stands. */
    DISPUTE(
            "disputes",
            "Verdicts you may dispute",
            "These items came out with an error of the force. Dispute one with a reason and the rule it rests on;"
                    + " someone who took no part in it will decide. An item can be disputed once.",
            "Dispute this verdict"),
    /** Someone independent decides a dispute. */
    RESOLUTION(
            "resolutions",
            "Disputes to resolve",
            "Decide between what stood and what the force says. You took no part in these items.",
            "Resolve the dispute");

    private final String path;
    private final String title;
    private final String intro;
    private final String button;

    Settling(String path, String title, String intro, String button) {
        this.path = path;
        this.title = title;
        this.intro = intro;
        this.button = button;
    }

    /** The first part of its addresses. */
    public String path() {
        return path;
    }

    /** The heading of its list. */
    public String title() {
        return title;
    }

    /** What is to be done, in a sentence or two. */
    public String intro() {
        return intro;
    }

    /** The words on its button. */
    public String button() {
        return button;
    }

    /** Whether it may see what the force recorded: a dispute is about that, a review is not. */
    public boolean seesTheRegister() {
        return this != ADJUDICATION;
    }

    ReviewRound round() {
        return switch (this) {
            case ADJUDICATION -> ReviewRound.ADJUDICATION;
            case DISPUTE -> ReviewRound.DISPUTE;
            case RESOLUTION -> ReviewRound.RESOLUTION;
        };
    }

    /** The items that wait for this person. */
    List<ItemReview> waiting(ItemReviewStore reviews, AuditSummary audit, Person person) {
        return switch (this) {
            case ADJUDICATION -> reviews.openFor(audit, State.WAITING_FOR_ADJUDICATION, person);
            // The force sees verdicts once the blind review has ended, and not before.
            case DISPUTE ->
                (audit.stage() == AuditSummary.Stage.REVIEW_ENDED ? reviews.disputable(audit) : List.<ItemReview>of())
                        .stream()
                                .filter(review -> review.steps().stream()
                                        .noneMatch(step -> step.who().equals(person.key())))
                                .toList();
            case RESOLUTION -> reviews.openFor(audit, State.DISPUTED, person);
        };
    }

    /** What others said that this person must see. */
    List<Opinion> seen(ItemReview review) {
        return switch (this) {
            case ADJUDICATION -> {
                // In turn, so that the first is not always the first reviewer's.
                boolean turned = review.item() % 2 == 1;
                yield Stream.of(
                                review.of(turned ? ReviewRound.SECOND : ReviewRound.FIRST),
                                review.of(turned ? ReviewRound.FIRST : ReviewRound.SECOND))
                        .flatMap(Optional::stream)
                        .toList();
            }
            case DISPUTE -> review.standing().stream().toList();
            case RESOLUTION -> List.of(review.open().getFirst(), review.open().getLast());
        };
    }

    private List<String> headings() {
        return switch (this) {
            case ADJUDICATION -> List.of("One reviewer", "The other reviewer");
            case DISPUTE -> List.of("What stands");
            case RESOLUTION -> List.of("What stood", "What the force says");
        };
    }

    /** The same as a page shows it, without saying who. */
    List<ShownOpinion> shown(ItemReview review, Map<ReviewRound, String> certificates) {
        List<ShownOpinion> shown = new ArrayList<>();
        for (Opinion opinion : seen(review)) {
            shown.add(ShownOpinion.of(headings().get(shown.size()), opinion, certificates));
        }
        return shown;
    }

    /** What a list says of an item beside its number; empty text where that would tell too much. */
    public String summary(ItemReview review) {
        return this == DISPUTE
                ? String.join("; ", shown(review, Map.of()).getFirst().lines())
                : "";
    }
}

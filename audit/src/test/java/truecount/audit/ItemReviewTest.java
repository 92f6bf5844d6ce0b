package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import truecount.audit.ItemReview.State;

class ItemReviewTest {

    private static final List<Verdict> NO_CRIME = List.of(new Verdict.NoCrime());
    private static final List<Verdict> ASSAULT = List.of(new Verdict.Crime(Examples.ASSAULT, false, 1));

    private final ItemReview seenOnce = ItemReview.begin(7).with(step(ReviewRound.FIRST, "Ann", ASSAULT));
    private final ItemReview twice = seenOnce.dueForSecond(true);

    @Test
    void aReviewGoesThroughItsStatesAndKeepsEachStep() {
        ItemReview differing = twice.with(step(ReviewRound.SECOND, "Bob", NO_CRIME));
        ItemReview adjudicated = differing.with(step(ReviewRound.ADJUDICATION, "Cay", ASSAULT));
        ItemReview disputed = adjudicated.with(step(ReviewRound.DISPUTE, "Dee", NO_CRIME));
        ItemReview resolved = disputed.with(step(ReviewRound.RESOLUTION, "Eve", ASSAULT));

        assertThat(ItemReview.begin(7).state()).isEqualTo(State.WAITING_FOR_FIRST);
        assertThat(seenOnce.state()).isEqualTo(State.SEEN_ONCE);
        assertThat(twice.state()).isEqualTo(State.WAITING_FOR_SECOND);
        assertThat(differing.state()).isEqualTo(State.WAITING_FOR_ADJUDICATION);
        assertThat(adjudicated.state()).isEqualTo(State.ADJUDICATED);
        assertThat(disputed.state()).isEqualTo(State.DISPUTED);
        assertThat(resolved.state()).isEqualTo(State.RESOLVED);
        assertThat(resolved.steps()).extracting(Opinion::who).containsExactly("Ann", "Bob", "Cay", "Dee", "Eve");
        assertThat(resolved.standing().orElseThrow().who()).isEqualTo("Eve");
        assertThat(disputed.standing()).isEmpty();
        assertThat(disputed.open()).extracting(Opinion::who).containsExactly("Cay", "Dee");
        assertThat(differing.open()).extracting(Opinion::who).containsExactly("Ann", "Bob");
    }

    @Test
    void reviewersAgreeWhenTheySayTheSameCrimesInAnyOrderAndByClassOrCode() {
        Verdict theft = new Verdict.Crime(Examples.THEFT, false, 1);
        Verdict assaults = new Verdict.Crime(Examples.ASSAULT, true, 2);
        Verdict byCode = new Verdict.Crime(Examples.ASSAULT_BY_CODE, true, 1);

        assertThat(agree(List.of(theft, assaults), List.of(byCode, theft, byCode)))
                .isTrue();
        assertThat(agree(List.of(assaults), List.of(byCode))).isFalse();
        assertThat(agree(ASSAULT, List.of(new Verdict.Crime(Examples.ASSAULT, true, 1))))
                .isFalse();
        assertThat(agree(NO_CRIME, NO_CRIME)).isTrue();
        assertThat(agree(NO_CRIME, List.of(new Verdict.CouldNotBeRead()))).isFalse();
        assertThat(agree(NO_CRIME, ASSAULT)).isFalse();
        assertThat(agree(List.of(new Verdict.Right()), List.of(new Verdict.Wrong())))
                .isFalse();
    }

    private boolean agree(List<Verdict> first, List<Verdict> second) {
        return step(ReviewRound.FIRST, "Ann", first).agreesWith(step(ReviewRound.SECOND, "Bob", second));
    }

    @Test
    void whoeverFiledTheFirstVerdictMayPutItRightUntilSomeoneElseHasSpoken() {
        ItemReview mended = twice.with(step(ReviewRound.FIRST, "Ann", NO_CRIME));

        assertThat(mended.of(ReviewRound.FIRST).orElseThrow().verdicts()).isEqualTo(NO_CRIME);
        assertThat(mended.steps()).hasSize(2);
        assertRefused(
                twice,
                step(ReviewRound.FIRST, "Bob", NO_CRIME),
                "Item 7: it has a first verdict already, and only whoever filed it may put it right");
        assertRefused(
                twice.with(step(ReviewRound.SECOND, "Bob", ASSAULT)),
                step(ReviewRound.FIRST, "Ann", NO_CRIME),
                "Item 7: the first verdict can no longer be put right: it is settled, both reviewers agreeing");
    }

    @Test
    void nobodyJudgesTheSameItemTwice() {
        ItemReview differing = twice.with(step(ReviewRound.SECOND, "Bob", NO_CRIME));
        ItemReview disputed = differing
                .with(step(ReviewRound.ADJUDICATION, "Cay", ASSAULT))
                .with(step(ReviewRound.DISPUTE, "Dee", NO_CRIME));

        assertRefused(
                twice,
                step(ReviewRound.SECOND, "Ann", ASSAULT),
                "Item 7: A second reviewer must have taken no part in the item before; this person filed a step of it");
        assertRefused(
                differing,
                step(ReviewRound.ADJUDICATION, "Bob", ASSAULT),
                "Item 7: An adjudicator must have taken no part in the item before; this person filed a step of it");
        for (String who : List.of("Ann", "Bob", "Cay", "Dee")) {
            assertRefused(
                    disputed,
                    step(ReviewRound.RESOLUTION, who, ASSAULT),
                    "Item 7: Whoever resolves a dispute must have taken no part in the item before; this person filed a"
                            + " step of it");
        }
    }

    @Test
    void stepsOutOfTurnAreRefusedInWords() {
        ItemReview agreed = twice.with(step(ReviewRound.SECOND, "Bob", ASSAULT));
        ItemReview resolved = agreed.with(step(ReviewRound.DISPUTE, "Dee", NO_CRIME))
                .with(step(ReviewRound.RESOLUTION, "Eve", ASSAULT));

        assertRefused(
                ItemReview.begin(7), step(ReviewRound.SECOND, "Bob", ASSAULT), "Item 7: it has no first verdict yet");
        assertRefused(
                seenOnce, step(ReviewRound.SECOND, "Bob", ASSAULT), "Item 7: it was not chosen for a second review");
        assertRefused(
                agreed,
                step(ReviewRound.SECOND, "Cay", ASSAULT),
                "Item 7: it has a second verdict already, which stands as it is");
        assertRefused(
                agreed,
                step(ReviewRound.ADJUDICATION, "Cay", ASSAULT),
                "Item 7: there is no disagreement to decide: it is settled, both reviewers agreeing");
        assertRefused(
                twice,
                step(ReviewRound.DISPUTE, "Dee", NO_CRIME),
                "Item 7: nothing stands yet that could be disputed: it is waiting for its second verdict");
        assertRefused(
                agreed,
                step(ReviewRound.RESOLUTION, "Eve", NO_CRIME),
                "Item 7: there is no dispute to resolve: it is settled, both reviewers agreeing");
        assertRefused(
                resolved,
                step(ReviewRound.DISPUTE, "Fay", NO_CRIME),
                "Item 7: it was disputed before, and an item can be disputed once");
    }

    @Test
    void aDisputeNeedsItsReasonAndItsRule() {
        assertThatThrownBy(() -> new Opinion(ReviewRound.DISPUTE, "Dee", NO_CRIME, "Not so", " ", List.of()))
                .hasMessage("A dispute needs a reason and the rule it rests on");
        assertThatThrownBy(() -> new Opinion(ReviewRound.FIRST, "Ann", NO_CRIME, "", "", List.of("C1")))
                .hasMessage(
                        "A reviewer does not see the register, so a crime number cannot stand beside a first verdict");
    }

    private static void assertRefused(ItemReview review, Opinion step, String message) {
        assertThatThrownBy(() -> review.with(step))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Opinion step(ReviewRound round, String who, List<Verdict> verdicts) {
        return new Opinion(round, who, verdicts, "as told", "CRR26, p.7", List.of());
    }
}

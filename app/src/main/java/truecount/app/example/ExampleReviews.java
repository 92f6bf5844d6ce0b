package truecount.app.example;

import java.util.List;
import java.util.Map;
import truecount.app.audits.AuditStore;
import truecount.app.audits.AuditSummary;
import truecount.app.audits.Audits;
import truecount.app.audits.ItemReviewStore;
import truecount.app.people.AccountStore;
import truecount.app.publications.Publishing;
import truecount.audit.ItemReview;
import truecount.audit.ItemReview.State;
import truecount.audit.ReviewRound;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;

/**
 * Takes two small audits of the example force so far by the example sign-ins that some item stands at every step of a
 * review by two, and that each of them finds something to do.
 */
final class ExampleReviews {

    private static final String RULE = "CRR26, Whether to record a crime?, p.7";
    private static final int JUDGED = 20;
    private static final int EVERY_OTHER = 2;

    private final AuditStore store;
    private final ItemReviewStore reviews;
    private final Audits audits;
    private final Publishing publishing;
    private final AccountStore accounts;

    ExampleReviews(
            AuditStore store, ItemReviewStore reviews, Audits audits, Publishing publishing, AccountStore accounts) {
        this.store = store;
        this.reviews = reviews;
        this.audits = audits;
        this.publishing = publishing;
        this.accounts = accounts;
    }

    /** Half judged: items wait for a first verdict, a second one and the adjudicator; others agree or were seen once. */
    void underReview(long number, Map<Integer, List<VerdictLine>> right) {
        AuditSummary audit = store.find(number).orElseThrow();
        for (int item = 1; item <= Math.min(JUDGED, audit.items()); item++) {
            file(audit, item, right, ReviewRound.FIRST, "reviewer", "As the caller told it.");
        }
        List<ItemReview> waiting = in(audit, State.WAITING_FOR_SECOND);
        int place = 0;
        for (ItemReview review : waiting.subList(0, waiting.size() / EVERY_OTHER)) {
            boolean differs = ++place % EVERY_OTHER == 0;
            if (differs) fileOther(audit, review.item(), right, ReviewRound.SECOND, "second-reviewer");
            else file(audit, review.item(), right, ReviewRound.SECOND, "second-reviewer", "So the log says.");
        }
    }

    /** Judged to the end: adjudicated, disputed by the force, one dispute resolved, and a draft that waits for a name. */
    void ended(long number, Map<Integer, List<VerdictLine>> right) {
        AuditSummary audit = store.find(number).orElseThrow();
        for (int item = 1; item <= audit.items(); item++) {
            file(audit, item, right, ReviewRound.FIRST, "reviewer", "As the caller told it.");
        }
        int place = 0;
        for (ItemReview review : in(audit, State.WAITING_FOR_SECOND)) {
            boolean differs = ++place <= EVERY_OTHER;
            if (differs) fileOther(audit, review.item(), right, ReviewRound.SECOND, "second-reviewer");
            else file(audit, review.item(), right, ReviewRound.SECOND, "second-reviewer", "So the log says.");
        }
        for (ItemReview review : in(audit, State.WAITING_FOR_ADJUDICATION)) {
            file(
                    audit,
                    review.item(),
                    right,
                    ReviewRound.ADJUDICATION,
                    "adjudicator",
                    "The first reviewer read it right.");
        }
        audits.endReview(store.find(number).orElseThrow(), 0, key("statistician"));
        AuditSummary over = store.find(number).orElseThrow();
        List<ItemReview> errors = reviews.disputable(over);
        for (ItemReview review : errors.subList(0, Math.min(EVERY_OTHER, errors.size()))) {
            fileOther(over, review.item(), right, ReviewRound.DISPUTE, "registrar");
        }
        in(over, State.DISPUTED).stream()
                .findFirst()
                .ifPresent(review -> file(
                        over,
                        review.item(),
                        right,
                        ReviewRound.RESOLUTION,
                        "resolver",
                        "What stood is what was told."));
        publishing.draft(number, "", key("statistician"));
    }

    private List<ItemReview> in(AuditSummary audit, State state) {
        return reviews.of(audit).values().stream()
                .filter(review -> review.state() == state)
                .toList();
    }

    private void file(
            AuditSummary audit,
            int item,
            Map<Integer, List<VerdictLine>> right,
            ReviewRound round,
            String signInName,
            String reason) {
        String who = key(signInName);
        List<VerdictLine> lines = right.getOrDefault(item, List.of()).stream()
                .map(line -> new VerdictLine(item, line.line(), line.verdict(), reason, who, round, RULE, ""))
                .toList();
        reviews.file(audit, item, lines, null, who);
    }

    /** Says the contrary of what is right: no crime where there was one, and that it cannot be read where there was none. */
    private void fileOther(
            AuditSummary audit, int item, Map<Integer, List<VerdictLine>> right, ReviewRound round, String signInName) {
        Verdict other = right.getOrDefault(item, List.of()).getFirst().verdict() instanceof Verdict.Crime
                ? new Verdict.NoCrime()
                : new Verdict.CouldNotBeRead();
        String who = key(signInName);
        reviews.file(
                audit,
                item,
                List.of(new VerdictLine(item, 1, other, "The log does not bear it out.", who, round, RULE, "")),
                null,
                who);
    }

    private String key(String signInName) {
        return accounts.keyOf(signInName)
                .orElseThrow(() -> new IllegalStateException("There is no sign-in " + signInName));
    }
}

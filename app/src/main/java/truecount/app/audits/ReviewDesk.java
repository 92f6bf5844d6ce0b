package truecount.app.audits;

import java.util.Optional;
import truecount.app.people.Person;
import truecount.audit.ItemReview;
import truecount.auditfiles.BlindItem;

/** Lets a reviewer see the log of an item that is theirs to judge, and of no other; each look stands in the ledger. */
public final class ReviewDesk {

    private final AuditStore store;
    private final ItemReviewStore reviews;
    private final AllotmentStore allotments;

    ReviewDesk(AuditStore store, ItemReviewStore reviews, AllotmentStore allotments) {
        this.store = store;
        this.reviews = reviews;
        this.allotments = allotments;
    }

    /** An item that this reviewer cannot open, and why, in words for the reviewer. */
    static final class NotYours extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYours(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The item, allotted to this reviewer from now on unless it is one that the reviewer filed and may put right.
     *
     * @throws NotYours when the review is over, or another has the item open or judged it
     */
    BlindItem openItem(AuditSummary audit, int item, Person person) {
        BlindItem sheet = atHand(audit, item, person);
        ItemReview review = reviews.find(audit, item).orElseThrow();
        if (!reviews.mayChange(audit, review, person)) {
            try {
                allotments.allot(audit.number(), item, person);
            } catch (IllegalArgumentException refused) {
                throw new NotYours(String.valueOf(refused.getMessage()) + ".");
            }
        }
        allotments.logShown(audit.number(), item, person);
        return sheet;
    }

    /**
     * The item, to be shown beside a form that this reviewer sent. It was opened before, and stays theirs though the
     * allotment may have run out meanwhile, so that nothing typed is lost; where it was not, it is opened now.
     *
     * @throws NotYours when the review is over, or another has the item open or judged it
     */
    BlindItem allotted(AuditSummary audit, int item, Person person) {
        BlindItem sheet = atHand(audit, item, person);
        return allotments.hadOpen(audit.number(), item, person) ? sheet : openItem(audit, item, person);
    }

    /**
     * The item, where it is this reviewer's to judge now; nothing is allotted.
     *
     * @throws NotYours when the review is over, or another has the item open or judged it
     */
    BlindItem atHand(AuditSummary audit, int item, Person person) {
        Optional<BlindItem> sheet = store.sheet(audit.number(), item);
        Optional<ItemReview> review = reviews.find(audit, item);
        if (sheet.isEmpty() || review.isEmpty()) throw new NotYours("No item of this audit has that number.");
        if (!audit.isUnderReview()) {
            throw new NotYours("The review of this audit is over, so its items can no longer be opened here.");
        }
        if (!reviews.mayChange(audit, review.get(), person)
                && !reviews.waitingFor(audit, person).contains(item)) {
            throw new NotYours(
                    "Item %d is not yours to judge: another reviewer has it, you gave it back, or it is settled."
                            .formatted(item));
        }
        return sheet.get();
    }
}

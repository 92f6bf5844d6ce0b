package truecount.app.audits;

import truecount.audit.ItemReview.State;

/** Where a review stands, as pages say it. */
public final class StateWords {

    private StateWords() {}

    /** The state in words. */
    public static String of(State state) {
        return switch (state) {
            case WAITING_FOR_FIRST -> "Waiting for a first verdict";
            case WAITING_FOR_SECOND -> "Waiting for a second verdict";
            case SEEN_ONCE -> "Settled by one verdict";
            case AGREED -> "Settled: two reviewers agree";
            case WAITING_FOR_ADJUDICATION -> "Waiting for an adjudicator";
            case ADJUDICATED -> "Settled by an adjudicator";
            case DISPUTED -> "Disputed by the force";
            case RESOLVED -> "Settled: a dispute was resolved";
        };
    }
}

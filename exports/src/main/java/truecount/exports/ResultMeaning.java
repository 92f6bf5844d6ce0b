package truecount.exports;

/**
 * What a closing result means.
 *
 * @param toFollow whether the report is still to follow; it counts as recorded
 */
record ResultMeaning(ClosingResult result, boolean toFollow) {}

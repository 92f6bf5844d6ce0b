package truecount.audit;

/**
 * One line of a reviewer's verdict on one item.
 *
 * @param item the item's number in the draw, from 1
 * @param line which line of the item's verdict, from 1; one line per class of crime
 * @param verdict what the reviewer says
 * @param reason why, in the reviewer's words; never published
 * @param reviewer who says so; never published
 * @param round the step of the review it belongs to
 * @param rule the rule it rests on; may be empty for a blind verdict
 * @param crimeElsewhere the number of a crime record under another incident that stands for this crime; empty for none
 */
public record VerdictLine(
        int item,
        int line,
        Verdict verdict,
        String reason,
        String reviewer,
        ReviewRound round,
        String rule,
        String crimeElsewhere) {

    /** A line of a first, blind verdict. */
    public VerdictLine(int item, int line, Verdict verdict, String reason, String reviewer) {
        this(item, line, verdict, reason, reviewer, ReviewRound.FIRST, "", "");
    }
}

package truecount.audit;

/**
 * One line of a reviewer's verdict on one item.
 *
 * @param item the item's number in the draw, from 1
 * @param line which line of the item's verdict, from 1; one line per class of crime
 * @param verdict what the reviewer says
 * @param reason why, in the reviewer's words; never published
 * @param reviewer who says so; never published
 */
public record VerdictLine(int item, int line, Verdict verdict, String reason, String reviewer) {}

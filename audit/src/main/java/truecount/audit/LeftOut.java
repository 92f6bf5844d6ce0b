package truecount.audit;

/**
 * What the exports hold and the frame does not, and why.
 *
 * @param what what was left out and why, such as "Incidents handed to another force"
 * @param count how many
 */
public record LeftOut(String what, long count) {}

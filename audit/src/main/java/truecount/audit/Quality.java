package truecount.audit;

/**
 * One sentence or two of a finding's statement of quality.
 *
 * @param aspect what it speaks of, such as "Response"
 * @param statement what is to be said of it
 */
public record Quality(String aspect, String statement) {}

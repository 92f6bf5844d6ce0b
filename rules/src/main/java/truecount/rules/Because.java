package truecount.rules;

/**
 * One rule that spoke, and what it said.
 *
 * @param rule the rule
 * @param at where in the file it spoke; empty for the whole
 * @param words its finding in plain words
 */
public record Because(Rule rule, String at, String words) {}

package truecount.rulesjson.interview;

/**
 * One answer as it was given.
 *
 * @param key the key of the question it answers
 * @param value the answer: a word, words joined by commas, a number, a time or a text
 */
public record Given(String key, String value) {}

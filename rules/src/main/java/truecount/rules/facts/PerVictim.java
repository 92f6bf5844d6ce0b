package truecount.rules.facts;

import java.util.Map;

/**
 * One fact told apart for each victim.
 *
 * @param each the value by the victim's id
 */
public record PerVictim(Map<String, Object> each) {}

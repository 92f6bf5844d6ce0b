package truecount.app.site;

/**
 * A row of a summary list.
 *
 * @param name what it is
 * @param value what it is here; shown as text
 */
public record Fact(String name, String value) {}

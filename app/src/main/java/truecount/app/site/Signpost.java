package truecount.app.site;

import truecount.app.people.Permission;

/**
 * A link in the navigation, shown to those who may follow it. A room puts up its own as a bean; {@code @Order} says
 * where.
 *
 * @param does what one can do there, as a sentence; shown on the first page
 */
public record Signpost(String text, String href, Permission needs, String does) {}

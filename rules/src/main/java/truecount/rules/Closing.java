package truecount.rules;

import java.util.List;
import truecount.rules.lists.IncidentCategory;

/**
 * Under which category of the national incident category list an incident log is closed, and with which qualifiers.
 *
 * @param at the path of the act, or of the report, that it speaks about
 * @param category the category, with the place where it is printed
 * @param qualifiers the qualifiers told or shown by the facts, in the order of the list; one incident may have several
 * @param because why it is this category, in plain words
 */
public record Closing(String at, IncidentCategory category, List<IncidentCategory> qualifiers, String because) {}

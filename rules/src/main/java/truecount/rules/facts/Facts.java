package truecount.rules.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything told about one report. The order of lists never matters; ids only join facts to each other.
 *
 * @param title a name for people; no rule reads it
 * @param report how the matter reached the police
 * @param people persons and bodies
 * @param ties relations between people
 * @param places places told by name
 * @param things property told by name
 * @param accounts what people say
 * @param evidence what is at hand beyond the accounts
 * @param acts what was done
 * @param records what is on the register already
 * @param orders court orders and conditions
 * @param later what became known or was done afterwards
 * @param decide what is being decided
 */
public record Facts(
        @Nullable String title,
        Telling report,
        List<Telling> people,
        List<Telling> ties,
        List<Telling> places,
        List<Telling> things,
        List<Telling> accounts,
        List<Telling> evidence,
        List<Telling> acts,
        List<Telling> records,
        List<Telling> orders,
        List<Telling> later,
        Telling decide) {

    /** The list of this group. */
    public List<Telling> of(Shape.Group group) {
        return switch (group) {
            case REPORT -> List.of(report);
            case PEOPLE -> people;
            case TIES -> ties;
            case PLACES -> places;
            case THINGS -> things;
            case ACCOUNTS -> accounts;
            case EVIDENCE -> evidence;
            case ACTS -> acts;
            case RECORDS -> records;
            case ORDERS -> orders;
            case LATER -> later;
            case DECIDE -> List.of(decide);
            case INNER -> List.of();
        };
    }

    /** Every telling of every list. */
    public List<Telling> everything() {
        List<Telling> all = new ArrayList<>();
        for (Shape.Group group : Shape.Group.values()) all.addAll(of(group));
        return all;
    }

    /** Whether this very telling stands in one of the lists. */
    public boolean holds(Telling telling) {
        return everything().contains(telling);
    }

    /** The same facts with one telling put in place of another. */
    public Facts replace(Telling old, Telling by) {
        return new Facts(
                title,
                report == old ? by : report,
                swap(people, old, by),
                swap(ties, old, by),
                swap(places, old, by),
                swap(things, old, by),
                swap(accounts, old, by),
                swap(evidence, old, by),
                swap(acts, old, by),
                swap(records, old, by),
                swap(orders, old, by),
                swap(later, old, by),
                decide == old ? by : decide);
    }

    /** The same facts with one more account. */
    public Facts withAccount(Telling account) {
        return withMore(plus(accounts, account), later);
    }

    /** The same facts with one more thing that became known or was done afterwards. */
    public Facts withLater(Telling known) {
        return withMore(accounts, plus(later, known));
    }

    private Facts withMore(List<Telling> heard, List<Telling> known) {
        return new Facts(
                title, report, people, ties, places, things, heard, evidence, acts, records, orders, known, decide);
    }

    private static List<Telling> plus(List<Telling> list, Telling one) {
        List<Telling> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    private static List<Telling> swap(List<Telling> list, Telling old, Telling by) {
        for (Telling one : list) {
            if (one == old)
                return list.stream().map(each -> each == old ? by : each).toList();
        }
        return list;
    }
}

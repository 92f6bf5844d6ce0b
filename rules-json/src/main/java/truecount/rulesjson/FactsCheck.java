package truecount.rulesjson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.PerVictim;
import truecount.rules.facts.Person;
import truecount.rules.facts.Range;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;

/** What the shape of a file cannot show: names that exist, times that can be, facts that do not contradict each other. */
final class FactsCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final Facts facts;
    private final Map<Shape.Group, Set<String>> names = new EnumMap<>(Shape.Group.class);

    private FactsCheck(Facts facts) {
        this.facts = facts;
    }

    static void check(Facts facts) {
        FactsCheck check = new FactsCheck(facts);
        check.gatherNames();
        for (Shape.Group group : Shape.Group.values()) {
            for (Telling telling : facts.of(group)) check.telling(telling);
        }
        check.times();
        check.people();
        check.acts();
        ListCheck.check(facts);
        ContradictionCheck.check(facts);
    }

    private void gatherNames() {
        Map<String, Shape.Group> owner = new java.util.HashMap<>();
        for (Shape.Group group : Shape.Group.values()) {
            Set<String> known = new HashSet<>();
            for (Telling telling : facts.of(group)) {
                Fact id = FactsReader.fact(telling.shape(), "id");
                if (!(id instanceof Fact.Text text) || telling.silent(text)) continue;
                String name = telling.get(text);
                if (owner.putIfAbsent(name, group) != null) {
                    throw new BadFacts(
                            telling.path() + ".id",
                            "The id \"%s\" is used twice; every id must be its own.".formatted(name));
                }
                known.add(name);
            }
            names.put(group, known);
        }
    }

    private Set<String> known(Shape.Group group) {
        return names.getOrDefault(group, Set.of());
    }

    private void telling(Telling telling) {
        for (Fact fact : telling.shape().facts()) {
            if (telling.silent(fact)) continue;
            if (fact instanceof Fact.Ids ids) exist(telling.get(ids), ids.of(), telling.path(fact));
            if (fact instanceof Fact.Inner inner) for (Telling one : telling.get(inner)) inner(one, telling.path(fact));
        }
    }

    private void inner(Telling one, String path) {
        Fact id = FactsReader.fact(one.shape(), "id");
        if (id instanceof Fact.Text text && !one.silent(text) && onlyId(one, text)) {
            Shape.Group group = one.shape().group();
            if (!known(group).contains(one.get(text))) {
                throw new BadFacts(
                        path,
                        "Nothing in %s has the id \"%s\"; told there: %s."
                                .formatted(group.key(), one.get(text), sorted(known(group))));
            }
        }
        telling(one);
    }

    private static boolean onlyId(Telling one, Fact.Text id) {
        for (Fact fact : one.shape().facts()) if (fact != id && !one.silent(fact)) return false;
        return true;
    }

    private void exist(Refs refs, Shape.Group group, String path) {
        for (String id : refs.ids()) {
            if (!known(group).contains(id)) {
                throw new BadFacts(
                        path,
                        "Nothing in %s has the id \"%s\"; told there: %s."
                                .formatted(group.key(), id, sorted(known(group))));
            }
        }
    }

    private static String sorted(Set<String> names) {
        List<String> list = new ArrayList<>(names);
        list.sort(String::compareTo);
        return list.isEmpty() ? "none" : String.join(", ", list);
    }

    private void times() {
        LocalDate received = facts.report().get(Report.RECEIVED).earliest().toLocalDate();
        if (received.isBefore(EARLIEST) || !received.isBefore(LATEST)) {
            throw new BadFacts("report.received", "The report must lie between 1900 and 2099.");
        }
        for (Telling act : facts.acts()) {
            When when = act.get(Act.WHEN);
            if (when.told() && when.earliest().toLocalDate().isAfter(received) && act.silent(Act.TOLD)) {
                throw new BadFacts(
                        act.path() + ".when", "The act lies after the report was received, on %s.".formatted(received));
            }
            When told = act.get(Act.TOLD);
            if (told.told() && when.told() && when.earliest().isAfter(told.latest())) {
                throw new BadFacts(act.path() + ".told", "The act was told before it happened.");
            }
        }
    }

    private void people() {
        LocalDate received = facts.report().get(Report.RECEIVED).earliest().toLocalDate();
        for (Telling person : facts.people()) {
            When born = person.get(Person.BORN);
            Range age = person.get(Person.AGE);
            if (!born.told()) continue;
            if (born.earliest().toLocalDate().isAfter(received)) {
                throw new BadFacts(person.path() + ".born", "The person was born after the report was received.");
            }
            long most = (long) received.getYear() - born.earliest().getYear();
            if (age.told() && age.least() > most) {
                throw new BadFacts(
                        person.path() + ".age",
                        "The age contradicts the day of birth, which allows at most %d.".formatted(most));
            }
        }
    }

    private void acts() {
        for (Telling act : facts.acts()) {
            Refs to = act.get(Act.TO);
            for (Fact fact : act.shape().facts()) {
                if (!(act.raw(fact) instanceof PerVictim per)) continue;
                for (String id : per.each().keySet()) {
                    if (!to.ids().contains(id)) {
                        throw new BadFacts(
                                act.path(fact), "\"%s\" is not among those the act was done to.".formatted(id));
                    }
                }
            }
            boolean self = act.shape() != ActKind.IMAGE.shape() && act.shape() != ActKind.DEATH.shape();
            for (String id : act.get(Act.BY).ids()) {
                if (self && to.ids().contains(id)) {
                    throw new BadFacts(act.path() + ".to", "\"%s\" cannot do this act to themselves.".formatted(id));
                }
            }
        }
        circles(Act.DURING);
        circles(Act.IN_ORDER_TO);
    }

    private void circles(Fact.Ids link) {
        for (Telling start : facts.acts()) {
            Telling at = start;
            for (int steps = 0; at != null; steps++) {
                if (steps > facts.acts().size())
                    throw new BadFacts(start.path(link), "These acts go round in a circle.");
                Refs next = at.get(link);
                at = next.ids().isEmpty() ? null : act(next.ids().get(0));
            }
        }
    }

    private @org.jspecify.annotations.Nullable Telling act(String id) {
        for (Telling act : facts.acts()) if (act.get(Act.ID).equals(id)) return act;
        return null;
    }
}

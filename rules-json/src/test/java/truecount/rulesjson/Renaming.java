package truecount.rulesjson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.PerVictim;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Telling;

/** The same facts with every id changed, wherever it is told. */
final class Renaming {

    private final UnaryOperator<String> change;

    private Renaming(UnaryOperator<String> change) {
        this.change = change;
    }

    static Facts of(Facts facts, UnaryOperator<String> change) {
        Renaming to = new Renaming(change);
        return new Facts(
                facts.title(),
                to.telling(facts.report()),
                to.all(facts.people()),
                to.all(facts.ties()),
                to.all(facts.places()),
                to.all(facts.things()),
                to.all(facts.accounts()),
                to.all(facts.evidence()),
                to.all(facts.acts()),
                to.all(facts.records()),
                to.all(facts.orders()),
                to.all(facts.later()),
                to.telling(facts.decide()));
    }

    private List<Telling> all(List<Telling> list) {
        return list.stream().map(this::telling).toList();
    }

    private Telling telling(Telling telling) {
        Telling renamed = Telling.of(telling.shape(), telling.path());
        for (Fact fact : telling.shape().facts()) {
            Object value = telling.raw(fact);
            if (value != null) renamed.tell(fact, value(fact, value));
        }
        return renamed;
    }

    private Object value(Fact fact, Object value) {
        return switch (value) {
            case Refs refs ->
                new Refs(refs.state(), refs.ids().stream().map(change).toList());
            case PerVictim per -> perVictim(per);
            case Telling inner -> telling(inner);
            case Telling.Tellings many -> new Telling.Tellings(many.state(), all(many.list()));
            case String text when fact.name().equals("id") -> change.apply(text);
            default -> value;
        };
    }

    private PerVictim perVictim(PerVictim per) {
        Map<String, Object> each = new HashMap<>();
        per.each().forEach((victim, value) -> each.put(change.apply(victim), value));
        return new PerVictim(Map.copyOf(each));
    }
}

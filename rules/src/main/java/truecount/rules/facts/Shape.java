package truecount.rules.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of thing that can be told, such as a person or an act of violence, with all its facts. */
public final class Shape {

    /** The list of a file in which things of a shape stand. */
    public enum Group {
        REPORT("report"),
        PEOPLE("people"),
        TIES("ties"),
        PLACES("places"),
        THINGS("things"),
        ACCOUNTS("accounts"),
        EVIDENCE("evidence"),
        ACTS("acts"),
        RECORDS("records"),
        ORDERS("orders"),
        LATER("later"),
        DECIDE("decide"),
        INNER("");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** The key of the list in a file. */
        public String key() {
            return key;
        }
    }

    private final String name;
    private final Group group;
    private final List<Fact> facts = new ArrayList<>();

    private Shape(String name, Group group, @Nullable Shape base) {
        this.name = name;
        this.group = group;
        if (base != null) facts.addAll(base.facts);
    }

    static Shape of(String name, Group group) {
        return new Shape(name, group, null);
    }

    /** A shape that has every fact of another and more. */
    static Shape like(Shape base, String name) {
        return new Shape(name, base.group, base);
    }

    int add(Fact fact) {
        for (Fact other : facts) {
            if (other.name().equals(fact.name())) {
                throw new IllegalStateException("%s has two facts called %s".formatted(name, fact.name()));
            }
        }
        facts.add(fact);
        return facts.size() - 1;
    }

    <E extends Enum<E> & Word> Fact.OneOf<E> oneOf(String fact, String who, Class<E> type) {
        return new Fact.OneOf<>(this, fact, who, type, false);
    }

    <E extends Enum<E> & Word> Fact.OneOf<E> oneOfEach(String fact, String who, Class<E> type) {
        return new Fact.OneOf<>(this, fact, who, type, true);
    }

    <E extends Enum<E> & Word> Fact.AnyOf<E> anyOf(String fact, String who, Class<E> type) {
        return new Fact.AnyOf<>(this, fact, who, type, false);
    }

    <E extends Enum<E> & Word> Fact.AnyOf<E> anyOfEach(String fact, String who, Class<E> type) {
        return new Fact.AnyOf<>(this, fact, who, type, true);
    }

    Fact.Judged judged(String fact, String who) {
        return new Fact.Judged(this, fact, who);
    }

    Fact.Ids ids(String fact, String who, Group of) {
        return new Fact.Ids(this, fact, who, of);
    }

    Fact.Quantity number(String fact, String who, Fact.Quantity.Unit unit) {
        return new Fact.Quantity(this, fact, who, unit);
    }

    Fact.Time when(String fact, String who) {
        return new Fact.Time(this, fact, who, false);
    }

    Fact.Time moment(String fact, String who) {
        return new Fact.Time(this, fact, who, true);
    }

    Fact.YesNoOrWhen yesNoOrWhen(String fact, String who) {
        return new Fact.YesNoOrWhen(this, fact, who);
    }

    Fact.Text text(String fact, String who) {
        return new Fact.Text(this, fact, who);
    }

    Fact.Inner one(String fact, String who, Shape of) {
        return new Fact.Inner(this, fact, who, of, false);
    }

    Fact.Inner list(String fact, String who, Shape of) {
        return new Fact.Inner(this, fact, who, of, true);
    }

    /** The word by which a file tells the shape, such as "violence". */
    public String name() {
        return name;
    }

    /** The list in which it stands. */
    public Group group() {
        return group;
    }

    /** Its facts, in the order of the guide. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    int size() {
        return facts.size();
    }
}

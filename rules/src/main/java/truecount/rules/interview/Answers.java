package truecount.rules.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import truecount.rules.facts.Ended;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Range;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Role;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Unsaid;
import truecount.rules.facts.When;
import truecount.rules.facts.Word;
import truecount.rules.facts.YesNo;

/** The answers that a question can have, as far as they can be listed. */
final class Answers {

    private static final long[] TELLING_AGES = {5, 11, 14, 17, 30};

    /** On either side of the only sum that a rule compares with: damage of 5,000 pounds (CRR26 p.14). */
    private static final long[] TELLING_PENCE = {500_000, 500_001};

    /** Up to this many values, every two of them are tried together; beyond, only all at once. */
    private static final int MOST_PAIRED = 6;

    /** Values that say that nothing holds, and so hold with no other. */
    private static final Set<String> NOTHING = Set.of("none", "nothing", "no", "nobody");

    private Answers() {}

    /** Every value of a fact, or for an age one in each band; empty where the answers cannot be listed. */
    static List<Object> of(Fact fact) {
        return switch (fact) {
            case Fact.OneOf<?> one -> oneOf(one);
            case Fact.AnyOf<?> any -> anyOf(any);
            case Fact.Judged judged ->
                List.of(new Judgement(YesNo.YES, Role.RECORDER, ""), new Judgement(YesNo.NO, Role.RECORDER, ""));
            case Fact.Quantity quantity -> numbers(quantity);
            case Fact.Ids ids -> List.of();
            case Fact.Time time -> List.of();
            case Fact.YesNoOrWhen when -> List.of();
            case Fact.Text text -> List.of();
            case Fact.Inner inner -> inner.of() == Reporter.REPORTER ? reporters() : List.of();
        };
    }

    /**
     * Answers of several values at once, for a fact of which several may hold: all together, and every two where there are
     * few. Some rules speak only when more than one holds, such as the proof of an offence taken into consideration (OUT26
     * p.13).
     */
    static List<Object> together(Fact fact) {
        return fact instanceof Fact.AnyOf<?> any ? together(any) : List.of();
    }

    /** The answer that nobody can say. */
    static Object unknown(Fact fact) {
        return switch (fact) {
            case Fact.OneOf<?> one -> one.unknown();
            case Fact.AnyOf<?> any -> Many.unknown();
            case Fact.Judged judged -> new Judgement(YesNo.UNKNOWN, Role.NOT_ANSWERED, "");
            case Fact.Quantity quantity -> Range.UNKNOWN;
            case Fact.Ids ids -> Refs.UNKNOWN;
            case Fact.Time time -> When.UNKNOWN;
            case Fact.YesNoOrWhen when -> new Ended(YesNo.UNKNOWN, When.NOT_ANSWERED);
            case Fact.Text text -> Unsaid.UNKNOWN;
            case Fact.Inner inner
            when inner.of() == Reporter.REPORTER ->
                Telling.of(Reporter.REPORTER, "report.by").with(Reporter.CAPACITY, Reporter.Capacity.UNKNOWN);
            case Fact.Inner inner -> Telling.Tellings.UNKNOWN;
        };
    }

    private static List<Object> reporters() {
        List<Object> values = new ArrayList<>();
        for (Object capacity : oneOf(Reporter.CAPACITY)) {
            values.add(Telling.of(Reporter.REPORTER, "report.by").with(Reporter.CAPACITY, capacity));
        }
        return values;
    }

    private static <E extends Enum<E> & Word> List<Object> oneOf(Fact.OneOf<E> fact) {
        List<Object> values = new ArrayList<>();
        for (E value : fact.type().getEnumConstants()) {
            if (value != fact.notAnswered() && value != fact.unknown()) values.add(value);
        }
        return values;
    }

    private static <E extends Enum<E> & Word> List<Object> anyOf(Fact.AnyOf<E> fact) {
        List<Object> values = new ArrayList<>();
        for (E value : fact.type().getEnumConstants()) values.add(new Many<E>(Many.State.TOLD, Many.bit(value)));
        values.add(new Many<E>(Many.State.TOLD, 0));
        return values;
    }

    private static <E extends Enum<E> & Word> List<Object> together(Fact.AnyOf<E> fact) {
        List<E> values = new ArrayList<>();
        for (E value : fact.type().getEnumConstants()) if (!NOTHING.contains(value.word())) values.add(value);
        long all = 0;
        for (E value : values) all |= Many.bit(value);
        List<Object> together = new ArrayList<>();
        together.add(new Many<E>(Many.State.TOLD, all));
        for (int first = 0; first < values.size() && values.size() <= MOST_PAIRED; first++) {
            for (E second : values.subList(first + 1, values.size())) {
                together.add(new Many<E>(Many.State.TOLD, Many.bit(values.get(first)) | Many.bit(second)));
            }
        }
        return together;
    }

    private static List<Object> numbers(Fact.Quantity fact) {
        List<Object> values = new ArrayList<>();
        switch (fact.unit()) {
            case AGE -> {
                for (long age : TELLING_AGES) values.add(Range.exactly(age));
            }
            case OCCASIONS, COUNT -> {
                values.add(Range.exactly(1));
                values.add(Range.exactly(2));
            }
            case POUNDS -> {
                for (long pence : TELLING_PENCE) values.add(Range.exactly(pence));
            }
        }
        return values;
    }
}

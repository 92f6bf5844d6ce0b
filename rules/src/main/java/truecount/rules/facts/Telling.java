package truecount.rules.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told about one thing: a person, a place, an act. Every fact may be missing. */
public final class Telling {

    private final Shape shape;
    private final String path;
    private final @Nullable Object[] slots;

    private Telling(Shape shape, String path, @Nullable Object[] slots) {
        this.shape = shape;
        this.path = path;
        this.slots = slots;
    }

    /** Nothing told yet; the path is where it stands in a file, such as {@code acts[throat]}. */
    public static Telling of(Shape shape, String path) {
        return new Telling(shape, path, new @Nullable Object[shape.size()]);
    }

    /** The same telling with one fact told anew; null takes it back. */
    public Telling with(Fact fact, @Nullable Object value) {
        @Nullable Object[] copy = Arrays.copyOf(slots, slots.length);
        copy[fact.slot] = value;
        return new Telling(shape, path, copy);
    }

    /** Tells one fact of a telling that nobody else holds yet. */
    public void tell(Fact fact, Object value) {
        slots[fact.slot] = value;
    }

    /** What kind of thing it is. */
    public Shape shape() {
        return shape;
    }

    /** Where it stands in a file. */
    public String path() {
        return path;
    }

    /** Where one fact of it stands in a file. */
    public String path(Fact fact) {
        return path.isEmpty() ? fact.name() : path + "." + fact.name();
    }

    /** The value as told, whatever its kind; null if it was not. */
    public @Nullable Object raw(Fact fact) {
        return slots[fact.slot];
    }

    /** Whether nothing was said about this fact. */
    public boolean silent(Fact fact) {
        return slots[fact.slot] == null;
    }

    /** The value, "unknown", or "not answered". */
    public <E extends Enum<E> & Word> E get(Fact.OneOf<E> fact) {
        Object value = slots[fact.slot];
        return fact.type().isInstance(value) ? fact.type().cast(value) : fact.notAnswered();
    }

    /** The value for this victim, or the one told for all. */
    public <E extends Enum<E> & Word> E get(Fact.OneOf<E> fact, String victim) {
        Object value = slots[fact.slot];
        if (value instanceof PerVictim per) value = per.each().get(victim);
        return fact.type().isInstance(value) ? fact.type().cast(value) : fact.notAnswered();
    }

    /** The values told for all. */
    @SuppressWarnings("unchecked") // the reader and the setters put only the fact's own type here
    public <E extends Enum<E> & Word> Many<E> get(Fact.AnyOf<E> fact) {
        return slots[fact.slot] instanceof Many<?> many ? (Many<E>) many : Many.notAnswered();
    }

    /** The values for this victim, or those told for all. */
    @SuppressWarnings("unchecked") // the reader and the setters put only the fact's own type here
    public <E extends Enum<E> & Word> Many<E> get(Fact.AnyOf<E> fact, String victim) {
        Object value = slots[fact.slot];
        if (value instanceof PerVictim per) value = per.each().get(victim);
        return value instanceof Many<?> many ? (Many<E>) many : Many.notAnswered();
    }

    /** The finding of a person. */
    public Judgement get(Fact.Judged fact) {
        return slots[fact.slot] instanceof Judgement judgement ? judgement : Judgement.NOT_ANSWERED;
    }

    /** The names told. */
    public Refs get(Fact.Ids fact) {
        return slots[fact.slot] instanceof Refs refs ? refs : Refs.NOT_ANSWERED;
    }

    /** The number, within the bounds told. */
    public Range get(Fact.Quantity fact) {
        return slots[fact.slot] instanceof Range range ? range : Range.NOT_ANSWERED;
    }

    /** The time, as exactly as it was told. */
    public When get(Fact.Time fact) {
        return slots[fact.slot] instanceof When when ? when : When.NOT_ANSWERED;
    }

    /** Whether and when. */
    public Ended get(Fact.YesNoOrWhen fact) {
        return slots[fact.slot] instanceof Ended ended ? ended : Ended.NOT_ANSWERED;
    }

    /** The words told; empty if none, or if nobody can say. */
    public String get(Fact.Text fact) {
        return slots[fact.slot] instanceof String text ? text : "";
    }

    /** What was told in place; empty if nothing. */
    public List<Telling> get(Fact.Inner fact) {
        Object value = slots[fact.slot];
        if (value instanceof Telling one) return List.of(one);
        return value instanceof Tellings many ? many.list() : List.of();
    }

    /**
     * Whether somebody was asked and could not say.
     *
     * @param victim the id of the victim for whom it was asked; empty for all
     */
    public boolean unknown(Fact fact, String victim) {
        Object value = slots[fact.slot];
        if (value instanceof PerVictim per) value = per.each().get(victim);
        return switch (value) {
            case Word word -> word.word().equals(Word.UNKNOWN);
            case Many<?> many -> many.state() == Many.State.UNKNOWN;
            case Judgement judgement -> judgement.is() == YesNo.UNKNOWN;
            case Refs refs -> refs.state() == Many.State.UNKNOWN;
            case Range range -> range.state() == Many.State.UNKNOWN;
            case When when -> when.state() == Many.State.UNKNOWN;
            case Ended ended -> ended.is() == YesNo.UNKNOWN;
            case Tellings many -> many.state() == Many.State.UNKNOWN;
            case null, default -> false;
        };
    }

    /**
     * Several things told in place for one fact.
     *
     * @param state whether anyone could say
     * @param list them, in the order told
     */
    public record Tellings(Many.State state, List<Telling> list) {

        /** Asked, and the person cannot say. */
        public static final Tellings UNKNOWN = new Tellings(Many.State.UNKNOWN, List.of());

        /** These and no others. */
        public Tellings(List<Telling> list) {
            this(Many.State.TOLD, list);
        }
    }

    @Override
    public String toString() {
        return shape.name() + " at " + path;
    }
}

package truecount.rules.facts;

/**
 * A fact of which several values may hold; told and empty means "none of these".
 *
 * @param state whether anyone was asked, and could say
 * @param bits one bit for each value by its ordinal; at most 64 values
 */
@SuppressWarnings("EnumOrdinal") // the bits live only in memory; files hold the words
public record Many<E extends Enum<E> & Word>(State state, long bits) {

    /** Whether the fact was told. */
    public enum State {
        NOT_ANSWERED,
        UNKNOWN,
        TOLD
    }

    private static final Many<?> SILENT = new Many<>(State.NOT_ANSWERED, 0);
    private static final Many<?> IN_VAIN = new Many<>(State.UNKNOWN, 0);

    /** Nobody has been asked. */
    @SuppressWarnings("unchecked") // it holds no value, so it suits every type
    public static <E extends Enum<E> & Word> Many<E> notAnswered() {
        return (Many<E>) SILENT;
    }

    /** Asked, and the person cannot say. */
    @SuppressWarnings("unchecked") // it holds no value, so it suits every type
    public static <E extends Enum<E> & Word> Many<E> unknown() {
        return (Many<E>) IN_VAIN;
    }

    /** These values hold and no others. */
    @SafeVarargs
    public static <E extends Enum<E> & Word> Many<E> of(E... values) {
        long bits = 0;
        for (E value : values) bits |= bit(value);
        return new Many<>(State.TOLD, bits);
    }

    /** The bit that stands for a value. */
    public static long bit(Enum<?> value) {
        return 1L << value.ordinal();
    }

    /** Whether this value holds. */
    public boolean has(E value) {
        return (bits & bit(value)) != 0;
    }

    /** Whether one of these values holds. */
    @SafeVarargs
    public final boolean hasAny(E... values) {
        for (E value : values) if (has(value)) return true;
        return false;
    }

    /** Whether this value holds and no other does. */
    public boolean only(E value) {
        return bits == 1L << value.ordinal();
    }

    /** Whether nobody has been asked. */
    public boolean silent() {
        return state == State.NOT_ANSWERED;
    }

    /** Whether someone was asked and could say. */
    public boolean told() {
        return state == State.TOLD;
    }
}

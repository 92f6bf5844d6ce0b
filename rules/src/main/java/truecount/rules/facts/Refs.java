package truecount.rules.facts;

import java.util.List;

/**
 * Names that join one thing told to others; told and empty means "nobody" or "nothing".
 *
 * @param state whether it was told
 * @param ids the names, in the order told
 */
public record Refs(Many.State state, List<String> ids) {

    /** Nobody has been asked. */
    public static final Refs NOT_ANSWERED = new Refs(Many.State.NOT_ANSWERED, List.of());

    /** Asked, and the person cannot say. */
    public static final Refs UNKNOWN = new Refs(Many.State.UNKNOWN, List.of());

    /** Whether it was told. */
    public boolean told() {
        return state == Many.State.TOLD;
    }
}

package truecount.exports;

/** A file or a mapping that cannot be used; the message says what, where and what to do, and is meant for the user. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Carries a message that a user can act on without seeing the code. */
    public UnusableInput(String message) {
        super(Shown.lines(message));
    }

    /** The same, keeping the cause for a developer. */
    public UnusableInput(String message, Throwable cause) {
        super(Shown.lines(message), cause);
    }
}

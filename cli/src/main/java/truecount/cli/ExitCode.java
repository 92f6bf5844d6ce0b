package truecount.cli;

/** What a verb tells the shell when it ends. */
public final class ExitCode {

    /** All went well and the result is positive, or the verb has no negative result. */
    public static final int OK = 0;

    /** All went well, but the result is negative: a check found a difference. */
    public static final int NEGATIVE = 1;

    /** A file, a mapping or an option cannot be used; the message says what to do. */
    public static final int BAD_INPUT = 2;

    /** A fault in this program. */
    public static final int FAULT = 3;

    private ExitCode() {}
}

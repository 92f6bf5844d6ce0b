package truecount.postgres;

/** The database cannot be used as asked; the message says what is wrong, where, and what to do next. */
public final class PostgresFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresFault(String message) {
        super(message);
    }

    PostgresFault(String message, Throwable cause) {
        super(message, cause);
    }
}

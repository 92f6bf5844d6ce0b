package truecount.app;

/** The house cannot be opened as asked; the message says what is wrong and what to do. */
final class StartFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    StartFault(String message) {
        super(message);
    }

    StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}

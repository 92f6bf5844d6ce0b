package truecount.benchmarks;

/** An option after the name of a benchmark that it does not take; the message says which there are. */
final class BadOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadOption(String message) {
        super(message);
    }
}

package truecount.rulesjson.interview;

/** An answer that does not fit its question; the message says what is allowed. */
public final class BadAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadAnswer(String message) {
        super(message);
    }

    /** What is allowed, in words for the person who answered. */
    public String words() {
        return String.valueOf(getMessage());
    }
}

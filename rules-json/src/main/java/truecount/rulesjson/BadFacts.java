package truecount.rulesjson;

/** A file of facts that cannot be read: where in the file, what is wrong, and what is allowed. */
public final class BadFacts extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String path;

    BadFacts(String path, String why) {
        super(Unseen.shown(path.isEmpty() ? why : "At %s: %s".formatted(path, why)));
        this.path = Unseen.shown(path);
    }

    /** Where in the file, such as {@code acts[0].injury}; empty for the whole file. */
    public String path() {
        return path;
    }
}

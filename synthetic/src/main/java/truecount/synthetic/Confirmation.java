package truecount.synthetic;

/** What the victim says about it. */
enum Confirmation {
    CONFIRMS("confirms"),
    DECLINES("declines"),
    UNTRACED("not-traced"),
    /** There is no victim to ask. */
    NO_VICTIM("");

    private final String says;

    Confirmation(String says) {
        this.says = says;
    }

    /** The word for it in the facts; empty where nobody was there to ask. */
    String says() {
        return says;
    }
}

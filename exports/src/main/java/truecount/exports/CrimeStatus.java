package truecount.exports;

/** Whether a crime record still stands. */
public enum CrimeStatus {
    /** The record stands, whether its investigation is open or closed. */
    ACTIVE("active"),
    /** Cancelled after it was recorded. */
    CANCELLED("cancelled"),
    /** Transferred to another force. */
    TRANSFERRED("transferred");

    private final String words;

    CrimeStatus(String words) {
        this.words = words;
    }

    /** The status in plain words, as mappings write it. */
    public String words() {
        return words;
    }
}

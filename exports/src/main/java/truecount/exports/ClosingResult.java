package truecount.exports;

/** What the closing result of an incident means for crime recording. */
public enum ClosingResult {
    /** A crime record was made, or a report is to follow. */
    RECORDED("recorded"),
    /** The incident was closed without a crime record. */
    NOT_RECORDED("not recorded"),
    /** Handed to another force or body: neither recorded nor unrecorded here. */
    HANDED_OVER("handed over"),
    /** Still open, or too close to the day of the export for the result to have arrived. */
    NOT_YET_KNOWN("not yet known"),
    /** The export does not say, or says something that the mapping does not know. */
    UNKNOWN("unknown");

    private final String words;

    ClosingResult(String words) {
        this.words = words;
    }

    /** The result in plain words, as mappings and tables write it. */
    public String words() {
        return words;
    }
}

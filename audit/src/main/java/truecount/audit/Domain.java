package truecount.audit;

/** A kind of crime for which an audit gives its own accuracy. One crime may be in several. */
public enum Domain {
    /** Violence against the person, by the class of the crime. */
    VIOLENCE("violence", "Violence against the person"),
    /** Sexual offences, by the class of the crime. */
    SEXUAL("sexual", "Sexual offences"),
    /** Domestic abuse, by a flag on the crime or its incident. */
    DOMESTIC("domestic", "Domestic abuse");

    private final String id;
    private final String label;

    Domain(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word for it in files, such as "sexual". */
    public String id() {
        return id;
    }

    /** What a reader calls it, such as "Sexual offences". */
    public String label() {
        return label;
    }
}

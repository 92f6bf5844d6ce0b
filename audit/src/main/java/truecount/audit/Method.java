package truecount.audit;

/**
 * The edition of the rules by which an audit draws and estimates. It is fixed when the audit is opened, so that audits
 * opened earlier and packs published earlier keep giving the same figures.
 */
public enum Method {
    /** Trusts the score whatever was found; the plain interval as it comes. */
    FIRST(1),
    /**
     * Looks whether the score stood up to what was found, never takes it to be certain, and never gives a sample the
     * certainty of a full count. See docs/decisions/0017-a-score-is-checked-against-what-was-found.md.
     */
    CHECKED(2);

    /** What an audit opened today goes by. */
    public static final Method LATEST = CHECKED;

    private final int version;

    Method(int version) {
        this.version = version;
    }

    /** Its number in audit.json. */
    public int version() {
        return version;
    }

    /**
     * The edition with this number.
     *
     * @throws IllegalArgumentException for a number that this software does not know
     */
    public static Method of(int version) {
        for (Method method : values()) {
            if (method.version == version) {
                return method;
            }
        }
        throw new IllegalArgumentException("this software does not know version %d of the method".formatted(version));
    }
}

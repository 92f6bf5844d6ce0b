package truecount.audit;

import java.util.regex.Pattern;

/** How the units of a frame are put into strata. */
public enum StrataRule {
    /** By the mapping's type group and by whether a crime is linked. */
    TYPE_AND_LINK("type-and-link"),
    /** By the mapping's type group alone. */
    TYPE("type"),
    /** By risk: units sorted by the error expected of them, cut into strata of equal sums; see {@link RiskPlan}. */
    RISK("risk"),
    /** One stratum: a simple random sample. */
    NONE("none");

    private static final Pattern RISK_NUMBER = Pattern.compile(" \\d{3,}$");

    private static final String LINKED = ": crime linked";
    private static final String NOT_LINKED = ": no crime linked";

    private final String id;

    StrataRule(String id) {
        this.id = id;
    }

    /** The word for it in a plan, such as "type-and-link". */
    public String id() {
        return id;
    }

    /**
     * The stratum of a unit of this type group with this many linked crimes; for {@link #RISK} its type group, until the
     * whole frame is known.
     */
    public String stratumOf(String typeGroup, int linkedCrimes) {
        return switch (this) {
            case TYPE_AND_LINK -> typeGroup + (linkedCrimes > 0 ? LINKED : NOT_LINKED);
            case TYPE, RISK -> typeGroup;
            case NONE -> "All";
        };
    }

    /** The type group that a stratum made by this rule belongs to. */
    public String typeGroupOf(String stratum) {
        return switch (this) {
            case TYPE_AND_LINK -> {
                if (stratum.endsWith(NOT_LINKED)) {
                    yield stratum.substring(0, stratum.length() - NOT_LINKED.length());
                }
                yield stratum.endsWith(LINKED) ? stratum.substring(0, stratum.length() - LINKED.length()) : stratum;
            }
            case RISK -> RISK_NUMBER.matcher(stratum).replaceFirst("");
            case TYPE, NONE -> stratum;
        };
    }
}

package truecount.rules;

import java.util.Locale;

/** How a report, or a request about a record, ends. */
public enum Disposition {
    CRIME,
    NO_CRIME,
    CRIME_RELATED_INCIDENT,
    INCIDENT,
    REPORTED_INCIDENT,
    INFORMATION_REPORT,
    NO_ADDITIONAL,
    RECLASSIFY,
    CANCEL,
    TRANSFER,
    NO_CHANGE,
    ASK,
    REGISTRAR,
    NOT_HELD;

    /** The word in a certificate. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

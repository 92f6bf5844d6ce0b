package truecount.rules.recording;

import java.util.Locale;

/** What became of an offence that the facts disclose. */
public enum Fate {
    RECORDED,
    INSIDE,
    ADDED_TO_RECORD,
    ALREADY_RECORDED,
    NOT_CONFIRMED,
    CONTRADICTED,
    ANOTHER_BODY,
    RULE_SAYS_NOT,
    NOT_IN_LAW_THEN,
    NOT_MADE_OUT,
    REPORTED_INCIDENT,
    FOR_REGISTRAR;

    /** The word in a certificate. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

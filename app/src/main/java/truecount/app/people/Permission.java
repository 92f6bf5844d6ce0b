package truecount.app.people;

/**
 * One thing a person may be allowed to do. Pages and actions ask for a permission, never for a role.
 *
 * <p>The powers over crime records follow the Home Office Crime Recording Rules for England and Wales 2026/27.
 */
public enum Permission {
    CONSULT_RULES("ask what the recording rules say of a report, and keep the decision"),
    RECORD_CRIME("record a crime"),
    DECIDE_NOT_TO_RECORD("decide that a report is not recorded as a crime"),
    RECLASSIFY_CRIME("reclassify a recorded crime"),
    CHANGE_CRIME_TO_N100("turn a recorded crime into an N100 record"),
    CANCEL_CRIME("cancel a recorded crime other than rape or homicide"),
    CANCEL_RAPE_OR_HOMICIDE("cancel a recorded rape or homicide"),

    IMPORT_EXPORTS("import the force's exports"),
    READ_AUDITS("read audits and their results"),
    RUN_AUDITS("open and close audits"),
    REVIEW_ITEMS("review sampled items"),
    ADJUDICATE("settle items on which reviewers differ"),
    DISPUTE_VERDICTS("dispute a verdict for the force"),
    RESOLVE_DISPUTES("resolve disputes over verdicts"),
    PUBLISH_FINDINGS("publish findings"),
    READ_LEDGER("read and check the ledger"),
    KEEP_ACCOUNTS("open, change and close accounts"),
    CONFIRM_POWERS("confirm that someone else is to have the power to judge");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** What it allows, as the end of "You may …". */
    public String words() {
        return words;
    }
}

package truecount.audit;

import java.util.List;

/** The definitions of the kinds of audit, each with its sources. CRR26 and OUT26 are the editions of April 2026. */
final class KindSources {

    private static final String UNRECORDED = "as one crime that was not recorded (decision record 8)";
    private static final String NOT_RIGHT = "as not right (decision record 8)";
    private static final String DIFFERENCE = "The difference estimator with a gamma interval on the unrecorded crimes;"
            + " assumes only that the sample was drawn as planned.";
    private static final String SHARE = "n of m, counted; the share with the exact hypergeometric interval when every"
            + " unit was equally likely to be drawn, else a weighted share with the Korn-Graubard interval.";
    private static final String CRITERIA =
            "HMICFRS, Crime Data Integrity programme: judgment criteria (2017), element %s";
    private static final String CANCELLATIONS = "Home Office Crime Recording Rules (CRR26), Cancelling, pp.25-26";
    private static final String OUTCOMES_GUIDANCE = "Outcomes guidance (OUT26), pp.26-30";
    private static final String NOTES = "HMICFRS, Crime Data Integrity inspections: explanatory notes,"
            + " https://hmicfrs.justiceinspectorates.gov.uk/crime-data-integrity-inspections-explanatory-notes/";
    private static final String SPOTLIGHT =
            "HMICFRS, How effectively do the police record crime? (28 August 2025), summary";

    private KindSources() {}

    static final KindDefinition ACCURACY = new KindDefinition(
            "Of the crimes that should have been recorded, how many were?",
            "Every report of the period in the force's incident log (the auditable route through the control room), less"
                    + " what the mapping leaves out and what another force took over; where the plan includes them, also"
                    + " crimes recorded without an incident. Figures are given by reporting route.",
            "incidents",
            "reported crime",
            "A crime that the rules of the day of the report require is on the register. A crime in the wrong class is"
                    + " recorded; class and lateness are counted apart.",
            UNRECORDED,
            DIFFERENCE,
            List.of(NOTES, CRITERIA.formatted("1 to 3"), "CRR26, Whether to record a crime?, p.7"));

    static final KindDefinition CANCELLED_RAPE = new KindDefinition(
            "Were rapes rightly cancelled?",
            "Crime records of a class of rape that were reported in the period and stand as cancelled.",
            "cancelled crime records",
            "cancelled rapes",
            "The reason is one of C1 to C5 and is made out; for C2 the information is additional and verifiable, the"
                    + " threshold is very high, and a crime registrar on the College of Policing register decided."
                    + " A victim's withdrawal alone is not enough.",
            NOT_RIGHT,
            SHARE,
            List.of(CRITERIA.formatted("9"), CANCELLATIONS, OUTCOMES_GUIDANCE));

    static final KindDefinition CANCELLED = new KindDefinition(
            "Were crimes of this group rightly cancelled?",
            "Crime records of the group (sexual offences other than rape, violence against the person, or robbery) that"
                    + " were reported in the period and stand as cancelled.",
            "cancelled crime records",
            "cancelled crimes of this group",
            "The reason is one of C1 to C5 and is made out, and who decided might decide it: for C2 the crime registrar"
                    + " or a designated decision maker, on information that is additional and verifiable."
                    + " A victim's withdrawal alone is not enough.",
            NOT_RIGHT,
            SHARE,
            List.of(CRITERIA.formatted("10 to 12"), CANCELLATIONS, OUTCOMES_GUIDANCE));

    static final KindDefinition RAPE = new KindDefinition(
            "Is every report of rape on the books, as a rape or as an N100?",
            "Incidents of the period that are linked to a record of rape or to an N100, that the plan names, or whose log"
                    + " speaks of rape.",
            "incidents",
            "rapes reported",
            "A report that is confirmed is recorded as a rape; one that is not at once recorded as a crime is recorded as"
                    + " an N100 when the report is made. Other crimes in the report are not counted here. A rape filed"
                    + " as N100, or the reverse, is in the wrong class.",
            UNRECORDED,
            DIFFERENCE,
            List.of(CRITERIA.formatted("4 and 5"), "CRR26, Rape, pp.62-64"));

    static final KindDefinition PROFESSIONAL = new KindDefinition(
            "Were crimes reported by professionals for a victim recorded?",
            "Incidents of the period that came in from a doctor, nurse, teacher, social worker or another professional,"
                    + " as the plan tells them: by channel, type or qualifier.",
            "incidents",
            "crimes reported by professionals",
            "The crime is recorded, whether or not the victim allows or later confirms it, unless there is doubt about"
                    + " the professional's standing or truthfulness.",
            UNRECORDED,
            DIFFERENCE,
            List.of(CRITERIA.formatted("6"), "CRR26, Third party reports, pp.8 and 10"));

    static final KindDefinition PUBLIC_PROTECTION = new KindDefinition(
            "Were crimes that reached a public-protection unit recorded?",
            "Referrals and incidents of the period that went to a safeguarding or public-protection unit, as the plan"
                    + " tells them: by channel, type or qualifier.",
            "referrals and incidents",
            "crimes that reached public protection",
            "A notifiable crime disclosed by a referral or at a multi-agency meeting is recorded, even if another body"
                    + " deals with it.",
            UNRECORDED,
            DIFFERENCE,
            List.of(CRITERIA.formatted("6"), "CRR26, Third party reports, pp.8 and 10"));

    static final KindDefinition SLAVERY = new KindDefinition(
            "Was modern slavery recorded wherever it was told?",
            "Incidents of the period that are linked to a record of modern slavery or to an N200, that the plan names, or"
                    + " whose log speaks of slavery, trafficking or forced labour.",
            "incidents",
            "modern slavery reported",
            "Class 106 is recorded for each person subjected, beside the most serious other crime against the same"
                    + " victim; a referral is not left waiting for a decision on reasonable grounds. Only class 106 and"
                    + " N200 are counted here.",
            UNRECORDED,
            DIFFERENCE,
            List.of(CRITERIA.formatted("7"), "CRR26, Modern slavery, pp.13, 48-49"));

    static final KindDefinition DOMESTIC = new KindDefinition(
            "Were domestic abuse incidents rightly closed without a crime?",
            "Incidents of the period that are flagged as domestic abuse and have no crime linked.",
            "incidents",
            "domestic abuse incidents closed without a crime",
            "Under the rules of the day of the report no crime was to be recorded.",
            NOT_RIGHT,
            SHARE,
            List.of(
                    "HMICFRS, Northamptonshire Police: Crime Data Integrity inspection 2020, to improve: the recording of"
                            + " domestic-abuse crimes",
                    "CRR26, Whether to record a crime?, p.7"));

    static final KindDefinition ANTI_SOCIAL_BEHAVIOUR = new KindDefinition(
            "Does anti-social behaviour hide crime?",
            "Incidents of the period that were opened or closed as anti-social behaviour, as the plan tells them. The"
                    + " inspectorate looks at personal anti-social behaviour.",
            "incidents",
            "crimes told in reports of anti-social behaviour",
            "A crime that the rules of the day of the report require is on the register.",
            UNRECORDED,
            DIFFERENCE,
            List.of(SPOTLIGHT, NOTES, "National Standard for Incident Recording (2011), anti-social behaviour"));

    static final KindDefinition OUTCOMES = new KindDefinition(
            "Were out-of-court outcomes rightly given?",
            "Crime records of the period that stand and carry an out-of-court outcome, as the plan tells them by the"
                    + " record's flags.",
            "crime records",
            "out-of-court outcomes",
            "The outcome was open for this crime and offender, the offender knew what it means, the victim's view was"
                    + " sought, and who decided might decide it.",
            NOT_RIGHT,
            SHARE,
            List.of(
                    "HMIC, Crime-recording: making the victim count (18 November 2014), out-of-court disposals",
                    "Outcomes guidance (OUT26), pp.3, 10-15, 22-25",
                    "CRR26, Outcomes, p.24"));

    static final KindDefinition TIMELINESS = new KindDefinition(
            "Were crimes recorded within the time limit, counted from the first report?",
            "Crime records of the period that stand.",
            "crime records",
            "crime records",
            "The record was made within 24 hours after the initial report was received, by whomever and by whatever route"
                    + " it came; 72 hours for reports before April 2015.",
            NOT_RIGHT,
            SHARE,
            List.of(CRITERIA.formatted("8"), "CRR26, Timeliness, p.10"));

    static final KindDefinition CLASSIFICATION = new KindDefinition(
            "Are crimes recorded in the right class?",
            "Crime records of the period that stand.",
            "crime records",
            "crime records",
            "The class recorded is the one that the counting rules give on what was known when it was recorded; a record"
                    + " of what is no crime is not right either.",
            NOT_RIGHT,
            SHARE,
            List.of(
                    "HMIC, Crime-recording: making the victim count (18 November 2014), glossary: accuracy",
                    "CRR26, Classification, p.13"));

    static final KindDefinition DIP_SAMPLE = new KindDefinition(
            "In how many of a few incidents was everything that should have been recorded on the register?",
            "Incidents of the period, or those of them that the plan names.",
            "incidents",
            "incidents",
            "Every crime that the rules of the day of the report require is recorded in its class, and no other.",
            NOT_RIGHT,
            SHARE,
            List.of(
                    "HMIC, Crime-recording: making the victim count (18 November 2014): force samples are dip samples",
                    "CRR26, Whether to record a crime?, p.7"));
}

package truecount.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The question that an audit answers. {@link #definition()} says of each what is drawn, what counts as right and where
 * that is written; docs/reference/audit-kinds.md prints the same.
 */
public enum AuditKind {
    /** Of the crimes that should have been recorded, how many were, by reporting route. */
    RECORDING_ACCURACY("recording-accuracy", Drawn.INCIDENTS, Asked.CRIMES, Measure.ACCURACY, KindSources.ACCURACY),
    /** Were rapes rightly cancelled? */
    CANCELLED_RAPE("cancelled-rape", Drawn.CANCELLED_RECORDS, Asked.RIGHT, Measure.ITEMS, KindSources.CANCELLED_RAPE),
    /** Were sexual offences other than rape rightly cancelled? */
    CANCELLED_OTHER_SEXUAL(
            "cancelled-other-sexual", Drawn.CANCELLED_RECORDS, Asked.RIGHT, Measure.ITEMS, KindSources.CANCELLED),
    /** Were crimes of violence rightly cancelled? */
    CANCELLED_VIOLENCE(
            "cancelled-violence", Drawn.CANCELLED_RECORDS, Asked.RIGHT, Measure.ITEMS, KindSources.CANCELLED),
    /** Were robberies rightly cancelled? */
    CANCELLED_ROBBERY("cancelled-robbery", Drawn.CANCELLED_RECORDS, Asked.RIGHT, Measure.ITEMS, KindSources.CANCELLED),
    /** Is every report of rape on the books, as a rape or as an N100? */
    RAPE_REPORTS("rape-reports", Drawn.INCIDENTS, Asked.CRIMES, Measure.ACCURACY, KindSources.RAPE),
    /** Were crimes reported by professionals for a victim recorded? */
    PROFESSIONAL_REPORTS(
            "professional-reports", Drawn.INCIDENTS, Asked.CRIMES, Measure.ACCURACY, KindSources.PROFESSIONAL),
    /** Were crimes that reached a public-protection unit recorded? */
    PUBLIC_PROTECTION_REPORTS(
            "public-protection-reports",
            Drawn.INCIDENTS,
            Asked.CRIMES,
            Measure.ACCURACY,
            KindSources.PUBLIC_PROTECTION),
    /** Was modern slavery recorded wherever it was told? */
    MODERN_SLAVERY("modern-slavery", Drawn.INCIDENTS, Asked.CRIMES, Measure.ACCURACY, KindSources.SLAVERY),
    /** Were domestic abuse incidents rightly closed without a crime? */
    DOMESTIC_ABUSE_WITHOUT_CRIME(
            "domestic-abuse-without-crime", Drawn.INCIDENTS, Asked.CRIMES, Measure.ITEMS, KindSources.DOMESTIC),
    /** Does anti-social behaviour hide crime? */
    ANTI_SOCIAL_BEHAVIOUR(
            "anti-social-behaviour",
            Drawn.INCIDENTS,
            Asked.CRIMES,
            Measure.ACCURACY,
            KindSources.ANTI_SOCIAL_BEHAVIOUR),
    /** Were out-of-court outcomes rightly given? */
    OUT_OF_COURT_OUTCOMES(
            "out-of-court-outcomes", Drawn.STANDING_RECORDS, Asked.RIGHT, Measure.ITEMS, KindSources.OUTCOMES),
    /** Were crimes recorded within the time limit, counted from the first report? */
    TIMELINESS("timeliness", Drawn.STANDING_RECORDS, Asked.RIGHT, Measure.ITEMS, KindSources.TIMELINESS),
    /** Are crimes recorded in the right class? */
    CLASSIFICATION("classification", Drawn.STANDING_RECORDS, Asked.CRIMES, Measure.ITEMS, KindSources.CLASSIFICATION),
    /** A quick look at a few: n of m, with the whole doubt of so few said beside it. */
    DIP_SAMPLE("dip-sample", Drawn.INCIDENTS, Asked.CRIMES, Measure.ITEMS, KindSources.DIP_SAMPLE);

    /** What one drawn unit is. */
    public enum Drawn {
        /** An incident of the log; where the plan includes them, also a crime recorded without one. */
        INCIDENTS,
        /** A crime record that was cancelled. */
        CANCELLED_RECORDS,
        /** A crime record that stands. */
        STANDING_RECORDS
    }

    /** What a reviewer is asked of a unit. */
    public enum Asked {
        /** Which crimes should have been recorded. */
        CRIMES,
        /** Whether what was done was right. */
        RIGHT
    }

    /** What the audit's first figure is a share of. */
    public enum Measure {
        /** Of the crimes that should have been recorded. */
        ACCURACY,
        /** Of the units drawn from. */
        ITEMS
    }

    /** The classes of rape in the Home Office Notifiable Offence List 2026-27. */
    static final Set<String> RAPE = Set.of("19C", "19D", "19E", "19F", "19G", "19H", "19J", "19K");

    /** The classes of robbery in the same list. */
    static final Set<String> ROBBERY = Set.of("34A", "34B");

    private static final String MODERN_SLAVERY_CLASS = "106";

    private final String id;
    private final Drawn drawn;
    private final Asked asked;
    private final Measure measure;
    // A record of texts and an unmodifiable list, which Error Prone cannot see from the type.
    @SuppressWarnings("ImmutableEnumChecker")
    private final KindDefinition definition;

    AuditKind(String id, Drawn drawn, Asked asked, Measure measure, KindDefinition definition) {
        this.id = id;
        this.drawn = drawn;
        this.asked = asked;
        this.measure = measure;
        this.definition = definition;
    }

    /** The word for it in a plan, such as "cancelled-rape". */
    public String id() {
        return id;
    }

    /** The kind with this word, if there is one. */
    public static Optional<AuditKind> withId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** What one drawn unit is. */
    public Drawn drawn() {
        return drawn;
    }

    /** What a reviewer is asked of a unit. */
    public Asked asked() {
        return asked;
    }

    /** What the first figure is a share of. */
    public Measure measure() {
        return measure;
    }

    /** Population, unit, what counts as right, what a missing record counts as, estimator and sources, in words. */
    public KindDefinition definition() {
        return definition;
    }

    /** Whether a crime, or a reported incident such as N100, of this class matters to the question. */
    public boolean counts(OffenceClass offenceClass) {
        return switch (this) {
            case CANCELLED_RAPE -> isOneOf(offenceClass, RAPE);
            case CANCELLED_OTHER_SEXUAL -> offenceClass.group() == OffenceGroup.SEXUAL && !isOneOf(offenceClass, RAPE);
            case CANCELLED_VIOLENCE -> offenceClass.group() == OffenceGroup.VIOLENCE;
            case CANCELLED_ROBBERY -> isOneOf(offenceClass, ROBBERY);
            case RAPE_REPORTS -> isOneOf(offenceClass, RAPE) || isReported(offenceClass, "N100");
            case MODERN_SLAVERY ->
                offenceClass.classes().contains(MODERN_SLAVERY_CLASS) || isReported(offenceClass, "N200");
            case RECORDING_ACCURACY,
                    PROFESSIONAL_REPORTS,
                    PUBLIC_PROTECTION_REPORTS,
                    DOMESTIC_ABUSE_WITHOUT_CRIME,
                    ANTI_SOCIAL_BEHAVIOUR,
                    OUT_OF_COURT_OUTCOMES,
                    TIMELINESS,
                    CLASSIFICATION,
                    DIP_SAMPLE -> offenceClass.group() != OffenceGroup.REPORTED_INCIDENT;
        };
    }

    /** Whether notifiable reported incidents (N100, N200) count as records here, as they do for rape and slavery. */
    public boolean countsReportedIncidents() {
        return this == RAPE_REPORTS || this == MODERN_SLAVERY;
    }

    /** Whether the plan must say which incidents or records belong to the population. */
    public boolean needsPopulation() {
        return this == PROFESSIONAL_REPORTS
                || this == PUBLIC_PROTECTION_REPORTS
                || this == ANTI_SOCIAL_BEHAVIOUR
                || this == OUT_OF_COURT_OUTCOMES;
    }

    private static boolean isOneOf(OffenceClass offenceClass, Set<String> classes) {
        return offenceClass.classes().stream().anyMatch(classes::contains);
    }

    private static boolean isReported(OffenceClass offenceClass, String prefix) {
        return offenceClass.group() == OffenceGroup.REPORTED_INCIDENT
                && offenceClass.written().startsWith(prefix);
    }
}

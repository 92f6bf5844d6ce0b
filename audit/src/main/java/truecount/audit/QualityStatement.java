package truecount.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import truecount.statistics.ScoreCheck;

/**
 * How good the figures of a finding are: design, response, precision, what became of the score, what no interval holds,
 * and how figures are revised.
 *
 * @see <a href="https://code.statisticsauthority.gov.uk/">Code of Practice for Statistics, quality</a>
 */
final class QualityStatement {

    static final String CONTACT = "Contact";
    static final String NEXT = "Next finding due";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Plan plan;
    private final Frame frame;
    private final ReviewedSample sample;
    private final Optional<AccuracyEstimate> overall;

    /** {@code overall}: the accuracy for all crime; empty for audits that count items, and without a crime. */
    QualityStatement(Plan plan, Frame frame, ReviewedSample sample, Optional<AccuracyEstimate> overall) {
        this.plan = plan;
        this.frame = frame;
        this.sample = sample;
        this.overall = overall;
    }

    List<Quality> statements() {
        List<Quality> statements = new ArrayList<>();
        statements.add(new Quality("Design", design()));
        statements.add(new Quality("Response", response()));
        overall.ifPresent(it -> statements.add(new Quality("Precision", precision(it))));
        if (plan.kind().measure() == AuditKind.Measure.ACCURACY) {
            statements.add(new Quality("Score", score()));
        }
        statements.add(new Quality("Not in the intervals", notInTheIntervals()));
        statements.add(new Quality(
                "Revisions",
                "The files of this finding do not change once published. A correction is a new finding that says"
                        + " which one it replaces, what changed and why."));
        Announcement announced = plan.announcement();
        if (announced.next() != null) {
            statements.add(new Quality(NEXT, DAY.format(announced.next()) + "."));
        }
        if (!announced.contact().isEmpty()) {
            statements.add(new Quality(CONTACT, announced.contact()));
        }
        return List.copyOf(statements);
    }

    private String design() {
        int drawn = sample.results().size();
        int strata = sample.design().strata().size();
        String shared = plan.strata() == StrataRule.RISK
                ? "more from where errors were expected"
                : switch (plan.allocation()) {
                    case PROPORTIONAL -> "in proportion to their size";
                    case EXPECTED_SPREAD -> "more where errors were expected to vary";
                };
        return String.format(
                Locale.UK,
                "%,d of %,d units were drawn by lot%s. Every unit of the frame could be drawn; the lot is decided by a public"
                        + " seed.",
                drawn,
                frame.units().size(),
                strata == 1 ? "" : String.format(Locale.UK, " from %,d strata, %s", strata, shared));
    }

    private String response() {
        long drawn = sample.results().size();
        long unreadable =
                sample.results().stream().filter(ItemResult::unreadable).count();
        String read = String.format(
                Locale.UK,
                "%,d of the %,d items drawn could be read (%.1f%%).",
                drawn - unreadable,
                drawn,
                100.0 * (drawn - unreadable) / drawn);
        return unreadable == 0
                ? read
                : read + " The others count against the force; no weight was changed to make up for them.";
    }

    private static String precision(AccuracyEstimate overall) {
        if (overall.everythingSeen()) {
            return "Every unit was reviewed, so the figures have no sampling error.";
        }
        if (overall.found() == 0) {
            return "No unrecorded crime was found, so there is no standard error to state; read the interval.";
        }
        double error = overall.accuracyEstimate().standardError();
        return String.format(
                Locale.UK,
                "The accuracy for all crime has a standard error of %.2f percentage points, a coefficient of variation of"
                        + " %.1f%%. Unrecorded crime, its rare counterpart, has one of %.0f%%; the number of unrecorded crimes"
                        + " found is %,.0f.",
                100 * error,
                100 * error / overall.accuracy(),
                100 * error / Math.max(1e-9, 1 - overall.accuracy()),
                overall.found());
    }

    private String score() {
        if (!sample.shape().present()) {
            return "No score was used.";
        }
        if (plan.procedure().estimator() == EstimatorRule.CLASSIC) {
            return "The estimate does not use the score.";
        }
        ScoreCheck check = overall.map(AccuracyEstimate::check).orElse(null);
        if (check == null) {
            return "No crime was found, so nothing can be said of the score.";
        }
        String held = String.format(
                Locale.UK,
                "The score expected %,.1f unrecorded crimes in the sample, and %,.0f were found; in units drawn seldom it"
                        + " expected %,.1f, and %,.0f were found. It was exactly 0 for %.1f%% of the units.",
                check.expected(),
                check.found(),
                check.expectedQuiet(),
                check.foundQuiet(),
                100.0 * sample.shape().zeros() / sample.shape().units());
        String use = switch (check.doubt()) {
            case NONE -> " It stood up to that by the rule stated beforehand, and the figure for all crime uses it.";
            case FEW -> " With so few it cannot be judged; the figure for all crime uses it for the draw alone.";
            case NO_SCORE, SILENT, COARSE, LEVEL, BLIND ->
                " It did not stand up by the rule stated beforehand; the figure for all crime uses it for the draw alone.";
        };
        return held + use;
    }

    private String notInTheIntervals() {
        String reviewers = plan.procedure().reviewsTwice()
                ? "mistakes that both reviewers made"
                : "mistakes of the reviewers, which nobody checked";
        String never = plan.kind().drawn() == AuditKind.Drawn.INCIDENTS
                ? "; crime that was never logged; records missing from the exports"
                : "; records missing from the exports";
        return "The intervals hold the chance of the draw. They do not hold: " + reviewers + never
                + (plan.kind().measure() == AuditKind.Measure.ACCURACY
                        ? "; a year that differs from the period audited."
                        : ".");
    }
}

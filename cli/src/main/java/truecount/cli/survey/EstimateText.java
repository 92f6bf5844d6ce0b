package truecount.cli.survey;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import truecount.statistics.DifferenceEstimate;

/** Writes an estimate as a table for people: shares to one decimal, ends to two, totals whole. */
final class EstimateText {

    private static final String ROW = "%-28s %9s  %-20s  %-16s %8s %12s %12s%n";

    private EstimateText() {}

    static void write(EstimateReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %,d incidents reviewed of %,d, %d %s, %s the finite population correction.%n%n",
                report.file(),
                report.design().sampled(),
                report.design().population(),
                report.design().strata().size(),
                report.design().strata().size() == 1 ? "stratum" : "strata",
                report.design().finitePopulation() ? "with" : "without");
        String level = BigDecimal.valueOf(report.confidence())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + "% interval";
        out.printf(ROW, "", "accuracy", level, "by", "found", "unrecorded", "should be");
        report.domains().forEach((domain, headline) -> out.print(row(domain, headline)));
        out.println();
        out.println(
                "found: unrecorded crimes in the sample. unrecorded, should be: estimated totals of all incidents.");
        report.warnings().forEach(warning -> out.println("Warning: " + warning));
        report.domains().forEach((domain, headline) -> {
            List<String> notes = EstimateNotes.of(domain, headline);
            notes.forEach(note -> out.println(domain.domain().label() + ": " + note));
        });
    }

    private static String row(DomainEstimate domain, Optional<Headline> headline) {
        Optional<DifferenceEstimate> classic = domain.classic();
        if (headline.isEmpty() || classic.isEmpty()) {
            return ROW.formatted(domain.domain().label(), "no data", "", "", 0, "-", "-");
        }
        String point = classic.get().pointMayBeShown()
                ? percent(classic.get().completeness().value(), 1)
                : "-";
        return ROW.formatted(
                domain.domain().label(),
                point,
                percent(headline.get().ends().low(), 2) + " to "
                        + percent(headline.get().ends().high(), 2),
                headline.get().method().id(),
                (long) classic.get().found(),
                whole(domain.unrecorded().value()),
                whole(domain.should().value()));
    }

    private static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f%%", 100 * share);
    }

    private static String whole(double total) {
        return String.format(Locale.ROOT, "%,d", Math.round(total));
    }
}

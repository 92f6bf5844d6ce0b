package truecount.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Finding;
import truecount.audit.Value;

/** What {@code audit close} says when it is done: every table but the design, one line for each figure. */
final class ClosedReport {

    /** Dozens of lines that belong on paper. */
    private static final String DESIGN = "design";

    private ClosedReport() {}

    static void text(Finding finding, Path out, PrintWriter shown) {
        shown.println("%s, %s"
                .formatted(finding.identity().title(), finding.identity().force()));
        for (FigureTable table : finding.tables()) {
            if (table.id().equals(DESIGN)) {
                continue;
            }
            shown.println();
            shown.println(table.title());
            for (Figure figure : table.figures()) {
                shown.println("  %-36s %s".formatted(figure.label(), words(figure.value())));
                figure.warnings().forEach(warning -> shown.println("      " + warning));
            }
        }
        shown.println();
        shown.println("To publish: " + out);
        shown.println("To check it: truecount audit verify " + out);
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Count(long count, long of) -> of < 0 ? "" + count : count + " of " + of;
            case Value.Share(double share, double low, double high, long reviewed) ->
                "%s (%s to %s)".formatted(percent(share), percent(low), percent(high));
            case Value.Total(double total, double low, double high, long reviewed) ->
                "%s (%s to %s)".formatted(whole(total), whole(low), whole(high));
            case Value.Coefficient(double coefficient, double low, double high, long reviewed) ->
                String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", coefficient, low, high);
            case Value.RangeOnly(double low, double high, long reviewed, String why) ->
                "%s to %s. %s".formatted(percent(low), percent(high), why);
            case Value.TotalRangeOnly(double low, double high, long reviewed, String why) ->
                "%s to %s. %s".formatted(whole(low), whole(high), why);
            case Value.Confidential(String why) -> "[c] " + why;
            case Value.NoData(String why) -> "no data. " + why;
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private static String whole(double total) {
        return String.format(Locale.ROOT, "%.0f", total);
    }
}

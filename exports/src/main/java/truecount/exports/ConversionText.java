package truecount.exports;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import truecount.statistics.Interval;

/** Writes a conversion as tables for people. */
public final class ConversionText {

    private static final int SHOWN = 40;
    private static final int WIDEST = 60;

    private final ConversionResult result;
    private final PrintWriter out;

    private ConversionText(ConversionResult result, PrintWriter out) {
        this.result = result;
        this.out = out;
    }

    /** Writes the conversion. */
    public static void write(ConversionResult result, PrintWriter out) {
        new ConversionText(result, out).write();
    }

    private void write() {
        line("Conversion: %s", result.system());
        out.println();
        line("%s", ConversionResult.MEANING);
        result.cautions().forEach(caution -> line("%s", caution));
        if (!result.notices().isEmpty()) {
            out.println();
            line("LOOK AT THIS FIRST:");
            result.notices().forEach(notice -> line("  - %s.", notice));
        }
        out.println();
        read("Incidents", result.incidents());
        ReadSummary crimes = result.crimes();
        if (crimes != null) read("Crime records", crimes);
        out.println();
        counts(result.counts());
        result.excluded().forEach((because, n) -> line("%,9d left out: %s", n, because));
        result.leftOut().forEach(left -> line("Not shown: %s.", left));
        tables();
    }

    private void read(String what, ReadSummary summary) {
        line(
                "%s: %s, %,d rows, %,d of them current, %,d superseded by a later row, %,d copies, %,d rows and %,d values set aside",
                what,
                summary.file(),
                summary.rows(),
                summary.current(),
                summary.republished(),
                summary.copies(),
                summary.rowsSetAside(),
                summary.valuesSetAside());
    }

    private void counts(ConversionResult.Counts counts) {
        line("%,9d crime-type reports; %,d of other types", counts.crimeType(), counts.otherType());
        if (counts.crimeType() == 0) {
            line("The mapping calls none of these types a crime type, so only its own figures are shown.");
            return;
        }
        line("%,9d handed over: neither recorded nor unrecorded, in no share", counts.handedOver());
        line("%,9d too early to say%s, in no share", counts.notYetKnown(), asOf());
        line("%,9d with an unknown closing result and no crime record", counts.unknownResult());
        line("%,9d counted as recorded while the report is still to follow", counts.toFollow());
        if (result.crimes() == null) return;
        line(
                "%,9d crime numbers that the crime export does not hold (yet): counted as recorded",
                counts.missingCrimes());
        line("%,9d crime records dated before their incident", counts.datedBefore());
    }

    private String asOf() {
        return result.incidents().exportedOn() == null
                ? ""
                : " (export of " + result.incidents().exportedOn() + ")";
    }

    private void tables() {
        List<Stratum> strata = result.strata();
        int from = 0;
        while (from < strata.size()) {
            String basis = strata.get(from).basis();
            List<Stratum> table = new ArrayList<>();
            while (from < strata.size() && strata.get(from).basis().equals(basis)) {
                table.add(strata.get(from++));
            }
            table(basis.isEmpty() ? "the mapping's own figures" : basis, table);
        }
        unknown(result.unknownResults());
    }

    private void table(String basis, List<Stratum> table) {
        int width = Math.max(basis.length(), 20);
        for (Stratum stratum : table.subList(0, Math.min(SHOWN, table.size()))) {
            width = Math.max(width, Math.min(WIDEST, stratum.stratum().length()));
        }
        out.println();
        line("%-" + width + "s %9s %9s %7s  %s", "By " + basis, "counted", "of these", "share", "95% interval");
        for (Stratum stratum : table.subList(0, Math.min(SHOWN, table.size()))) {
            row(width, stratum);
        }
        if (table.size() > SHOWN) line("... and %,d more; --json shows all", table.size() - SHOWN);
    }

    private void row(int width, Stratum stratum) {
        Double share = stratum.share();
        Interval interval = stratum.interval();
        String name = Shown.line(stratum.stratum());
        line(
                "%-" + width + "s %,9d %,9d %7s  %s",
                name.length() <= WIDEST ? name : name.substring(0, WIDEST - 3) + "...",
                stratum.n(),
                stratum.withCrime(),
                share == null ? "-" : Percent.of(share) + "%",
                interval == null
                        ? "-"
                        : "%s to %s%%".formatted(Percent.of(interval.low()), Percent.of(interval.high())));
    }

    private void unknown(Map<String, Long> results) {
        if (results.isEmpty()) return;
        out.println();
        line("Closing results that the mapping does not know, on crime-type reports without a crime record:");
        results.forEach((value, n) -> line("%,9d %s", n, value.isEmpty() ? "(blank)" : Shown.line(value)));
    }

    @SuppressWarnings("AnnotateFormatMethod") // The annotation would be one more library for one private method.
    private void line(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values));
        out.print('\n');
    }
}

package truecount.synthetic;

import static truecount.synthetic.ReportPage.percent;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import truecount.synthetic.LogShape.Columns;

/** Says how like life the example force is: its figures beside those that were published and those of real logs. */
public final class FidelityReport {

    private static final int INCIDENTS = 20_000;

    /** What an inspection published for a preset: the share recorded, and the same in words. */
    private record Published(double share, String words) {}

    private static final Map<String, Published> PUBLISHED = Map.of(
            "northamptonshire-2020", new Published(0.92, "92.0 ± 1.55 (Northamptonshire 2020)"),
            "good", new Published(0.948, "94.8 (England and Wales 2025)"),
            "adequate", new Published(0.8956, "89.56 ± 1.66 (Avon and Somerset 2017)"),
            "poor", new Published(0.812, "81.2 ± 1.93, violence 72.7 ± 3.30 (Lincolnshire 2018)"));

    private final Path work;
    private final ReportPage page;

    private FidelityReport(Path work, ReportPage page) {
        this.work = work;
        this.page = page;
    }

    /**
     * Makes a force of each preset and writes the report with its plots beside it.
     *
     * @param realLogs the folder with the logs of San Luis Obispo, UC San Diego, University of Chicago and Sacramento, of
     *     which only counts are written
     * @param work an empty folder to make forces in
     * @param out the page to write; plots stand beside it under its name
     * @throws IOException when a file cannot be read or written
     */
    public static void write(Path realLogs, Path work, Path out) throws IOException {
        new FidelityReport(work, new ReportPage(out)).write(realLogs);
    }

    private void write(Path realLogs) throws IOException {
        page.paragraph("# How like life the example force is");
        page.paragraph(
                "Written by `./truecount force report`; do not edit. The force is `%s` with %,d incidents in a year. "
                                .formatted(Preset.NAMES.get(0), INCIDENTS)
                        + "Of the real logs only counts are given here.");
        rates();
        Path force = work.resolve(Preset.NAMES.get(0));
        MixSection mix = new MixSection(page);
        mix.crimes(counts(force.resolve("crimes.csv"), "offenceClass"));
        mix.channels(counts(force.resolve("incidents.csv"), "reportChannel"));
        new ShapeSection(page, shapes(force, realLogs)).write();
        page.paragraph(new Resource("example/unlike-life.md").text());
        page.write();
    }

    private void rates() throws IOException {
        List<Double> made = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String name : Preset.NAMES) {
            ForcePlan plan = new ForcePlan(
                    Preset.named(name), "fidelity", INCIDENTS, ExampleForce.FROM, ExampleForce.MONTHS, Wording.BOTH);
            List<Double> shares = ExampleForce.write(plan, work.resolve(name), written -> {}).accuracies().stream()
                    .map(ForceSummary.Accuracy::share)
                    .toList();
            made.add(shares.get(0));
            rows.add(List.of(
                    name,
                    percent(shares.get(0)),
                    percent(shares.get(1)),
                    percent(shares.get(3)),
                    published(name).words(),
                    "inspections by HMICFRS"));
        }
        page.paragraph("## Recording rates");
        page.table(List.of("preset", "recorded", "violence", "domestic abuse", "published", "source"), rows);
        page.bars(
                "rates",
                "Share of required crime recorded",
                Preset.NAMES,
                List.of(
                        new Plot.Series("made", made),
                        new Plot.Series(
                                "published",
                                Preset.NAMES.stream()
                                        .map(name -> published(name).share())
                                        .toList())));
    }

    private static Published published(String preset) {
        return PUBLISHED.getOrDefault(preset, new Published(0, ""));
    }

    private static Map<String, Integer> counts(Path file, String column) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(row -> counts.merge(row.getField(column), 1, Integer::sum));
        }
        return counts;
    }

    private static List<LogShape> shapes(Path force, Path real) throws IOException {
        return List.of(
                LogShape.of(
                        "Exampleshire",
                        force.resolve("incidents.csv"),
                        new Columns("firstReportedAt", "firstReportedAt", "logText")),
                LogShape.of(
                        "San Luis Obispo, log comments",
                        real.resolve("slo_calls_2021-09_2021-11.csv.gz"),
                        new Columns("call_date", "received", "call_comments_redacted")),
                LogShape.of(
                        "UC San Diego, summaries",
                        real.resolve("ucsd_calls_2020-02_2020-03.csv.gz"),
                        new Columns("date_reported", "", "summary")),
                LogShape.of(
                        "University of Chicago, comments",
                        real.resolve("ucpd_incidents_2010_2014.csv.gz"),
                        new Columns("reported", "reported", "comments")),
                LogShape.of(
                        "Sacramento, daily log",
                        real.resolve("sacramento_daily_log_2022_2023.csv.gz"),
                        new Columns("date", "time", "text")));
    }
}

package truecount.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import truecount.synthetic.LogShape.Columns;

/** Says how like life the example force is: its figures beside those that were published and those of real logs. */
public final class FidelityReport {

    private static final int INCIDENTS = 20_000;

    /** Published shares, per cent, by preset: overall and, where published, violence. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "northamptonshire-2020", "92.0 ± 1.55 (Northamptonshire 2020)",
            "good", "94.8 (England and Wales 2025)",
            "adequate", "89.56 ± 1.66 (Avon and Somerset 2017)",
            "poor", "81.2 ± 1.93, violence 72.7 ± 3.30 (Lincolnshire 2018)");

    /** Plots of kinds, which have no order that a line could follow. */
    private static final Set<String> BARS = Set.of("rates", "offenceGroup", "classes", "reportChannel", "length");

    private final Path work;
    private final Path out;
    private final StringBuilder page = new StringBuilder();

    private FidelityReport(Path work, Path out) {
        this.work = work;
        this.out = out;
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
        new FidelityReport(work, out).write(realLogs);
    }

    private void write(Path realLogs) throws IOException {
        page.append("# How like life the example force is\n\n");
        page.append("Written by `./truecount force report`; do not edit. The force is `northamptonshire-2020` with ");
        page.append("%,d incidents in a year. Of the real logs only counts are given here.%n%n".formatted(INCIDENTS));
        rates();
        Path force = work.resolve(Preset.NAMES.get(0));
        Map<String, Integer> byClass = counts(force.resolve("crimes.csv"), "offenceClass");
        crimeMix(byClass);
        classMix(byClass);
        channelMix(counts(force.resolve("incidents.csv"), "reportChannel"));
        shapes(force, realLogs);
        page.append(new Resource("example/unlike-life.md").text());
        Files.writeString(out, page);
    }

    private void rates() throws IOException {
        page.append(
                "## Recording rates\n\n| preset | recorded | violence | domestic abuse | published | source |\n|---|---|---|---|---|---|\n");
        List<Double> made = new ArrayList<>();
        for (String name : Preset.NAMES) {
            ForcePlan plan = new ForcePlan(
                    Preset.named(name), "fidelity", INCIDENTS, ExampleForce.FROM, ExampleForce.MONTHS, Wording.BOTH);
            ForceSummary force = ExampleForce.write(plan, work.resolve(name), written -> {});
            List<Double> shares = force.accuracies().stream()
                    .map(ForceSummary.Accuracy::share)
                    .toList();
            made.add(shares.get(0));
            page.append("| %s | %s | %s | %s | %s | inspections by HMICFRS |%n"
                    .formatted(
                            name,
                            percent(shares.get(0)),
                            percent(shares.get(1)),
                            percent(shares.get(3)),
                            PUBLISHED.getOrDefault(name, "")));
        }
        plot(
                "rates",
                "Share of required crime recorded",
                Preset.NAMES,
                List.of(
                        new Plot.Series("made", made),
                        new Plot.Series("published", List.of(0.92, 0.948, 0.8956, 0.812))));
    }

    private static Map<String, Integer> counts(Path file, String column) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(row -> counts.merge(row.getField(column), 1, Integer::sum));
        }
        return counts;
    }

    private void crimeMix(Map<String, Integer> byClass) throws IOException {
        PublishedMix published = PublishedMix.all();
        Map<String, Integer> made = new LinkedHashMap<>();
        byClass.forEach((own, count) -> made.merge(published.group(own), count, Integer::sum));
        made.remove("");
        double all = made.values().stream().mapToInt(count -> count).sum();
        page.append(
                "## Crime mix\n\n| group | made | England and Wales, 2018 | classes that happen |\n|---|---|---|---|\n");
        List<Double> shares = new ArrayList<>();
        for (String group : published.shares().kinds()) {
            shares.add(made.getOrDefault(group, 0) / all);
            List<String> classes = published.classes(group).stream()
                    .filter(byClass::containsKey)
                    .toList();
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            group,
                            percent(made.getOrDefault(group, 0) / all),
                            percent(published.shares().of(group)),
                            classes.isEmpty() ? "none" : String.join(", ", classes)));
        }
        page.append(
                "\nGroups as the Office for National Statistics prints them; reported incidents of rape are left out.\n");
        plot(
                "offenceGroup",
                "Crime mix",
                published.shares().kinds(),
                List.of(
                        new Plot.Series("made", shares),
                        new Plot.Series(
                                "England and Wales, 2018",
                                published.shares().kinds().stream()
                                        .map(published.shares()::of)
                                        .toList())));
    }

    /** The classes that make up 95 per cent of recorded crime, and those of the next four per cent that happen. */
    private void classMix(Map<String, Integer> byClass) throws IOException {
        PublishedClasses published = PublishedClasses.all();
        List<String> common = published.shares().making(0.95);
        double all = byClass.values().stream().mapToInt(count -> count).sum() - byClass.getOrDefault("N100", 0);
        page.append("## Classes\n\n| class | | made | England and Wales, April to June 2017 |\n|---|---|---|---|\n");
        List<Double> made = new ArrayList<>();
        for (String kind : common) {
            double share = PublishedClasses.count(kind, byClass) / all;
            made.add(share);
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            kind.replace(" ", ", "),
                            published.title(kind),
                            percent(share),
                            percent(published.shares().of(kind))));
        }
        List<String> rarer = new ArrayList<>(published.shares().making(0.99));
        rarer.removeAll(common);
        page.append("\nThese %d make up 95%% of crime by class. Of the %d that bring it to 99%%, %s do not happen.\n"
                .formatted(
                        common.size(),
                        rarer.size(),
                        rarer.stream()
                                .filter(kind -> PublishedClasses.count(kind, byClass) == 0)
                                .collect(Collectors.joining(", "))));
        page.append(
                "Courses of conduct are recorded far more often now than in 2017: stalking (8Q) was 0.2% of crime then.\n");
        plot(
                "classes",
                "Classes",
                common.stream().map(kind -> kind + " " + published.title(kind)).toList(),
                List.of(
                        new Plot.Series("made", made),
                        new Plot.Series(
                                "England and Wales, 2017",
                                common.stream().map(published.shares()::of).toList())));
    }

    private void channelMix(Map<String, Integer> counts) throws IOException {
        double all = counts.values().stream().mapToInt(count -> count).sum();
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort((one, other) -> other.getValue() - one.getValue());
        page.append("## Channel mix\n\nNo published mix was found.\n\n| channel | made |\n|---|---|\n");
        sorted.forEach(kind -> page.append("| %s | %s |%n".formatted(kind.getKey(), percent(kind.getValue() / all))));
        plot(
                "reportChannel",
                "Channel mix",
                sorted.stream().map(Map.Entry::getKey).toList(),
                List.of(new Plot.Series(
                        "made",
                        sorted.stream().map(kind -> kind.getValue() / all).toList())));
    }

    private void shapes(Path force, Path real) throws IOException {
        List<LogShape> shapes = List.of(
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
        page.append("## Text length\n\n| logs | texts | median words | nine of ten at most |\n|---|---|---|---|\n");
        for (LogShape shape : shapes) {
            page.append("| %s | %,d | %d | %d |%n"
                    .formatted(shape.name(), shape.texts(), shape.medianWords(), shape.longWords()));
        }
        plot(
                "length",
                "Median words in a text",
                shapes.stream().map(LogShape::name).toList(),
                List.of(new Plot.Series(
                        "median words",
                        shapes.stream()
                                .map(shape -> (double) shape.medianWords())
                                .toList())));
        vocabulary(shapes);
        table(
                "Hours of the day",
                "hours",
                IntStream.range(0, 24).mapToObj(Integer::toString).toList(),
                shapes,
                true);
        table("Days of the week", "weekdays", List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), shapes, false);
    }

    private void vocabulary(List<LogShape> shapes) throws IOException {
        page.append("## Vocabulary growth\n\nDistinct words after so many words of running text.\n\n| logs |");
        LogShape.SIZES.forEach(size -> page.append(" %,d |".formatted(size)));
        page.append("\n|---|").append("---|".repeat(LogShape.SIZES.size())).append('\n');
        List<Plot.Series> series = new ArrayList<>();
        for (LogShape shape : shapes) {
            page.append("| ").append(shape.name()).append(" |");
            List<Double> values = new ArrayList<>();
            for (int size : LogShape.SIZES) {
                Integer words = shape.vocabulary().get(size);
                page.append(words == null ? " |" : " %,d |".formatted(words));
                if (words != null) {
                    values.add((double) words);
                }
            }
            page.append('\n');
            series.add(new Plot.Series(shape.name(), values));
        }
        plot(
                "vocabulary",
                "Distinct words",
                LogShape.SIZES.stream().map(String::valueOf).toList(),
                series);
    }

    private void table(String heading, String name, List<String> steps, List<LogShape> shapes, boolean hours)
            throws IOException {
        page.append("## ").append(heading).append("\n\nShare of reports, per cent.\n\n| logs | ");
        page.append(String.join(" | ", steps))
                .append(" |\n|---|")
                .append("---|".repeat(steps.size()))
                .append('\n');
        List<Plot.Series> series = new ArrayList<>();
        for (LogShape shape : shapes) {
            List<Double> shares = hours ? shape.hours() : shape.weekdays();
            if (!shares.isEmpty()) {
                page.append("| ").append(shape.name()).append(" |");
                shares.forEach(share -> page.append(String.format(Locale.ROOT, " %.1f |", 100 * share)));
                page.append('\n');
                series.add(new Plot.Series(shape.name(), shares));
            }
        }
        plot(name, heading, steps, series);
    }

    private void plot(String name, String title, List<String> steps, List<Plot.Series> series) throws IOException {
        String file = String.valueOf(out.getFileName()).replace(".md", "-" + name + ".svg");
        Files.writeString(
                out.resolveSibling(file),
                BARS.contains(name) ? Plot.bars(title, steps, series) : Plot.lines(title, steps, series));
        page.append("\n![").append(title).append("](").append(file).append(")\n\n");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}

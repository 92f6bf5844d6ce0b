package truecount.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the verdicts of an audit of the example force, as a careful reviewer would who knows the truth.
 *
 * <p>A real reviewer never sees the truth and never opens the folder {@code private}; this one must, because it stands in
 * for somebody who has read the logs.
 */
public final class ExampleVerdicts {

    private static final List<String> COLUMNS =
            List.of("audit", "item", "line", "verdict", "class", "domestic", "count", "reason", "reviewer");

    private final Map<String, NamedCsvRecord> truth;
    private final String seed;
    private final ReviewerErrors errors;
    private final String reviewer;

    private ExampleVerdicts(Map<String, NamedCsvRecord> truth, String seed, ReviewerErrors errors, String reviewer) {
        this.reviewer = reviewer;
        this.truth = truth;
        this.seed = seed;
        this.errors = errors;
    }

    /**
     * Writes a filled-in {@code verdicts.csv}, half of it by either of two reviewers who err alike.
     *
     * @param audit the folder that {@code audit open} wrote
     * @param force the folder that holds the force's {@code truth.csv}, plain or gzipped
     * @param out the file to write, replaced only once it is whole
     * @param rate how often a reviewer goes wrong, and how much likelier on hard cases
     * @param seed decides on which items and how
     * @return how many items have a verdict
     * @throws IllegalArgumentException when the audit is not one of this force
     * @throws IOException when a file cannot be read or written
     */
    public static int fill(Path audit, Path force, Path out, ReviewerErrors.Rate rate, String seed) throws IOException {
        return fill(audit, force, out, rate, seed, "");
    }

    /**
     * Writes a filled-in {@code verdicts.csv} by one reviewer, who goes wrong on other items than any other reviewer does.
     *
     * @param reviewer the reviewer's name; if it is empty, two share the items
     * @param audit the folder that {@code audit open} wrote
     * @param force the folder that holds the force's {@code truth.csv}, plain or gzipped
     * @param out the file to write, replaced only once it is whole
     * @param rate how often the reviewer goes wrong, and how much likelier on hard cases
     * @param seed decides on which items and how
     * @return how many items have a verdict
     * @throws IllegalArgumentException when the audit is not one of this force
     * @throws IOException when a file cannot be read or written
     */
    public static int fill(Path audit, Path force, Path out, ReviewerErrors.Rate rate, String seed, String reviewer)
            throws IOException {
        Map<String, NamedCsvRecord> truth = new LinkedHashMap<>();
        Path plain = force.resolve("truth.csv");
        Path zipped = force.resolve("truth.csv.gz");
        for (NamedCsvRecord row : read(Files.exists(plain) || !Files.exists(zipped) ? plain : zipped)) {
            truth.put(row.getField("incidentNumber"), row);
        }
        List<NamedCsvRecord> blank = read(audit.resolve("review/verdicts.csv"));
        String mark = blank.isEmpty() ? "" : blank.get(0).getField("audit");
        List<NamedCsvRecord> drawn = read(audit.resolve("private/items.csv"));
        ReviewerErrors errors = ReviewerErrors.on(
                drawn.stream().map(item -> truth.get(item.getField("number"))).toList(), rate);
        ExampleVerdicts verdicts = new ExampleVerdicts(truth, seed, errors, reviewer);
        Path unfinished = out.resolveSibling(out.getFileName() + ".part");
        int items = 0;
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8))) {
            writer.writeRecord(COLUMNS);
            for (NamedCsvRecord item : drawn) {
                verdicts.lines(item.getField("item"), item.getField("number"))
                        .forEach(line -> writer.writeRecord(withMark(mark, line)));
                items++;
            }
        } catch (IllegalArgumentException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        return items;
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "There is no file " + file + ". Name the folder of an open audit and the folder of its force.");
        }
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }

    private static List<String> withMark(String mark, List<String> line) {
        List<String> row = new ArrayList<>(List.of(mark));
        row.addAll(line);
        return row;
    }

    /** The lines of one item, without the audit's mark. */
    private List<List<String>> lines(String item, String number) {
        @Nullable NamedCsvRecord known = truth.get(number);
        if (known == null) {
            throw new IllegalArgumentException("Item " + item + " is " + number
                    + ", which this force's truth.csv does not have. Is it another force?");
        }
        Dice dice = Dice.of(seed, "verdict/" + number + (reviewer.isEmpty() ? "" : "/" + reviewer));
        Map<String, Integer> crimes = crimes(known.getField("requiredCrimes"));
        if (dice.chance(errors.chance(known))) {
            ReviewerErrors.make(crimes, dice);
        }
        String by = reviewer.isEmpty() ? dice.chance(0.5) ? "Reviewer A" : "Reviewer B" : reviewer;
        String reason = known.getField("because");
        if (crimes.isEmpty()) {
            return List.of(List.of(item, "1", "no crime", "", "", "", reason, by));
        }
        List<List<String>> lines = new ArrayList<>();
        crimes.forEach((crime, count) -> {
            boolean domestic = crime.endsWith("+DA");
            lines.add(List.of(
                    item,
                    Integer.toString(lines.size() + 1),
                    "crime",
                    domestic ? crime.substring(0, crime.length() - 3) : crime,
                    domestic ? "yes" : "no",
                    Integer.toString(count),
                    reason,
                    by));
        });
        return lines;
    }

    /** Class, with "+DA" where it is domestic abuse, and how many. */
    private static Map<String, Integer> crimes(String required) {
        Map<String, Integer> crimes = new LinkedHashMap<>();
        if (!required.isEmpty()) {
            for (String one : required.split(";", -1)) {
                String offenceClass = one.substring(0, one.indexOf(':'));
                crimes.merge(offenceClass + (one.endsWith("+DA") ? "+DA" : ""), 1, Integer::sum);
            }
        }
        return crimes;
    }
}

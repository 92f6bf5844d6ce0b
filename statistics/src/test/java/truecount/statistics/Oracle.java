package truecount.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reference vectors and compares with them. */
final class Oracle {

    /** Where R gives an estimate or a standard error. */
    static final double EXACT = 1e-9;
    /** Where R inverts a distribution. */
    static final double QUANTILE = 1e-7;
    /** Where R stops an iteration. */
    static final double ITERATED = 1e-6;

    private Oracle() {}

    static JsonNode results(String name) {
        try (InputStream in = open(name + ".json")) {
            return JsonMapper.shared().readTree(in).get("results");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(name + ".csv"), UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Within {@code tolerance} of the reference, relative or absolute, whichever is looser. */
    static void agrees(String what, double ours, JsonNode theirs, double tolerance) {
        JsonNode number = theirs.isArray() ? theirs.get(0) : theirs;
        assertThat(number.isNumber()).as("%s: the reference is a number", what).isTrue();
        double expected = number.asDouble();
        assertThat(Math.abs(ours - expected))
                .as("%s: ours %s, reference %s", what, ours, expected)
                .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(expected)));
    }

    static void agrees(String what, Interval ours, JsonNode theirs, double tolerance) {
        agrees(what + " low", ours.low(), theirs.get(0), tolerance);
        agrees(what + " high", ours.high(), theirs.get(1), tolerance);
    }

    private static InputStream open(String file) {
        InputStream in = Oracle.class.getResourceAsStream("/oracle/" + file);
        if (in == null) {
            throw new IllegalArgumentException("No reference file " + file);
        }
        return in;
    }
}

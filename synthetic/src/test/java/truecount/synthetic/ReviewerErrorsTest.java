package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reviewers go wrong as often as is asked, and most where it is hard to be right. */
class ReviewerErrorsTest {

    /** Of a hundred items eighty are plain, fifteen hard in one way and five in two. */
    private static List<NamedCsvRecord> items() {
        StringBuilder csv = new StringBuilder("incidentNumber,hard\n");
        for (int i = 0; i < 100; i++) {
            csv.append(i).append(',').append(i < 80 ? "" : i < 95 ? "NEGATIVE" : "LATE_CHANGE;SEVERAL_CRIMES");
            csv.append('\n');
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv.toString())) {
            return reader.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static double overall(ReviewerErrors.Rate rate) {
        ReviewerErrors errors = ReviewerErrors.on(new ArrayList<>(items()), rate);
        return items().stream().mapToDouble(errors::chance).average().orElseThrow();
    }

    @Test
    void overallTheyErrAsOftenAsIsAsked() {
        assertThat(overall(new ReviewerErrors.Rate(0.05, 1))).isCloseTo(0.05, within(1e-9));
        assertThat(overall(new ReviewerErrors.Rate(0.05, 4))).isCloseTo(0.05, within(1e-9));
        assertThat(overall(new ReviewerErrors.Rate(0.4, 20))).isCloseTo(0.4, within(1e-6));
        assertThat(overall(ReviewerErrors.Rate.NONE)).isZero();
    }

    @Test
    void hardCasesGoWrongMoreOften() {
        ReviewerErrors errors = ReviewerErrors.on(new ArrayList<>(items()), new ReviewerErrors.Rate(0.05, 4));
        double plain = errors.chance(items().get(0));

        assertThat(errors.chance(items().get(85))).isCloseTo(4 * plain, within(1e-9));
        assertThat(errors.chance(items().get(99))).isCloseTo(16 * plain, within(1e-9));
    }

    @Test
    void aRateOfOneIsWrongOnEverything() {
        ReviewerErrors errors = ReviewerErrors.on(new ArrayList<>(items()), new ReviewerErrors.Rate(1, 4));

        assertThat(items()).allSatisfy(item -> assertThat(errors.chance(item)).isCloseTo(1, within(1e-6)));
    }

    @Test
    void ofSeveralCrimesOneIsOverlooked() {
        Map<String, Integer> two = new LinkedHashMap<>(Map.of("8N", 2));
        ReviewerErrors.make(two, Dice.of("reviewer", "two"));
        Map<String, Integer> different = new LinkedHashMap<>();
        different.put("8N", 1);
        different.put("105A", 1);
        ReviewerErrors.make(different, Dice.of("reviewer", "different"));

        assertThat(two).containsExactly(Map.entry("8N", 1));
        assertThat(different).containsExactly(Map.entry("8N", 1));
    }

    @Test
    void whereThereIsNoneOneIsSeen() {
        Map<String, Integer> none = new LinkedHashMap<>();
        ReviewerErrors.make(none, Dice.of("reviewer", "none"));

        assertThat(none).containsExactly(Map.entry("105A", 1));
    }

    @Test
    void impossibleRatesAreRefused() {
        assertThatThrownBy(() -> new ReviewerErrors.Rate(2, 4))
                .hasMessage("The error rate must be from 0 to 1, such as 0.02; it is 2.0.");
        assertThatThrownBy(() -> new ReviewerErrors.Rate(0.1, 0.5))
                .hasMessage("Errors on hard cases are 1 to 1000 times as likely as on others; 0.5 is not.");
    }
}

package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OffencesTest {

    private static final Path LIST = Path.of("../../shared/data/home_office_notifiable_offence_list_2026_27.csv");

    @Test
    void everyOffenceIsOnTheHomeOfficeListUnderItsClassAndCode() throws IOException {
        assumeTrue(Files.exists(LIST), "Skipped: the Home Office list is not beside this repository at " + LIST);
        Set<String> listed = new HashSet<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(LIST)) {
            for (NamedCsvRecord row : reader) {
                String category = row.getField("Offence category").strip();
                listed.add(category.split(" ", 2)[0] + ":" + row.getField("Home Office code") + ":"
                        + row.getField("Class").strip().toLowerCase(Locale.ROOT));
            }
        }

        for (Offence offence : Offences.all().list()) {
            if (!offence.reportedIncident()) {
                assertThat(listed)
                        .contains(offence.key() + ":" + offence.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void ranksFollowTheTableOfPrincipalCrimes() {
        assertThat(rank("19C:019/08")).isLessThan(rank("34B:034/01"));
        assertThat(rank("34B:034/01")).isLessThan(rank("5D:005/01"));
        assertThat(rank("8Q:008/65")).isLessThan(rank("8U:008/67"));
        assertThat(rank("8U:008/67")).isLessThan(rank("20A:020/05"));
        assertThat(rank("8N:008/01")).isLessThan(rank("8N:008/77"));
        assertThat(rank("88C:088/15")).isLessThan(rank("8Q:195/12"));
        assertThat(rank("8L:195/94")).isLessThan(rank("8N:008/06"));
        assertThat(rank("8N:008/06")).isLessThan(rank("28I:028/03"));
        assertThat(rank("8R:008/72")).isLessThan(rank("105A:105/01"));
        assertThat(rank("105A:105/01")).isLessThan(rank("58C:149/00"));
    }

    private static int rank(String key) {
        return Offences.all().get(key).rank();
    }
}

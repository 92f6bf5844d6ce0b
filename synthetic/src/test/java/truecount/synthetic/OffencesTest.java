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
}

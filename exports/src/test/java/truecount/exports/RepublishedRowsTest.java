package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepublishedRowsTest {

    @TempDir
    Path folder;

    @Test
    void keepTheHighestVersionWhereverItStands() throws IOException {
        assertThat(channels("{latest: version}", "1,10,new", "1,9,old", "2,1,other"))
                .containsExactly("new", "other");
    }

    @Test
    void keepTheLastOfEqualVersions() throws IOException {
        assertThat(channels("{latest: version}", "1,2026-01-05,first", "1,2026-01-05,second"))
                .containsExactly("second");
    }

    @Test
    void compareVersionsThatAreNotNumbersAsText() throws IOException {
        assertThat(channels("{latest: version}", "1,2026-01-10,new", "1,2026-01-09,old"))
                .containsExactly("new");
    }

    @Test
    void keepTheLastInTheFile() throws IOException {
        assertThat(channels("keep last", "1,10,first", "2,1,other", "1,9,last")).containsExactly("other", "last");
    }

    @Test
    void areOneWhenTheyAreExactCopies() throws IOException {
        Path file = file("1,1,web", "1,1,web");
        Mapping mapping = Mapping.parse("incidents: {number: number, channel: channel}", "m.yaml");

        try (IncidentReader reader = IncidentReader.open(file, mapping, ReadOptions.strict(reject -> {}))) {
            assertThat(reader).hasSize(1);
            assertThat(reader.summary().rows()).isEqualTo(2);
            assertThat(reader.summary().current()).isEqualTo(1);
            assertThat(reader.summary().copies()).isEqualTo(1);
            assertThat(reader.summary().republished()).isZero();
        }
    }

    private List<String> channels(String rule, String... rows) throws IOException {
        Mapping mapping = Mapping.parse(
                "incidents: {number: number, channel: channel, republished: %s}".formatted(rule), "m.yaml");
        List<String> channels = new ArrayList<>();
        try (IncidentReader reader = IncidentReader.open(file(rows), mapping, ReadOptions.strict(reject -> {}))) {
            reader.forEach(incident -> channels.add(incident.channel()));
        }
        return channels;
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), "number,version,channel\n" + String.join("\n", rows));
    }
}

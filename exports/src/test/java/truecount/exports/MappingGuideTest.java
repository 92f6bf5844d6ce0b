package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full example in the guide to the mapping language reads the exports that it is written for. */
class MappingGuideTest {

    @TempDir
    Path folder;

    @Test
    void itsFullExampleWorks() throws IOException {
        Path incidents = Files.writeString(folder.resolve("incidents.csv"), TypicalForce.INCIDENT_HEADER + """

                1,2026-04-02T08:00:00+01:00,,999,ASSAULT,ASSAULT,DA,C1,Crimed,0.9,log
                2,03/04/2026 09:00,,101,ASSAULT,ASSAULT,,,NFA,0.1,log
                3,2026-04-29,,101,GBH,GBH,,,,,log
                4,2026-04-03,,101,GBH,GBH,,,Transferred to Elsewhere,,log
                5,2026-04-03,,101,TEST CALL,TEST,,,NFA,,log
                """);
        Path crimes = Files.writeString(folder.resolve("crimes.csv"), TypicalForce.CRIME_HEADER + """

                C1,ACTIVE,008/06,Assault,Violence with injury,2026-04-02T08:00:00Z,2026-04-03T08:00:00Z,1,PERSON,
                C2,FILED,008/06,Assault,Violence with injury,2026-04-02T08:00:00Z,2026-04-03T08:00:01Z,,PERSON,
                """);
        List<Reject> rejects = new ArrayList<>();

        ConversionResult result = Conversion.of(
                incidents, crimes, Mapping.parse(example(), "mapping.md"), ReadOptions.strict(rejects::add));

        assertThat(rejects).isEmpty();
        assertThat(result.strata())
                .startsWith(
                        new Stratum("", "violence with a crime number", 4, 1),
                        new Stratum("month of report", "03/04/2", 1, 0),
                        new Stratum("month of report", "2026-04", 3, 1),
                        new Stratum("", "crimes recorded within 24 hours of the report", 2, 1),
                        new Stratum("overall", "all crime-type reports", 2, 1));
        assertThat(result.counts().notYetKnown()).isEqualTo(1);
        assertThat(result.counts().handedOver()).isEqualTo(1);
        assertThat(result.excluded()).containsEntry("a test of the system", 1L);
    }

    private static String example() throws IOException {
        String guide = Files.readString(Path.of("../docs/reference/mapping.md"));
        Matcher block = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(block.find()).as("the guide holds an example").isTrue();
        return block.group(1);
    }
}

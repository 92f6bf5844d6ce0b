package truecount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verb as a person at a shell meets it. */
class ConversionCommandTest {

    private static final String SEATTLE = "../examples/mappings/seattle.yaml";
    private static final String CALLS = "../examples/seattle/seattle_calls_2009_2016.csv.gz";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsTablesAndSaysThatTheyAreConversion() {
        assertThat(truecount("conversion", "--mapping", SEATTLE, "--incidents", CALLS))
                .isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .startsWith("Conversion: Seattle Police Department call data\n")
                .contains("They are never recording accuracy, because nobody has judged")
                .contains("theft/shoplift             299       240   80.3%  75.4 to 84.4%\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsSetAsideNeverTakesThePlaceOfWhatIsRead() throws IOException {
        Path incidents = write("incidents.csv", "number,reported,type\nI1,never,THEFT\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), incidents);

        for (Path rejects :
                new Path[] {incidents, link, folder.resolve("../" + folder.getFileName() + "/incidents.csv")}) {
            assertThat(truecount(
                            "conversion",
                            "--mapping",
                            mapping(),
                            "--incidents",
                            "" + incidents,
                            "--rejects",
                            "" + rejects))
                    .isEqualTo(ExitCode.BAD_INPUT);
        }
        assertThat(err.toString()).contains("names a file that is read. Give another name; nothing was changed.");
        assertThat(incidents).hasContent("number,reported,type\nI1,never,THEFT\n");
    }

    @Test
    void writesJsonThatKeepsToItsSchema() throws IOException {
        assertThat(truecount("conversion", "--mapping", SEATTLE, "--incidents", CALLS, "--json"))
                .isEqualTo(ExitCode.OK);

        assertThat(faultsOf(out.toString())).isEmpty();
        JsonNode first =
                JsonMapper.shared().readTree(out.toString()).get("strata").get(0);
        assertThat(first.get("basis").stringValue()).isEqualTo("initial call type");
        assertThat(first.get("stratum").stringValue()).isEqualTo("all");
        assertThat(first.get("n").intValue()).isEqualTo(565);
        assertThat(first.get("withCrime").intValue()).isEqualTo(370);
        assertThat(first.get("share").doubleValue()).isEqualTo(370 / 565.0);
    }

    @Test
    void writesJsonOfTwoTablesWithRejectsThatKeepsToItsSchema() throws IOException {
        Path incidents = write("incidents.csv", "number,reported,type\nI1,2026-01-05 10:00,THEFT\nI2,never,THEFT\n");
        Path crimes = write("crimes.csv", "number,incident,recorded\nC1,I1,2026-01-05 09:59\nC2,I2,2026-01-05\n");

        assertThat(truecount(
                        "conversion",
                        "--mapping",
                        mapping(),
                        "--incidents",
                        "" + incidents,
                        "--crimes",
                        "" + crimes,
                        "--rejects",
                        "" + folder.resolve("rejects.csv"),
                        "--json"))
                .isEqualTo(ExitCode.OK);

        assertThat(faultsOf(out.toString())).isEmpty();
        assertThat(Files.readString(folder.resolve("rejects.csv")).replace("\r", ""))
                .isEqualTo("""
                        file,row,column,reason
                        crimes.csv,2,recorded,"crime 'C1' is dated before its incident 'I1' (incidents.csv, row 2) was reported"
                        incidents.csv,3,reported,'never' is not a date written as iso
                        """);
        assertThat(err.toString()).contains("incidents.csv, row 3, column 'reported': 'never' is not a date");
    }

    @Test
    void theSchemaRefusesAStratumWithoutItsBasis() throws IOException {
        truecount("conversion", "--mapping", SEATTLE, "--incidents", CALLS, "--json");

        String broken = out.toString().replaceFirst("\"basis\" : \"[^\"]*\",", "");
        assertThat(faultsOf(broken)).contains("required property 'basis' not found");
    }

    @Test
    void givesTheSameBytesTwice() {
        truecount("conversion", "--mapping", SEATTLE, "--incidents", CALLS, "--json");
        String first = out.toString();
        out.getBuffer().setLength(0);
        truecount("conversion", "--mapping", SEATTLE, "--incidents", CALLS, "--json");

        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void leavesNothingBehindWhenItStops() throws IOException {
        Path incidents = write("incidents.csv", "number,reported,type\nI1,never,THEFT\nI2\n");

        assertThat(truecount(
                        "conversion",
                        "--mapping",
                        mapping(),
                        "--incidents",
                        "" + incidents,
                        "--rejects",
                        "" + folder.resolve("rejects.csv")))
                .isEqualTo(ExitCode.BAD_INPUT);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("truecount: incidents.csv, row 3: has 1 values where the header has 3 columns.")
                .doesNotContain("\tat ");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("incidents.csv", "mapping.yaml");
    }

    @Test
    void goesOnWhenRejectsAreAccepted() throws IOException {
        Path incidents = write("incidents.csv", "number,reported,type\nI1,2026-01-05,THEFT\nI2\n");

        assertThat(truecount("conversion", "--mapping", mapping(), "--incidents", "" + incidents, "--accept-rejects"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("2 rows, 1 of them current, 0 superseded by a later row, 0 copies, 1 rows and 0");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(truecount("conversion", "--mapping", SEATTLE)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).isEqualToIgnoringNewLines("""
                Missing required option: '--incidents=FILE'
                Try: truecount conversion --help
                """);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(truecount("conversion", "--mapping", "nowhere.yaml", "--incidents", CALLS))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).isEqualToIgnoringNewLines("truecount: There is no mapping nowhere.yaml.\n");
    }

    @Test
    void everyVerbHelpsWithAnExample() {
        CommandLine line = new CommandLine(new Truecount());

        assertThat(line.getSubcommands()).isNotEmpty();
        line.getSubcommands().values().forEach(EveryVerb::helps);
    }

    @Test
    void withoutAVerbItShowsThem() {
        assertThat(truecount()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("Usage: truecount", "conversion");
    }

    private int truecount(String... arguments) {
        return Truecount.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private static String faultsOf(String json) throws IOException {
        String schema = Files.readString(Path.of("../docs/reference/conversion.schema.json"));
        return String.join(
                "\n",
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON)
                        .stream()
                        .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                        .toList());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String mapping() throws IOException {
        return "" + write("mapping.yaml", """
                system: A small force
                incidents:
                  number: number
                  reported: reported
                  type: {from: type, rules: [{crime: theft, is: THEFT}]}
                crimes:
                  number: number
                  incidentNumbers: incident
                  recorded: recorded
                """);
    }
}

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

class DecideCommandTest {

    private static final String SHED = """
            {"facts": 1, "report": {"received": "2026-05-04T09:10", "by": "victim"}, "people": [{"id": "ann", "age": 54}],
             "acts": [{"act": "entry", "to": "ann", "into": {"type": "shed", "joined": "separate", "use": "home"},
                       "entered": "yes", "trespasser": "yes", "took": {"kind": "goods", "value": 350}}]}
            """;
    private static final String INSULT = """
            {"facts": 1, "report": {"received": "2026-05-04T09:10", "by": "victim"}, "people": [{"id": "v"}],
             "acts": [{"act": "disorder", "did": "insulting", "towards": "named-person", "to": "v", "felt": "alarm-or-distress",
                       "meant": "distress", "where": {"type": "street"}}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String facts, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), facts);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "decide";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Truecount.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void tellsTheDecisionInWords() throws IOException {
        assertThat(run(SHED)).isEqualTo(ExitCode.OK);

        assertThat(out.toString()).contains("Decision: crime.", "Record 1 x 28M (028/03)", "By 5 May 2026, 09:10.");
    }

    @Test
    void showsTheRulesAndTheirPages() throws IOException {
        run(SHED, "--why");

        assertThat(out.toString()).contains("CRR26, 28I, 28M and 30C Burglary, p.73");
    }

    @Test
    void writesTheCertificate() throws IOException {
        run(SHED, "--json");

        assertThat(out.toString()).contains("\"disposition\" : \"crime\"", "\"class\" : \"28M\"", "\"hash\"");
    }

    private int check(String certificate, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("certificate.json"), certificate);
        out.getBuffer().setLength(0);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "decide";
        arguments[1] = "--check";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Truecount.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void checksACertificate() throws IOException {
        run(SHED, "--json");

        assertThat(check(out.toString())).isEqualTo(ExitCode.OK);

        assertThat(out.toString()).contains("The hash fits", "The same");
    }

    @Test
    void saysWhereAChangedCertificateDiffers() throws IOException {
        run(SHED, "--json");

        assertThat(check(out.toString().replaceFirst("\"28M\"", "\"28I\""))).isEqualTo(ExitCode.NEGATIVE);

        assertThat(out.toString())
                .contains(
                        "The hash does not fit",
                        "At crimes[0].class the certificate says 28I; decided again: 28M",
                        "Different.");
    }

    @Test
    void checksForAProgram() throws IOException {
        run(SHED, "--json");

        assertThat(check(out.toString().replaceFirst("\"28M\"", "\"28I\""), "--json"))
                .isEqualTo(ExitCode.NEGATIVE);

        assertThat(out.toString()).contains("\"same\" : false", "\"path\" : \"crimes[0].class\"");
        String schema = Files.readString(Path.of("../docs/reference/decide-check.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(out.toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void refusesAFileOfFactsAsACertificate() throws IOException {
        assertThat(check(SHED)).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("This is no decision certificate");
    }

    @Test
    void asksForAFile() {
        assertThat(Truecount.run(new PrintWriter(out), new PrintWriter(err), "decide"))
                .isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("Name a file of facts");
    }

    @Test
    void comparesTwoDays() throws IOException {
        assertThat(run(INSULT, "--compare", "2022-01-01", "2026-05-04")).isEqualTo(ExitCode.NEGATIVE);

        assertThat(out.toString()).contains("the rules of that day are not held", "Record 1 x 9A");
    }

    @Test
    void refusesAFactThatDoesNotExist() throws IOException {
        assertThat(run(SHED.replace("\"entered\"", "\"enterd\""))).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("At acts[0].enterd", "Did you mean entered?");
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        assertThat(run("{")).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString()).contains("This is not readable JSON");
    }
}

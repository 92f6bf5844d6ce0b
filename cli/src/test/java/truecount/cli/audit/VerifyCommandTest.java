package truecount.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.cli.ExitCode;
import truecount.cli.Truecount;

/** An audit is opened, reviewed, closed and then checked by a stranger, all by its verbs. */
class VerifyCommandTest {

    private static final String MAPPING = """
            system: Made up for tests
            export:
              madeOn: 2026-07-20
            incidents:
              number: incident
              reported: reported
              openingType: opened
              closingType: opened
              type:
                from: opened
                rules:
                  - {crime: Violence, is: ASSAULT}
              channel: channel
              result:
                from: result
                rules:
                  - {means: recorded, is: CRIMED}
                  - {means: not recorded, is: FILED}
              logText: log
            crimes:
              number: crime
              incidentNumbers: {column: incident, separator: ';'}
              recorded: recorded
              reported: recorded
              offenceCode: class
              status:
                from: status
                rules:
                  - {means: active, is: OPEN}
            """;

    private static final String PLAN = """
            title: Recording accuracy, January to June 2026
            force: Wexshire
            period: {from: 2026-01-01, to: 2026-06-30}
            records: 40
            """;

    @TempDir
    static Path work;

    private static Path published;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void openReviewAndClose() throws IOException {
        Files.writeString(work.resolve("mapping.yaml"), MAPPING);
        Files.writeString(work.resolve("plan.yaml"), PLAN);
        Files.writeString(work.resolve("secret"), "a secret of the tests, long enough to be one\n");
        List<String> incidents = new ArrayList<>(List.of("incident,reported,opened,channel,result,log"));
        List<String> crimes = new ArrayList<>(List.of("crime,incident,class,recorded,status"));
        for (int i = 0; i < 80; i++) {
            String day = "2026-%02d-%02d".formatted(1 + i % 6, 1 + i % 28);
            boolean recorded = i % 4 != 0;
            incidents.add("INC-%03d,%sT10:00:00,ASSAULT,101,%s,10:01 Caller says he was struck"
                    .formatted(i, day, recorded ? "CRIMED" : "FILED"));
            if (recorded) crimes.add("CR-%03d,INC-%03d,8N,%sT15:00:00,OPEN".formatted(i, i, day));
        }
        Files.write(work.resolve("incidents.csv"), incidents);
        Files.write(work.resolve("crimes.csv"), crimes);
        assertRan(run(
                "audit",
                "open",
                "--mapping",
                at("mapping.yaml"),
                "--incidents",
                at("incidents.csv"),
                "--crimes",
                at("crimes.csv"),
                "--plan",
                at("plan.yaml"),
                "--seed",
                "3 1 4 1 5",
                "--secret-file",
                at("secret"),
                "--out",
                at("open")));
        fillIn(work.resolve("open/review/verdicts.csv"));
        assertRan(run(
                "audit",
                "close",
                at("open"),
                "--verdicts",
                at("verdicts.csv"),
                "--secret-file",
                at("secret"),
                "--out",
                at("published")));
        published = work.resolve("published");
    }

    @Test
    void printsWhatAgreesAndEndsWithZero() {
        Ran verified = run("audit", "verify", published.toString());

        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isEqualTo(ExitCode.OK);
        assertThat(verified.out())
                .contains(
                        "agrees   The sample drawn again is the published one\n",
                        "agrees   Every published figure is what comes out again (figures: ",
                        "agrees   tables/accuracy.csv made again has the same bytes\n",
                        "agrees   No file is missing and there is no other\n")
                .containsPattern("\nEverything that could be checked agrees: \\d+ checks\\.\n")
                .doesNotContain("DIFFERS");
    }

    @Test
    void namesADifferenceAndEndsWithOne() throws IOException {
        Path table = published.resolve("tables/accuracy.csv");
        String before = Files.readString(table);
        Files.writeString(table, before.replaceFirst("All crime", "All crimes"));
        try {
            Ran verified = run("audit", "verify", published.toString());
            Ran asJson = run("audit", "verify", published.toString(), "--json");

            assertThat(verified.code()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(verified.out())
                    .contains("DIFFERS  tables/accuracy.csv made again has the same bytes\n"
                            + "           tables/accuracy.csv, row 2 (overall), column label: expected 'All crime',"
                            + " found 'All crimes'\n")
                    .containsPattern(
                            "The folder does not agree with its verification pack: 1 of \\d+ checks differ\\.");
            assertThat(asJson.code()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(asJson.out()).contains("\"agrees\" : false", "\"found\" : \"'All crimes'\"");
            assertKeepsToItsSchema(asJson.out());
        } finally {
            Files.writeString(table, before);
        }
    }

    @Test
    void writesJsonThatKeepsToItsSchema() throws IOException {
        Ran verified = run("audit", "verify", published.toString(), "--json");

        assertThat(verified.code()).isEqualTo(ExitCode.OK);
        assertThat(verified.out()).startsWith("{\n  \"agrees\" : true,");
        assertKeepsToItsSchema(verified.out());
    }

    @Test
    void refusesAFolderThatWasNotPublishedAndEndsWithTwo() {
        Ran verified = run("audit", "verify", work.resolve("open").toString());

        assertThat(verified.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err())
                .contains("is not a published folder: it has no file pack/audit.json. Name the folder that holds"
                        + " finding.html and the folder 'pack'.");
    }

    private static void assertRan(Ran verb) {
        assertThat(verb.code()).as(verb.err()).isEqualTo(ExitCode.OK);
    }

    private static void assertKeepsToItsSchema(String json) throws IOException {
        String schema = Files.readString(Path.of("../docs/reference/audit-verify.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    /** Every item was a crime, says the reviewer, but each ninth. */
    private static void fillIn(Path blank) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(blank)) {
            String[] cells = row.split(",", -1);
            if (rows.isEmpty()) {
                rows.add(row);
            } else if (Integer.parseInt(cells[1]) % 9 == 0) {
                rows.add("%s,%s,1,no crime,,,,as told,R1".formatted(cells[0], cells[1]));
            } else {
                rows.add("%s,%s,1,crime,8N,no,1,as told,R1".formatted(cells[0], cells[1]));
            }
        }
        Files.write(work.resolve("verdicts.csv"), rows);
    }

    private static String at(String name) {
        return work.resolve(name).toString();
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Truecount.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}

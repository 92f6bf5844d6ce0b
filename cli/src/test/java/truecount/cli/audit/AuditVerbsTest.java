package truecount.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.cli.ExitCode;
import truecount.cli.Truecount;

class AuditVerbsTest {

    private static final String MAPPING = """
            system: Made up for tests
            export: {madeOn: 2026-07-20}
            incidents:
              number: incident
              reported: reported
              openingType: opened
              type:
                from: opened
                rules:
                  - {crime: Violence, is: ASSAULT}
              result:
                from: result
                rules:
                  - {means: recorded, is: CRIMED}
              logText: log
            crimes:
              number: crime
              incidentNumbers: incident
              recorded: recorded
              offenceCode: class
            """;

    private static final String PLAN = """
            title: Recording accuracy, January to June 2026
            force: Wexshire
            period: {from: 2026-01-01, to: 2026-06-30}
            records: 40
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeExports() throws IOException {
        List<String> incidents = new ArrayList<>(List.of("incident,reported,opened,result,log"));
        List<String> crimes = new ArrayList<>(List.of("crime,incident,class,recorded"));
        for (int i = 1; i <= 100; i++) {
            boolean recorded = i % 3 == 0;
            incidents.add("INC-%s,2026-03-01T10:00,ASSAULT,%s,He hit me".formatted(i, recorded ? "CRIMED" : ""));
            if (recorded) {
                crimes.add("C%s,INC-%s,8N,2026-03-01T12:00".formatted(i, i));
            }
        }
        Files.write(folder.resolve("incidents.csv"), incidents);
        Files.write(folder.resolve("crimes.csv"), crimes);
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef");
    }

    @Test
    void opensAndClosesAnAuditAndPublishesItsFinding() throws IOException {
        assertThat(open()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("Recording accuracy, January to June 2026, Wexshire")
                .contains("Violence: crime linked", "Violence: no crime linked", "40        100  in all")
                .contains("Then: truecount audit close");

        assertThat(close(reviewed())).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Recording accuracy", "All crime", "Sexual offences", "no data.");
        assertThat(folder.resolve("finding/finding.html")).exists();
        assertThat(folder.resolve("finding/finding.pdf")).exists();
        assertThat(folder.resolve("finding/tables/accuracy.csv")).exists();
        assertThat(folder.resolve("finding/pack/audit.json")).exists();
    }

    @Test
    void givesItsResultAsJson() throws IOException {
        open("--json");
        JsonNode opened = new JsonMapper().readTree(out.toString());
        assertThat(opened.path("items").asInt()).isEqualTo(40);
        assertThat(opened.path("strata").size()).isEqualTo(2);
        assertThat(fieldNames(opened)).isEqualTo(requiredBySchema());

        out.getBuffer().setLength(0);
        close(reviewed(), "--json");
        assertThat(out.toString()).isEqualTo(Files.readString(folder.resolve("finding/finding.json")));
    }

    @Test
    void saysWhatIsWrongInOneLineWithoutAStackTrace() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN.replace("records", "recods"));

        assertThat(open()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .startsWith("truecount: plan.yaml, line 4, column 1: a plan has no 'recods'.")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("audit")).doesNotExist();
    }

    @Test
    void writesNothingWhenVerdictsCannotBeUsed() throws IOException {
        open();

        assertThat(close(folder.resolve("audit/review/verdicts.csv"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("Items without a verdict: 1, 2, 3")
                .contains("(40 of 40). Fill them in, or close with --count-missing-as-unreadable");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("finding"));
        }
    }

    @Test
    void countsMissingVerdictsAgainstTheForceWhenToldTo() {
        open();

        assertThat(close(folder.resolve("audit/review/verdicts.csv"), "--count-missing-as-unreadable"))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void everyVerbHasHelpWithAnExample() {
        assertThat(run("audit", "commit", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Example:", "truecount audit commit --mapping");
        assertThat(run("audit", "draw", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Example:", "truecount audit draw --mapping");
        assertThat(run("audit", "close", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("truecount audit close audit-2026-h1");
        assertThat(run("audit")).isEqualTo(ExitCode.BAD_INPUT);
    }

    private int open(String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", "open"));
        arguments.addAll(List.of("--mapping", file("mapping.yaml"), "--incidents", file("incidents.csv")));
        arguments.addAll(List.of("--crimes", file("crimes.csv"), "--plan", file("plan.yaml")));
        arguments.addAll(List.of("--seed", "4821", "--secret-file", file("secret"), "--out", file("audit")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int close(Path verdicts, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", "close", file("audit")));
        arguments.addAll(List.of("--verdicts", verdicts.toString(), "--secret-file", file("secret")));
        arguments.addAll(List.of("--out", file("finding")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Every second item is an assault. */
    private Path reviewed() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve("audit/review/verdicts.csv"))) {
            boolean header = rows.isEmpty();
            String verdict = rows.size() % 2 == 0 ? "crime,8N,no,1,told,R1" : "no crime,,,,told,R1";
            rows.add(header ? row : row.substring(0, row.indexOf(",1,,") + 3) + verdict);
        }
        return Files.write(folder.resolve("filled.csv"), rows);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return Truecount.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private static List<String> fieldNames(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).toList();
    }

    private static List<String> requiredBySchema() throws IOException {
        Path schema = Path.of("..", "docs", "reference", "audit-open.schema.json");
        JsonNode required = new JsonMapper()
                .readTree(Files.readString(schema, StandardCharsets.UTF_8))
                .path("required");
        List<String> names = new ArrayList<>();
        required.forEach(name -> names.add(name.asString()));
        return names;
    }
}

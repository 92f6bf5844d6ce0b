package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small exports in the shape of real ones, made up throughout, that went wrong once: each folder of {@code cases} holds
 * the files, the mapping and what is expected, with its reason as title.
 */
class ExportCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    /** What reading an export came to, as a person sees it. */
    private record Came(int exit, String said, JsonNode json, String out) {}

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json")))
                    // What happens to files that only the command line writes is held there.
                    .filter(folder -> !folder.endsWith("rejects-over-the-export"))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Timeout(60)
    void saysWhatIsWrong(String name) throws IOException {
        Path folder = CASES.resolve(name);
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));

        Came came = read(folder, expected);

        assertThat(faults(expected.path("check"), came))
                .as(name + ": " + came.said())
                .isEmpty();
    }

    private static Came read(Path folder, JsonNode expected) throws IOException {
        Path incidents = folder.resolve(expected.path("incidents").asString());
        Path crimes = expected.path("crimes").isNull()
                ? null
                : folder.resolve(expected.path("crimes").asString());
        StringWriter out = new StringWriter();
        try (RejectReport rejects = RejectReport.inMemory()) {
            Mapping mapping = Mapping.read(folder.resolve("mapping.yaml"));
            ReadOptions options = ReadOptions.strict(rejects).exportedOn(exportedOn(expected));
            ConversionResult result = Conversion.of(incidents, crimes, mapping, options);
            if (expected.path("mode").asString().equals("text")) {
                ConversionText.write(result, new PrintWriter(out, true));
                return new Came(0, out.toString(), JsonMapper.shared().nullNode(), out.toString());
            }
            ConversionJson.write(result, rejects, out);
            JsonNode json = JsonMapper.shared().readTree(out.toString());
            return new Came(0, result.notices() + " " + result.leftOut() + " " + rejects.first(), json, out.toString());
        } catch (UnusableInput refused) {
            return new Came(2, refused.getMessage(), JsonMapper.shared().nullNode(), "");
        }
    }

    private static LocalDate exportedOn(JsonNode expected) {
        List<String> arguments = new ArrayList<>();
        expected.path("args").forEach(argument -> arguments.add(argument.asString()));
        int at = arguments.indexOf("--exported-on");
        return at < 0 ? null : LocalDate.parse(arguments.get(at + 1));
    }

    private static List<String> faults(JsonNode check, Came came) {
        List<String> faults = new ArrayList<>();
        check.properties().forEach(wanted -> {
            JsonNode value = wanted.getValue();
            String fault = switch (wanted.getKey()) {
                case "rc" -> came.exit() == value.asInt() ? "" : "exit " + came.exit();
                case "message" -> finds(value, came.said()) ? "" : "nothing says /" + value.asString() + "/";
                case "notMessage" -> finds(value, came.said()) ? "says /" + value.asString() + "/" : "";
                case "json" -> finds(value, came.out()) ? "" : "no /" + value.asString() + "/";
                case "overall" -> overall(came.json()).equals(value.toString()) ? "" : overall(came.json());
                case "counts" -> counts(value, came.json().path("counts"));
                case "noControl" ->
                    came.out().matches("(?s).*[\\x00-\\x08\\x0b-\\x1f\\x7f].*") ? "control characters" : "";
                case "anyOf" -> anyOf(value, came);
                case "seconds", "unchanged", "rejectsNoFormula" -> "";
                default -> "no check called " + wanted.getKey();
            };
            if (!fault.isEmpty()) faults.add(fault);
        });
        return faults;
    }

    private static String anyOf(JsonNode ways, Came came) {
        List<String> all = new ArrayList<>();
        for (JsonNode way : ways) {
            List<String> faults = faults(way, came);
            if (faults.isEmpty()) return "";
            all.addAll(faults);
        }
        return "none of: " + all;
    }

    private static boolean finds(JsonNode pattern, String text) {
        return Pattern.compile(pattern.asString()).matcher(text).find();
    }

    private static String overall(JsonNode json) {
        for (JsonNode stratum : json.path("strata")) {
            if (stratum.path("basis").asString().equals("overall")) {
                return "[%d,%d]"
                        .formatted(
                                stratum.path("n").asInt(),
                                stratum.path("withCrime").asInt());
            }
        }
        return "no share";
    }

    private static String counts(JsonNode wanted, JsonNode got) {
        List<String> differ = new ArrayList<>();
        wanted.properties().forEach(one -> {
            if (got.path(one.getKey()).asInt(-1) != one.getValue().asInt()) {
                differ.add(one.getKey() + " " + got.path(one.getKey()));
            }
        });
        return String.join(", ", differ);
    }
}

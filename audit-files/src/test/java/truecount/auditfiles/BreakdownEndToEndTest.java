package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.audit.Figure;
import truecount.audit.Finding;
import truecount.audit.Value;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/** From exports with teams and channels to the accuracy of each: every incident reviewed, so every figure is known. */
class BreakdownEndToEndTest {

    private static final int INCIDENTS = 480;
    private static final List<String> CHANNELS = List.of("101", "999", "ONLINE");
    private static final List<String> TEAMS = List.of("North A", "North B", "", "South");

    @TempDir
    Path folder;

    private TinyForce force;

    /** What should have been recorded and what was, of the incidents that share a value. */
    private record Tally(int due, int recorded) {
        Tally plus(int more, int found) {
            return new Tally(due + more, recorded + found);
        }
    }

    private static int number(String incident) {
        return Integer.parseInt(incident.substring(4));
    }

    private static String channel(String incident) {
        return CHANNELS.get(number(incident) % CHANNELS.size());
    }

    private static String team(String incident) {
        return TEAMS.get(number(incident) % TEAMS.size());
    }

    private Finding finding(String records, String more) throws IOException {
        force = TinyForce.of(INCIDENTS, folder);
        AuditOpening.Exports plain = force.exports();
        List<String> rows = new ArrayList<>();
        String log = Files.readString(folder.resolve("incidents.csv"));
        rows.add(log.lines().findFirst().orElseThrow() + ",team");
        for (String row : log.substring(log.indexOf('\n') + 1).split("(?=INC-\\d{5},)", -1)) {
            String incident = row.substring(0, 9);
            rows.add(row.strip().replaceFirst(",101,", "," + channel(incident) + ",") + "," + team(incident));
        }
        Path withTeams = Files.write(folder.resolve("incidents-with-teams.csv"), rows);
        Mapping mapping = Mapping.parse(
                TinyForce.MAPPING.replace("  channel: channel\n", "  channel: channel\n  team: team\n"), "teams.yaml");
        AuditOpening.open(
                new AuditOpening.Exports(withTeams, plain.crimes(), mapping),
                PlanFile.parse(
                        TinyForce.PLAN.replace("records: 60", "records: " + records)
                                + "breakdown: [route, channel, team, month]\n"
                                + more,
                        "plan.yaml"),
                TinyForce.SEED,
                force.keys(),
                ReadOptions.strict(reject -> {}),
                folder.resolve("open"));
        return force.close("open", force.review("open")).finding();
    }

    private Map<String, Tally> truth(Function<String, String> group) throws IOException {
        Set<String> recorded = new HashSet<>();
        CsvTable.read(folder.resolve("crimes.csv"), List.of("incident"), row -> recorded.add(row.text("incident")));
        Map<String, Tally> tallies = new TreeMap<>();
        force.truth.forEach((incident, lines) -> {
            int due = lines.getFirst().startsWith("crime") ? 1 : 0;
            String value = group.apply(incident);
            tallies.merge(
                    value.isEmpty() ? "Not given" : value,
                    new Tally(due, due == 1 && recorded.contains(incident) ? 1 : 0),
                    (one, other) -> one.plus(other.due(), other.recorded()));
        });
        return tallies;
    }

    private Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        CsvTable.read(
                folder.resolve("incidents.csv"),
                List.of("incident", "reported"),
                row -> months.put(row.text("incident"), row.text("reported").substring(0, 7)));
        return months;
    }

    @Test
    void tellsTheAccuracyOfEachChannelTeamAndMonthAsItIs() throws IOException {
        Finding finding = finding(Integer.toString(INCIDENTS), "");
        Map<String, String> months = months();

        assertThat(shares(finding, "by-channel")).containsOnlyKeys("101", "999", "ONLINE");
        assertThat(shares(finding, "by-team")).containsOnlyKeys("North A", "North B", "Not given", "South");
        assertThat(shares(finding, "by-month")).hasSize(6);
        assertThat(shares(finding, "by-route")).containsOnlyKeys("Incident log");
        assertKnown(shares(finding, "by-channel"), truth(BreakdownEndToEndTest::channel));
        assertKnown(shares(finding, "by-team"), truth(BreakdownEndToEndTest::team));
        assertKnown(shares(finding, "by-month"), truth(incident -> months.getOrDefault(incident, "")));
    }

    private static void assertKnown(Map<String, Double> shares, Map<String, Tally> truth) {
        assertThat(truth).containsOnlyKeys(shares.keySet());
        truth.forEach((value, tally) -> assertThat(shares.get(value))
                .as(value)
                .isCloseTo((double) tally.recorded() / tally.due(), within(1e-12)));
    }

    /** With part of the incidents drawn, each value has an interval that goes with the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"160", "320"})
    void givesAnIntervalForEachValueOfASample(String records) throws IOException {
        Finding finding = finding(records, "");

        for (String table : List.of("by-channel", "by-team")) {
            List<Figure> figures = finding.table(table).figures();
            assertThat(figures).hasSizeGreaterThanOrEqualTo(3);
            for (Figure figure : figures) {
                double low = figure.value() instanceof Value.Share share
                        ? share.low()
                        : ((Value.RangeOnly) figure.value()).low();
                double high = figure.value() instanceof Value.Share share
                        ? share.high()
                        : ((Value.RangeOnly) figure.value()).high();
                assertThat(low).as(figure.label()).isLessThan(high).isBetween(0.0, 1.0);
                assertThat(high).isBetween(0.0, 1.0);
            }
        }
    }

    private static Map<String, Double> shares(Finding finding, String table) {
        Map<String, Double> shares = new TreeMap<>();
        finding.table(table)
                .figures()
                .forEach(figure -> shares.put(
                        figure.label(), figure.value() instanceof Value.Share share ? share.share() : Double.NaN));
        return shares;
    }
}

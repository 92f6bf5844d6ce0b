package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Named;
import truecount.rules.facts.Telling;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.OffenceList;
import truecount.rules.lists.Sources;

/** For each line of the offence list: a telling that reaches it, or that only naming reaches it, or the registrar. */
class OffenceNetTest {

    private static final String TOLD = "told";
    private static final String NAMED = "named";
    private static final String REGISTRAR = "registrar";
    private static final String INCIDENT = "incident";

    private record Row(OffenceList.Line line, String edition, String reached, String name, String fact, String answer) {

        String of() {
            return line.number() + " " + line.inClass() + " " + line.code();
        }

        boolean reachedBy(Decision decision) {
            return decision.crimes().stream().anyMatch(this::is);
        }

        private boolean is(Crime crime) {
            boolean anyClass = !CrimeClass.exists(line.inClass());
            return crime.code().equals(line.code())
                    && (anyClass || crime.inClass().equals(line.inClass()));
        }
    }

    private static final List<Row> ROWS = rows();

    private static final Facts NAMING = FactsReader.read("""
            {"facts": 1, "report": {"received": "2026-05-12T10:00", "by": "victim"}, "people": [{"id": "v"}, {"id": "s"}],
             "acts": [{"act": "named", "by": "s", "to": "v"}]}""");

    private static List<Row> rows() {
        try (var in = Objects.requireNonNull(OffenceNetTest.class.getResourceAsStream("/net/offence-lines.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(OffenceNetTest::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] parts = line.split("\\|", -1);
        var of = new OffenceList.Line(Integer.parseInt(parts[0]), parts[2], parts[3], parts[4]);
        return new Row(of, parts[1], parts[5], parts[6], parts[7], parts[8]);
    }

    @Test
    void holdsEveryLineOnceAsTheListPrintsIt() {
        assertThat(ROWS.stream().map(Row::line)).containsExactlyElementsOf(OffenceList.lines());
        assertThat(ROWS).allMatch(row -> Sources.of(row.edition()).key().equals("NOL26"));
        assertThat(ROWS)
                .allMatch(row -> Set.of(TOLD, NAMED, REGISTRAR, INCIDENT).contains(row.reached()));
        assertThat(ROWS)
                .allMatch(row -> row.reached().equals(TOLD) != row.name().isEmpty());
    }

    @Test
    void aLineThatCanBeToldIsReachedByItsTelling() {
        Map<String, List<Facts>> cases = new HashMap<>();
        CasesAtOnceTest.all()
                .forEach(one -> cases.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(one.facts()));
        List<String> missed = new ArrayList<>();
        for (Row row : ROWS) {
            if (!row.reached().equals(TOLD)) continue;
            if (cases.getOrDefault(row.name(), List.of()).stream().noneMatch(facts -> reaches(facts, row)))
                missed.add(row.of());
        }
        assertThat(missed).isEmpty();
    }

    private static boolean reaches(Facts facts, Row row) {
        if (names(facts, row.line().code())) return false;
        return row.reachedBy(AnyFacts.decide(row.fact().isEmpty() ? facts : retold(facts, row)));
    }

    /** Whether a line is only reached because the file itself holds its code: by an act named, a charge, a record. */
    private static boolean names(Facts facts, String code) {
        return facts.acts().stream().anyMatch(act -> act.shape() == ActKind.NAMED.shape())
                || FactsWriter.write(facts).toString().contains("\"" + code + "\"");
    }

    private static Facts retold(Facts facts, Row row) {
        for (Telling told : Answering.tellings(facts)) {
            for (Fact fact : told.shape().facts()) {
                if (!told.path(fact).equals(row.fact())) continue;
                Object answer = Answering.parsed(fact, row.answer());
                assertThat(answer).as("the answer of line %s", row.of()).isNotNull();
                return Answering.put(facts, told, told.with(fact, answer));
            }
        }
        return facts;
    }

    @Test
    void whatIsOnlyNamedIsReachedByNamingItAndTheRestGoesToTheRegistrar() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            if (row.reached().equals(TOLD)) continue;
            Decision decision = named(row.line().code());
            boolean right = row.reached().equals(NAMED)
                    ? row.reachedBy(decision)
                    : decision.disposition().word().equals(row.reached());
            if (!right) wrong.add(row.of() + " " + decision.disposition());
        }
        assertThat(wrong).isEmpty();
    }

    private static Decision named(String code) {
        Telling act = NAMING.acts().get(0);
        return AnyFacts.decide(NAMING.replace(act, act.with(Named.OFFENCE, code)));
    }

    /** One and the same class and code is either told or not, however many lines print it. */
    @Test
    void linesOfOneClassAndCodeAreReachedAlike() {
        Map<String, String> known = new HashMap<>();
        for (Row row : ROWS) {
            String of = row.line().inClass() + " " + row.line().code();
            assertThat(known.merge(of, row.reached(), (one, other) -> one))
                    .as(of)
                    .isEqualTo(row.reached());
        }
    }

    /** The page on limits names every class that no telling reaches, and no other. */
    @Test
    void thePageOnLimitsNamesTheClassesThatOnlyNamingReaches() throws IOException {
        Set<String> told = new HashSet<>();
        Set<String> all = new LinkedHashSet<>();
        for (Row row : ROWS) {
            if (!CrimeClass.exists(row.line().inClass())) continue;
            all.add(row.line().inClass());
            if (row.reached().equals(TOLD)) told.add(row.line().inClass());
        }
        all.removeAll(told);

        assertThat(classesIn("## Classes that only naming reaches")).isEqualTo(new TreeSet<>(all));
    }

    /** The page on limits counts the lines of each kind as they are. */
    @Test
    void thePageOnLimitsCountsTheLines() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/limits.md"));
        for (String reached : List.of(TOLD, NAMED, REGISTRAR, INCIDENT)) {
            long count =
                    ROWS.stream().filter(row -> row.reached().equals(reached)).count();
            assertThat(page).contains("| `%s` | %,d |".formatted(reached, count));
        }
    }

    private static TreeSet<String> classesIn(String heading) throws IOException {
        String page = Files.readString(Path.of("../docs/reference/limits.md"));
        String from = page.substring(page.indexOf(heading) + heading.length());
        String section = from.substring(0, from.indexOf("\n## "));
        TreeSet<String> classes = new TreeSet<>();
        Pattern.compile("(?m)^\\| ([0-9A-Z/]+) \\|")
                .matcher(section)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(classes::add);
        return classes;
    }
}

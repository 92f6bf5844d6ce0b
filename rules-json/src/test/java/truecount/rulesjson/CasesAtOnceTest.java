package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Telling;

/**
 * Every worked example, exemplar and case of a rule decided in a few dozen goes.
 *
 * <p>The facts are read once and many files are one test, so that those which a fault can reach are run again for each of
 * thousands of small faults planted in the rules (profile {@code mutation}). Which case is wrong is told best by the tests
 * that run them one by one.
 */
class CasesAtOnceTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ConcurrentHashMap<String, List<Case>> READ = new ConcurrentHashMap<>();

    /**
     * Facts and what the rules say of them.
     *
     * @param name the file and what the case says
     * @param decides the rule that must be among those that spoke; empty if none is named
     */
    record Case(String name, Facts facts, JsonNode expect, String decides) {

        /** What is expected and did not come out; empty if the decision is right. */
        String fault() {
            Decision decision = Rulebook.decide(facts);
            String fault = Expectation.fault(decision, expect) + Soundness.fault(facts, decision);
            if (!decides.isEmpty()
                    && Stream.concat(
                                    decision.because().stream().map(Because::rule),
                                    decision.ask().stream().map(Question::rule))
                            .noneMatch(rule -> rule.name().equals(decides))) fault += " the rule did not speak";
            return fault.isEmpty() ? "" : name + ":" + fault;
        }
    }

    /** Every case of the book. */
    static Stream<Case> all() {
        return groups().flatMap(group -> cases(group).stream());
    }

    /** The worked examples, the exemplars, and the files of rules by folder and first letter. */
    static Stream<String> groups() {
        Stream<String> ofRules =
                files("/rules").stream().map(CasesAtOnceTest::group).distinct();
        return Stream.concat(Stream.of("worked-examples", "exemplars"), ofRules);
    }

    private static String group(Path file) {
        return file.getParent().getFileName() + " " + name(file).charAt(0);
    }

    private static List<Case> cases(String group) {
        return READ.computeIfAbsent(
                group, wanted -> wanted.contains(" ") ? ofRules(wanted) : worked("/" + wanted, pending()));
    }

    private static List<Case> worked(String folder, List<String> pending) {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(folder)) {
            JsonNode json = read(file);
            if (pending.contains(json.path("id").asString(""))) continue;
            JsonNode expect = json.has("today") ? json.get("today") : json.get("expect");
            cases.add(new Case(name(file), facts(json), expect, ""));
        }
        return cases;
    }

    private static List<Case> ofRules(String group) {
        List<Case> cases = new ArrayList<>();
        for (Path file : files("/rules")) {
            if (!group(file).equals(group)) continue;
            JsonNode json = read(file);
            for (JsonNode one : json.get("cases")) {
                String rule = one.get("decides").asBoolean() ? json.get("rule").asString() : "";
                String name = name(file) + ": " + one.get("says").asString();
                cases.add(new Case(name, facts(one), one.get("expect"), rule));
            }
        }
        return cases;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Facts facts(JsonNode json) {
        return FactsReader.read(json.get("facts").toString());
    }

    private static List<String> pending() {
        try {
            return Files.readAllLines(folder("/worked-examples").resolve("pending.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(CasesAtOnceTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first fault is enough: a planted fault that is found needs no further looking. */
    @ParameterizedTest
    @MethodSource("groups")
    void comesOutAsTheRulesSay(String group) {
        List<Case> cases = cases(group);

        assertThat(cases).isNotEmpty();
        assertThat(cases.stream()
                        .map(Case::fault)
                        .filter(fault -> !fault.isEmpty())
                        .findFirst())
                .isEmpty();
    }

    /** The order of lists never matters: what was told first may be told last. */
    @ParameterizedTest
    @MethodSource("groups")
    void comesToTheSameToldBackwards(String group) {
        for (Case one : cases(group))
            assertThat(essence(Rulebook.decide(backwards(one.facts()))))
                    .as(one.name())
                    .isEqualTo(essence(Rulebook.decide(one.facts())));
    }

    /**
     * The same acts told in any order decide alike: every order of up to four acts, and two dozen of more, each with the lists
     * around them in an order of their own.
     */
    @ParameterizedTest
    @MethodSource("groups")
    void comesToTheSameInWhateverOrderTheActsAreTold(String group) {
        Random random = new Random(20260401);
        for (Case one : cases(group)) {
            if (one.facts().acts().size() < 2) continue;
            List<String> told = essence(AnyFacts.decide(one.facts()));
            for (List<Telling> acts : orders(one.facts().acts(), random))
                assertThat(essence(AnyFacts.decide(retold(one.facts(), acts, random))))
                        .as("%s, told as %s", one.name(), acts)
                        .isEqualTo(told);
        }
    }

    private static List<List<Telling>> orders(List<Telling> acts, Random random) {
        List<List<Telling>> orders = new ArrayList<>();
        if (acts.size() <= 4) {
            permute(new ArrayList<>(), acts, orders);
            return orders;
        }
        for (int i = 0; i < 24; i++) orders.add(shuffled(acts, random));
        return orders;
    }

    private static void permute(List<Telling> told, List<Telling> left, List<List<Telling>> orders) {
        if (left.isEmpty()) orders.add(List.copyOf(told));
        for (Telling next : left) {
            told.add(next);
            permute(told, left.stream().filter(one -> one != next).toList(), orders);
            told.removeLast();
        }
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return List.copyOf(copy);
    }

    private static Facts retold(Facts facts, List<Telling> acts, Random random) {
        return new Facts(
                facts.title(),
                facts.report(),
                shuffled(facts.people(), random),
                shuffled(facts.ties(), random),
                shuffled(facts.places(), random),
                shuffled(facts.things(), random),
                shuffled(facts.accounts(), random),
                shuffled(facts.evidence(), random),
                acts,
                shuffled(facts.records(), random),
                shuffled(facts.orders(), random),
                shuffled(facts.later(), random),
                facts.decide());
    }

    private static Facts backwards(Facts facts) {
        return new Facts(
                facts.title(),
                facts.report(),
                facts.people().reversed(),
                facts.ties().reversed(),
                facts.places().reversed(),
                facts.things().reversed(),
                facts.accounts().reversed(),
                facts.evidence().reversed(),
                facts.acts().reversed(),
                facts.records().reversed(),
                facts.orders().reversed(),
                facts.later().reversed(),
                facts.decide());
    }

    /** What a decision comes to, whatever the order of its lists. */
    private static List<String> essence(Decision decision) {
        List<String> parts = new ArrayList<>();
        parts.add(decision.disposition() + " " + decision.action() + " " + decision.force() + " " + decision.fraud());
        for (Crime crime : decision.crimes())
            parts.add(String.join(
                    " ",
                    crime.code(),
                    crime.inClass(),
                    String.valueOf(crime.count()),
                    String.valueOf(crime.attempted()),
                    crime.outcome(),
                    String.valueOf(crime.victims().size())));
        for (Question open : decision.ask()) parts.add(open.path());
        parts.sort(null);
        return parts;
    }
}

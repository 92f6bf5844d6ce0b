package truecount.rulesjson.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import truecount.rules.lists.CrimeClass;

/** What a caller says under each heading of the rules can be told in at most three answers of the interview. */
class HeadingsTest {

    private static final int MOST_ANSWERS = 3;

    /** What is answered where a heading says nothing of it: the plainest case, and else that nobody can say. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("by", "victim"),
            Map.entry("received", ""),
            Map.entry("marks", Inquiry.NONE),
            Map.entry("more", "no"),
            Map.entry("whose", "of-another"),
            Map.entry("to", "one-person"),
            Map.entry("relation", "neighbour"),
            Map.entry("injury", "bruise"),
            Map.entry("entered", "yes"),
            Map.entry("inside", "stole"),
            Map.entry("how", "forced"),
            Map.entry("conveyed", "face-to-face"),
            Map.entry("where", "street"),
            Map.entry("meant", "annoy"),
            Map.entry("towards", "named-person"),
            Map.entry("felt", "alarm-or-distress"),
            Map.entry("did", "punched"),
            Map.entry("occasions", "two-or-more"),
            Map.entry("putRight", "at-cost"));

    record Heading(String heading, String document, int page, Map<String, String> answers) {
        @Override
        public String toString() {
            return "%s p.%d %s".formatted(document, page, heading);
        }
    }

    static Stream<Heading> headings() {
        try (var in = Objects.requireNonNull(HeadingsTest.class.getResourceAsStream("/interview/headings.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(HeadingsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Heading read(String line) {
        String[] parts = line.split("\\|", -1);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String answer : parts[3].split(";", -1)) {
            String[] one = answer.strip().split("=", 2);
            answers.put(one[0], one[1]);
        }
        return new Heading(parts[0], parts[1], Integer.parseInt(parts[2]), answers);
    }

    @ParameterizedTest
    @MethodSource("headings")
    void isToldInAtMostThreeAnswers(Heading heading) {
        assertThat(heading.answers()).hasSizeLessThanOrEqualTo(MOST_ANSWERS);
        Map<String, String> left = new LinkedHashMap<>(heading.answers());
        Conversation at = Conversation.fromNothing(LocalDateTime.of(2026, 5, 12, 10, 0));
        while (!left.isEmpty() && at.turn() instanceof Turn.Ask ask) {
            String fact = ask.inquiry().key().replaceAll("\\[[^]]*]", "").replaceFirst("^.*\\.", "");
            String answer = left.remove(fact);
            at = at.answer(answer != null ? answer : otherwise(fact, ask.inquiry()));
        }

        assertThat(left)
                .as("answers that nothing asked for, after %s", at.given())
                .isEmpty();
    }

    private static String otherwise(String fact, Inquiry inquiry) {
        String usual = OTHERWISE.get(fact);
        boolean fits = usual != null && (inquiry.options().isEmpty() || inquiry.offers(usual));
        if (fits) return usual;
        return inquiry.mayBeUnknown()
                ? Inquiry.UNKNOWN
                : inquiry.options().getFirst().word();
    }

    /** A heading of a fraud stands on the page on which its class begins. */
    @Test
    void aHeadingOfAFraudStandsOnThePageOfItsClass() {
        assertThat(headings().filter(heading -> fraudClass(heading) != null))
                .hasSizeGreaterThan(5)
                .allSatisfy(heading -> assertThat(heading.page())
                        .as(heading.toString())
                        .isEqualTo(Objects.requireNonNull(fraudClass(heading)).page()));
    }

    private static CrimeClass fraudClass(Heading heading) {
        String code = "NFIB" + heading.heading().split(" ", 2)[0];
        return heading.document().equals("NFIB26") && CrimeClass.exists(code) ? CrimeClass.of(code) : null;
    }

    @Test
    void everyDoorOfTheInterviewStandsUnderSomeHeading() {
        List<String> doors = headings()
                .map(heading -> heading.answers().get("kind"))
                .distinct()
                .toList();

        assertThat(Opening.kinds())
                .filteredOn(kind -> !doors.contains(kind))
                .as("what is no offence at all has no heading")
                .containsExactly("incident");
    }
}

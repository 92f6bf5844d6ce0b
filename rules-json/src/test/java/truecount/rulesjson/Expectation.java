package truecount.rulesjson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;

/**
 * What a file of cases says must come out, held against a decision.
 *
 * <p>Always the disposition and how many crimes of which class; besides, as far as the case says: codes with whether the crime
 * was only attempted (not, if the case is silent), its victims, flags and outcome; action, force, fraud, the first question, duties
 * and words of the rules that spoke (a part of either), flags, the deadline, its words and whether it was missed, what became of the
 * offences disclosed, and under which categories an incident is closed.
 */
final class Expectation {

    private Expectation() {}

    /** What is expected and did not come out, in words; empty if the decision is right. */
    static String fault(Decision decision, JsonNode expect) {
        StringBuilder fault = new StringBuilder();
        compare(
                fault,
                expect.path("disposition").asString(""),
                decision.disposition().word());
        compare(fault, counts(expect), counts(decision));
        for (JsonNode crime : expect.path("crimes")) {
            if (crime.has("code") && decision.crimes().stream().noneMatch(one -> same(one, crime)))
                fault.append(" no crime ").append(crime.get("code"));
        }
        for (String field : List.of("action", "force", "fraud", "ask", "deadline", "late")) {
            if (expect.has(field)) compare(fault, expect.get(field).asString(), told(decision, field));
        }
        for (JsonNode duty : expect.path("duties")) {
            if (!anyDuty(decision, duty.asString())) fault.append(" no duty ").append(duty);
        }
        for (JsonNode duty : expect.path("noDuties")) {
            if (anyDuty(decision, duty.asString())) fault.append(" a duty ").append(duty);
        }
        for (JsonNode words : expect.path("because")) {
            if (decision.because().stream().noneMatch(one -> one.words().contains(words.asString())))
                fault.append(" no reason ").append(words);
        }
        String clock = expect.path("clock").asString("");
        if (!decision.deadline().words().contains(clock))
            fault.append(" not the clock ").append(clock);
        if (expect.has("closing")) compare(fault, texts(expect.get("closing")), closing(decision));
        if (expect.has("disclosed")) compare(fault, disclosed(expect), disclosed(decision));
        if (expect.has("flags")) compare(fault, flags(expect), flags(decision));
        return fault.toString();
    }

    private static void compare(StringBuilder fault, Object expected, Object found) {
        if (!expected.equals(found)) fault.append(" %s, not %s;".formatted(found, expected));
    }

    private static boolean anyDuty(Decision decision, String words) {
        return decision.duties().stream().anyMatch(told -> told.contains(words));
    }

    private static boolean same(Crime one, JsonNode crime) {
        return one.inClass().equals(crime.get("class").asString())
                && one.code().equals(crime.get("code").asString())
                && one.attempted() == crime.path("attempted").asBoolean(false)
                && one.outcome().equals(crime.path("outcome").asString(one.outcome()))
                && (!crime.has("flags") || Set.copyOf(one.flags()).equals(Set.copyOf(texts(crime.get("flags")))))
                && (!crime.has("victims") || one.victims().equals(texts(crime.get("victims"))));
    }

    /** Under which categories the incident is closed, each with its qualifiers: told as "hoax +alcohol". */
    static List<String> closing(Decision decision) {
        return decision.closings().stream()
                .map(one -> one.category().word()
                        + one.qualifiers().stream()
                                .map(qualifier -> " +" + qualifier.word())
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) texts.add(text.asString());
        return texts;
    }

    /** Every offence disclosed and what became of it, whatever the order: told as "8N inside". */
    private static List<String> disclosed(Decision decision) {
        return decision.disclosed().stream()
                .map(one -> one.offence().in().code() + " " + one.fate().word())
                .sorted()
                .toList();
    }

    private static List<String> disclosed(JsonNode expected) {
        return texts(expected.get("disclosed")).stream().sorted().toList();
    }

    private static String told(Decision decision, String field) {
        return switch (field) {
            case "action" -> decision.action();
            case "force" -> decision.force();
            case "fraud" -> decision.fraud();
            case "ask" ->
                decision.ask().stream().map(Question::path).findFirst().orElse("");
            case "deadline" ->
                decision.deadline().by() == null
                        ? "none"
                        : decision.deadline().by().toString();
            case "late" -> String.valueOf(decision.deadline().late());
            default -> throw new IllegalArgumentException("No case expects %s".formatted(field));
        };
    }

    private static Map<String, Integer> counts(Decision decision) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Crime crime : decision.crimes()) counts.merge(crime.inClass(), crime.count(), Integer::sum);
        return counts;
    }

    private static Map<String, Integer> counts(JsonNode expected) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode crime : expected.path("crimes")) {
            counts.merge(crime.get("class").asString(), crime.get("count").asInt(), Integer::sum);
        }
        return counts;
    }

    private static Set<String> flags(Decision decision) {
        Set<String> flags = new TreeSet<>();
        for (Crime crime : decision.crimes()) flags.addAll(crime.flags());
        return flags;
    }

    private static Set<String> flags(JsonNode expected) {
        Set<String> flags = new TreeSet<>();
        for (JsonNode flag : expected.get("flags")) flags.add(flag.asString());
        return flags;
    }
}

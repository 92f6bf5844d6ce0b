package truecount.rulesjson.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Shape;
import truecount.rules.interview.TakenForGranted;
import truecount.rules.lists.Wording;
import truecount.rulesjson.FactsWriter;

/** The facts of a report in plain words: each as the question it answers and its answer. */
public final class FactsInWords {

    private FactsInWords() {}

    /**
     * One fact.
     *
     * @param about what it belongs to, such as "act 1: violence"
     * @param question the question it answers
     * @param answer the answer
     */
    public record Line(String about, String question, String answer) {}

    /** Every fact told, in the order of the guide. */
    public static List<Line> of(Facts facts) {
        ObjectNode root = FactsWriter.write(facts);
        List<Line> lines = new ArrayList<>();
        for (Shape.Group group : Shape.Group.values()) {
            if (group == Shape.Group.INNER) continue;
            int number = 0;
            for (var telling : facts.of(group)) {
                JsonNode here = root.path(group.key());
                JsonNode node = here.isArray() ? here.path(number) : here;
                number++;
                lines(about(group, number, node), telling.shape(), node, lines);
            }
        }
        return lines;
    }

    /**
     * What a decision took for granted that would make a crime of it if it were otherwise, each in plain words, such as "Did it
     * happen once, or more than once? Once".
     */
    public static List<String> takenForGranted(Facts facts, Decision decision) {
        List<String> lines = new ArrayList<>();
        for (TakenForGranted.Granted one : Rulebook.takenForGranted(facts, decision)) {
            String question = one.fact().shape().name() + "." + one.fact().name();
            String words = "%s %s"
                    .formatted(
                            Wording.question(one.fact()),
                            Labels.of(question, one.presumption().standsFor()));
            if (!lines.contains(words)) lines.add(words);
        }
        return List.copyOf(lines);
    }

    /** An id as a reader knows the person: the names that the interview gives read as words. */
    public static String named(String id) {
        return Wanted.named(id);
    }

    private static String about(Shape.Group group, int number, JsonNode node) {
        String id = node.path("id").asString("");
        return switch (group) {
            case REPORT -> "The report";
            case PEOPLE -> Wanted.named(id);
            case TIES -> "Tie " + number;
            case PLACES -> "Place " + id;
            case THINGS -> "Thing " + id;
            case ACCOUNTS -> "Account " + number;
            case EVIDENCE -> "Evidence " + number;
            case ACTS -> "Act %d: %s".formatted(number, node.path("act").asString(""));
            case RECORDS -> "Record " + id;
            case ORDERS -> "Order " + id;
            case LATER -> "Later %d: %s".formatted(number, node.path("what").asString(""));
            case DECIDE -> "What is to be decided";
            case INNER -> "";
        };
    }

    private static void lines(String about, Shape shape, JsonNode node, List<Line> lines) {
        for (Fact fact : shape.facts()) {
            JsonNode told = node.path(fact.name());
            if (told.isMissingNode() || fact.name().equals("id")) continue;
            if (fact instanceof Fact.Inner inner && (told.isObject() || told.isArray())) {
                for (JsonNode one : told.isArray() ? told : List.of(told)) {
                    String what = fact.name().toLowerCase(Locale.ROOT);
                    if (one.isObject()) lines(about + ", " + what, inner.of(), one, lines);
                    else lines.add(new Line(about, Wording.question(fact), one.asString()));
                }
            } else {
                lines.add(new Line(about, Wording.question(fact), answer(fact, told)));
            }
        }
    }

    private static String answer(Fact fact, JsonNode told) {
        String question = fact.shape().name() + "." + fact.name();
        if (told.isArray()) {
            if (told.isEmpty()) return "None";
            List<String> parts = new ArrayList<>();
            for (JsonNode one : told) parts.add(answer(fact, one));
            return String.join("; ", parts);
        }
        if (told.has("from")) {
            return "From %s to %s"
                    .formatted(
                            SpokenTime.of(told.path("from").asString("")),
                            SpokenTime.of(told.path("to").asString("")));
        }
        if (told.has("is")) {
            String why = told.path("because").asString("");
            return answer(fact, told.get("is")) + (why.isEmpty() ? "" : ": " + why);
        }
        if (told.isObject()) {
            List<String> parts = new ArrayList<>();
            for (Map.Entry<String, JsonNode> one : told.properties()) {
                parts.add(Wanted.named(one.getKey()) + ": " + answer(fact, one.getValue()));
            }
            return String.join("; ", parts);
        }
        String text = told.asString("");
        return switch (fact) {
            case Fact.Ids ids -> text.equals(Inquiry.UNKNOWN) ? "Not known" : Wanted.named(text);
            case Fact.OneOf<?> one -> Labels.of(question, text);
            case Fact.AnyOf<?> any -> Labels.of(question, text);
            case Fact.Judged judged -> Labels.of(question, text);
            case Fact.Inner inner -> Labels.of("reporter.capacity", text);
            case Fact.Quantity quantity -> Labels.of(question, text);
            case Fact.YesNoOrWhen when -> Labels.of(question, SpokenTime.of(text));
            case Fact.Time time -> text.equals(Inquiry.UNKNOWN) ? "Not known" : SpokenTime.of(text);
            case Fact.Text words -> text;
        };
    }
}

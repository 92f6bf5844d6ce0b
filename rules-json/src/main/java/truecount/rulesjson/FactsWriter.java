package truecount.rulesjson;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Ended;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.LaterKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.PerVictim;
import truecount.rules.facts.Place;
import truecount.rules.facts.Range;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Role;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.When;
import truecount.rules.facts.Word;

/** Writes facts as JSON that reads back to the same facts. */
public final class FactsWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final LocalTime DAY_END = LocalTime.of(23, 59);

    private FactsWriter() {}

    /** The facts as a JSON object. */
    public static ObjectNode write(Facts facts) {
        ObjectNode root = NODES.objectNode();
        root.put("facts", 1);
        if (facts.title() != null) root.put("title", facts.title());
        for (Shape.Group group : Shape.Group.values()) {
            List<Telling> tellings = facts.of(group);
            if (tellings.isEmpty()) continue;
            if (group == Shape.Group.REPORT || group == Shape.Group.DECIDE) {
                ObjectNode one = telling(tellings.get(0));
                if (!one.isEmpty()) root.set(group.key(), one);
            } else {
                ArrayNode list = root.putArray(group.key());
                for (Telling telling : tellings) list.add(telling(telling));
            }
        }
        return root;
    }

    private static ObjectNode telling(Telling telling) {
        ObjectNode node = NODES.objectNode();
        for (ActKind kind : ActKind.values()) if (kind.shape() == telling.shape()) node.put("act", kind.word());
        for (LaterKind kind : LaterKind.values()) if (kind.shape() == telling.shape()) node.put("what", kind.word());
        for (Fact fact : telling.shape().facts()) {
            Object value = telling.raw(fact);
            if (value != null) node.set(fact.name(), value(fact, value));
        }
        return node;
    }

    private static JsonNode value(Fact fact, Object value) {
        return switch (value) {
            case PerVictim per -> perVictim(fact, per);
            case Word word -> NODES.stringNode(word.word());
            case Many<?> many -> many(fact, many);
            case Judgement judgement -> judgement(judgement);
            case Refs refs -> refs(refs);
            case Range range -> range(fact, range);
            case When when -> when(when);
            case Ended ended -> ended(ended);
            case String text -> NODES.stringNode(text);
            case Telling one -> inner(one);
            case Telling.Tellings list when list.state() == Many.State.UNKNOWN -> NODES.stringNode(Word.UNKNOWN);
            case Telling.Tellings list -> {
                ArrayNode nodes = NODES.arrayNode();
                for (Telling one : list.list()) nodes.add(inner(one));
                yield nodes;
            }
            default -> throw new IllegalStateException("No way to write %s".formatted(value));
        };
    }

    private static JsonNode perVictim(Fact fact, PerVictim per) {
        ObjectNode node = NODES.objectNode();
        new TreeMap<>(per.each()).forEach((id, value) -> node.set(id, value(fact, value)));
        return node;
    }

    private static JsonNode many(Fact fact, Many<?> many) {
        if (many.state() == Many.State.UNKNOWN) return NODES.stringNode("unknown");
        ArrayNode nodes = NODES.arrayNode();
        if (fact instanceof Fact.AnyOf<?> any) {
            for (Enum<?> value : any.type().getEnumConstants()) {
                if ((many.bits() & Many.bit(value)) != 0 && value instanceof Word word) nodes.add(word.word());
            }
        }
        return nodes;
    }

    private static JsonNode judgement(Judgement judgement) {
        if (judgement.by() == Role.NOT_ANSWERED && judgement.because().isEmpty()) {
            return NODES.stringNode(judgement.is().word());
        }
        ObjectNode node = NODES.objectNode();
        node.put("is", judgement.is().word());
        if (judgement.by() != Role.NOT_ANSWERED) node.put("by", judgement.by().word());
        if (!judgement.because().isEmpty()) node.put("because", judgement.because());
        return node;
    }

    private static JsonNode refs(Refs refs) {
        if (refs.state() == Many.State.UNKNOWN) return NODES.stringNode("unknown");
        ArrayNode nodes = NODES.arrayNode();
        for (String id : refs.ids()) nodes.add(id);
        return nodes;
    }

    private static JsonNode range(Fact fact, Range range) {
        if (range.state() == Many.State.UNKNOWN) return NODES.stringNode("unknown");
        if (range.least() == range.most()) {
            boolean pounds = fact instanceof Fact.Quantity quantity && quantity.unit() == Fact.Quantity.Unit.POUNDS;
            return pounds ? pounds(range.least()) : NODES.numberNode(range.least());
        }
        boolean age = fact instanceof Fact.Quantity quantity && quantity.unit() == Fact.Quantity.Unit.AGE;
        return NODES.stringNode(age ? Ages.word(range) : "two-or-more");
    }

    private static JsonNode pounds(long pence) {
        return pence % 100 == 0 ? NODES.numberNode(pence / 100) : NODES.numberNode(BigDecimal.valueOf(pence, 2));
    }

    private static JsonNode when(When when) {
        if (!when.told()) return NODES.stringNode("unknown");
        boolean moment = when.earliest().equals(when.latest());
        if (moment && when.twice())
            return NODES.stringNode(when.first().toOffsetDateTime().toString().replace("Z", "+00:00"));
        String whole = span(when.earliest(), when.latest());
        if (!whole.isEmpty()) return NODES.stringNode(whole);
        ObjectNode node = NODES.objectNode();
        node.put("from", end(when.earliest(), true));
        node.put("to", end(when.latest(), false));
        return node;
    }

    /** A moment, day, month or year if the two ends are those of one; else an empty text. */
    private static String span(LocalDateTime first, LocalDateTime last) {
        if (first.equals(last)) return first.toString();
        boolean days = first.toLocalTime().equals(LocalTime.MIDNIGHT)
                && last.toLocalTime().equals(DAY_END);
        LocalDate from = first.toLocalDate();
        LocalDate to = last.toLocalDate();
        if (!days) return "";
        if (from.equals(to)) return from.toString();
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1)))
            return from.toString().substring(0, 7);
        boolean year = from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
        return year ? from.toString().substring(0, 4) : "";
    }

    private static String end(LocalDateTime at, boolean first) {
        boolean day = at.toLocalTime().equals(first ? LocalTime.MIDNIGHT : DAY_END);
        return day ? at.toLocalDate().toString() : at.toString();
    }

    private static JsonNode ended(Ended ended) {
        return ended.at().told()
                ? when(ended.at())
                : NODES.stringNode(ended.is().word());
    }

    private static JsonNode inner(Telling one) {
        ObjectNode node = telling(one);
        boolean named =
                node.size() == 1 && node.has("id") && (one.shape() == Place.PLACE || one.shape() == Thing.THING);
        return named ? node.get("id") : node;
    }
}

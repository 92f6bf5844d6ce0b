package truecount.rulesjson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Many;
import truecount.rules.facts.PerVictim;
import truecount.rules.facts.Place;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Unsaid;
import truecount.rules.facts.Word;

/** Reads one JSON object as a telling of a shape: closed, so that every unknown key or value is refused. */
final class ShapeReader {

    private ShapeReader() {}

    static Telling read(JsonNode node, Shape shape, String path) {
        return read(node, shape, path, "");
    }

    static Telling read(JsonNode node, Shape shape, String path, String kindWord) {
        if (!node.isObject()) throw new BadFacts(path, "This must be an object, not %s.".formatted(Values.kind(node)));
        Telling telling = Telling.of(shape, path);
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals(kindWord)) continue;
            Fact fact = FactsReader.fact(shape, field.getKey());
            if (fact == null) {
                List<String> allowed = new ArrayList<>();
                for (Fact known : shape.facts()) allowed.add(known.name());
                throw new BadFacts(path + "." + field.getKey(), Values.unknownKey(field.getKey(), allowed));
            }
            telling.tell(fact, value(field.getValue(), fact, telling.path(fact)));
        }
        return telling;
    }

    private static Object value(JsonNode node, Fact fact, String path) {
        if (node.isNull()) {
            throw new BadFacts(
                    path, "null is not a value; leave the fact out if it was not asked, or say \"unknown\".");
        }
        return switch (fact) {
            case Fact.OneOf<?> one -> perVictim(node, fact, each -> Values.oneOf(each, one, path));
            case Fact.AnyOf<?> any -> perVictim(node, fact, each -> Values.anyOf(each, any, path));
            case Fact.Judged judged -> Values.judgement(node, path);
            case Fact.Ids ids -> ids(node, path);
            case Fact.Quantity number -> Values.number(node, number, path);
            case Fact.Time time -> Times.time(Values.plain(node, path), time.exact(), path);
            case Fact.YesNoOrWhen ended -> Times.ended(Values.plain(node, path), path);
            case Fact.Text text -> text(Values.text(node, path), text);
            case Fact.Inner inner -> inner(node, inner, path);
        };
    }

    private static Object text(String told, Fact.Text fact) {
        return told.equals(Word.UNKNOWN) && !fact.name().equals("id") ? Unsaid.UNKNOWN : told;
    }

    private static Object perVictim(JsonNode node, Fact fact, Function<JsonNode, Object> reader) {
        boolean apart = node.isObject() && !node.has("is") && fact.perVictim();
        if (!apart) return reader.apply(node);
        Map<String, Object> each = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            each.put(one.getKey(), reader.apply(one.getValue()));
        }
        return new PerVictim(Map.copyOf(each));
    }

    private static Refs ids(JsonNode node, String path) {
        JsonNode told = Values.plain(node, path);
        if (told.isString()) {
            if (told.stringValue().equals("unknown")) return Refs.UNKNOWN;
            return new Refs(Many.State.TOLD, List.of(told.stringValue()));
        }
        if (!told.isArray())
            throw new BadFacts(path, "This must be a name or a list of names, not %s.".formatted(Values.kind(told)));
        List<String> ids = new ArrayList<>();
        for (JsonNode one : told) {
            if (!one.isString())
                throw new BadFacts(path, "Every name must be text, not %s.".formatted(Values.kind(one)));
            if (ids.contains(one.stringValue()))
                throw new BadFacts(path, "%s is named twice.".formatted(one.stringValue()));
            ids.add(one.stringValue());
        }
        return new Refs(Many.State.TOLD, List.copyOf(ids));
    }

    private static Object inner(JsonNode node, Fact.Inner fact, String path) {
        JsonNode told = node;
        if (told.isString() && told.stringValue().equals(Word.UNKNOWN) && fact.of() != Reporter.REPORTER)
            return Telling.Tellings.UNKNOWN;
        if (!fact.list()) return one(told, fact.of(), path);
        if (!told.isArray()) return new Telling.Tellings(List.of(one(told, fact.of(), path)));
        List<Telling> list = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) list.add(one(told.get(i), fact.of(), "%s[%d]".formatted(path, i)));
        return new Telling.Tellings(List.copyOf(list));
    }

    private static Telling one(JsonNode node, Shape shape, String path) {
        if (!node.isString()) return read(node, shape, path);
        Telling telling = Telling.of(shape, path);
        String word = node.stringValue();
        if (shape == Place.PLACE) telling.tell(Place.ID, word);
        else if (shape == Thing.THING) telling.tell(Thing.ID, word);
        else if (shape == Reporter.REPORTER)
            telling.tell(Reporter.CAPACITY, Values.oneOf(node, Reporter.CAPACITY, path));
        else throw new BadFacts(path, "This must be an object, not text.");
        return telling;
    }
}

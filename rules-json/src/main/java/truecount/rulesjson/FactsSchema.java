package truecount.rulesjson;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.facts.Account;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.CourtOrder;
import truecount.rules.facts.Evidence;
import truecount.rules.facts.Fact;
import truecount.rules.facts.LaterKind;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Request;
import truecount.rules.facts.Role;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Tie;

/** The JSON Schema of facts, written out from the vocabulary itself. */
public final class FactsSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TIME =
            "^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?$|^unknown$";

    private FactsSchema() {}

    /** The schema, draft 2020-12. */
    public static ObjectNode write() {
        ObjectNode root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Facts of a report, version 1");
        root.put("type", "object");
        root.put("additionalProperties", false);
        ObjectNode properties = root.putObject("properties");
        properties.putObject("facts").put("const", 1);
        properties.putObject("title").put("type", "string");
        properties.set("report", ref(Report.REPORT));
        list(properties, "people", Person.PERSON);
        list(properties, "ties", Tie.TIE);
        list(properties, "places", Place.PLACE);
        list(properties, "things", Thing.THING);
        list(properties, "accounts", Account.ACCOUNT);
        list(properties, "evidence", Evidence.EVIDENCE);
        kinds(properties, "acts").put("minItems", 1);
        list(properties, "records", RegisterEntry.REGISTER_ENTRY);
        list(properties, "orders", CourtOrder.COURT_ORDER);
        kinds(properties, "later");
        properties.set("decide", ref(Request.REQUEST));
        root.putArray("required").add("facts").add("report").add("acts");
        definitions(root.putObject("$defs"));
        return root;
    }

    private static ObjectNode ref(Shape shape) {
        return NODES.objectNode().put("$ref", "#/$defs/" + shape.name());
    }

    private static void list(ObjectNode properties, String key, Shape shape) {
        ObjectNode list = properties.putObject(key).put("type", "array").put("maxItems", 1000);
        list.set("items", ref(shape));
    }

    private static ObjectNode kinds(ObjectNode properties, String key) {
        ObjectNode list = properties.putObject(key).put("type", "array").put("maxItems", 1000);
        ArrayNode any = list.putObject("items").put("type", "object").putArray("oneOf");
        if (key.equals("acts")) for (ActKind kind : ActKind.values()) any.add(ref(kind.shape()));
        else for (LaterKind kind : LaterKind.values()) any.add(ref(kind.shape()));
        return list;
    }

    private static void definitions(ObjectNode definitions) {
        ArrayNode time = definitions.putObject("time").putArray("anyOf");
        time.addObject().put("type", "string").put("pattern", TIME);
        ObjectNode range = time.addObject().put("type", "object").put("additionalProperties", false);
        ObjectNode ends = range.putObject("properties");
        ends.putObject("from").put("type", "string").put("pattern", TIME);
        ends.putObject("to").put("type", "string").put("pattern", TIME);
        range.putArray("required").add("from").add("to");
        ArrayNode names = definitions.putObject("names").putArray("anyOf");
        names.addObject().put("type", "string");
        names.addObject()
                .put("type", "array")
                .put("uniqueItems", true)
                .putObject("items")
                .put("type", "string");
        words(definitions.putObject("role"), Values.words(Role.class));
        for (Shape shape : Vocabulary.shapes()) {
            definitions.set(shape.name(), shape(shape));
            for (Fact fact : shape.facts()) definitions.set(name(fact), fact(fact));
        }
    }

    private static ObjectNode shape(Shape shape) {
        ObjectNode object = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        String kind = shape.group() == Shape.Group.ACTS ? "act" : shape.group() == Shape.Group.LATER ? "what" : "";
        if (!kind.isEmpty()) {
            properties.putObject(kind).put("const", shape.name());
            object.putArray("required").add(kind);
        }
        for (Fact fact : shape.facts()) properties.putObject(fact.name()).put("$ref", "#/$defs/" + name(fact));
        if (shape != Reporter.REPORTER && shape != Place.PLACE && shape != Thing.THING) return object;
        ObjectNode either = NODES.objectNode();
        ArrayNode any = either.putArray("anyOf");
        if (shape == Reporter.REPORTER) words(any.addObject(), Values.words(Reporter.CAPACITY.type()));
        else any.addObject().put("type", "string");
        any.add(object);
        return either;
    }

    /** Facts that every act or every later thing has are defined once, under the shape that first has them. */
    private static String name(Fact fact) {
        return fact.shape().name() + "." + fact.name();
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode plain = switch (fact) {
            case Fact.OneOf<?> one -> words(NODES.objectNode(), Values.words(one.type()));
            case Fact.AnyOf<?> any -> many(Values.words(any.type()));
            case Fact.Judged judged -> words(NODES.objectNode(), List.of("yes", "no", "unknown"));
            case Fact.Ids ids -> NODES.objectNode().put("$ref", "#/$defs/names");
            case Fact.Quantity number -> number(number);
            case Fact.Time time -> NODES.objectNode().put("$ref", "#/$defs/time");
            case Fact.YesNoOrWhen when -> yesNoOrWhen();
            case Fact.Text text -> NODES.objectNode().put("type", "string").put("maxLength", 2000);
            case Fact.Inner inner -> inner(inner);
        };
        if (fact instanceof Fact.Inner) return plain;
        ObjectNode all = NODES.objectNode();
        ArrayNode any = all.putArray("anyOf");
        any.add(plain);
        any.add(longForm(plain));
        if (fact.perVictim()) {
            ObjectNode each = any.addObject().put("type", "object");
            each.set("additionalProperties", plain.deepCopy());
            each.putObject("not").putArray("required").add("is");
        }
        return all;
    }

    private static ObjectNode longForm(ObjectNode plain) {
        ObjectNode object = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        properties.set("is", plain.deepCopy());
        properties.putObject("by").put("$ref", "#/$defs/role");
        properties.putObject("at").put("type", "string");
        properties.putObject("because").put("type", "string");
        object.putArray("required").add("is");
        return object;
    }

    private static ObjectNode words(ObjectNode node, List<String> words) {
        ArrayNode values = node.putArray("enum");
        for (String word : words) values.add(word);
        return node;
    }

    private static ObjectNode many(List<String> words) {
        ObjectNode node = NODES.objectNode();
        ArrayNode any = node.putArray("anyOf");
        words(any.addObject(), words);
        words(
                any.addObject().put("type", "array").put("uniqueItems", true).putObject("items"),
                words.stream().filter(word -> !word.equals("unknown")).toList());
        return node;
    }

    private static ObjectNode number(Fact.Quantity fact) {
        ObjectNode node = NODES.objectNode();
        ArrayNode any = node.putArray("anyOf");
        ObjectNode value = any.addObject().put("type", fact.unit() == Fact.Quantity.Unit.POUNDS ? "number" : "integer");
        value.put(
                "minimum",
                fact.unit() == Fact.Quantity.Unit.COUNT || fact.unit() == Fact.Quantity.Unit.OCCASIONS ? 1 : 0);
        if (fact.unit() == Fact.Quantity.Unit.AGE) value.put("maximum", 130);
        ArrayNode words = any.addObject().putArray("enum").add("unknown");
        if (fact.unit() == Fact.Quantity.Unit.AGE)
            for (String word : Ages.words().split(", ", -1)) words.add(word);
        if (fact.unit() == Fact.Quantity.Unit.OCCASIONS) words.add("one").add("two-or-more");
        return node;
    }

    private static ObjectNode yesNoOrWhen() {
        ObjectNode node = NODES.objectNode();
        ArrayNode any = node.putArray("anyOf");
        words(any.addObject(), List.of("yes", "no", "unknown"));
        any.addObject().put("$ref", "#/$defs/time");
        return node;
    }

    private static ObjectNode inner(Fact.Inner inner) {
        ObjectNode node = NODES.objectNode();
        ArrayNode any = node.putArray("anyOf");
        any.add(ref(inner.of()));
        words(any.addObject(), List.of("unknown"));
        if (inner.list()) any.addObject().put("type", "array").set("items", ref(inner.of()));
        return node;
    }
}

package truecount.rulesjson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.rules.facts.Account;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.CourtOrder;
import truecount.rules.facts.Evidence;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.LaterKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Request;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Tie;
import truecount.rules.facts.When;

/** Reads the facts of a report from JSON. What it cannot read it refuses, naming the path and what is allowed. */
public final class FactsReader {

    private static final int DEEPEST = 20;
    private static final int LONGEST_LIST = 1000;
    private static final int LARGEST_CHARS = 4_000_000;
    private static final List<String> TOP = List.of(
            "facts",
            "title",
            "report",
            "people",
            "ties",
            "places",
            "things",
            "accounts",
            "evidence",
            "acts",
            "records",
            "orders",
            "later",
            "decide");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FactsReader() {}

    /** Reads the text of a file of facts. */
    public static Facts read(String json) {
        if (json.length() > LARGEST_CHARS) {
            throw new BadFacts(
                    "", "The file is longer than %d characters; tell one report at a time.".formatted(LARGEST_CHARS));
        }
        if (json.startsWith("\uFEFF")) {
            throw new BadFacts("", "The file begins with a byte order mark; save it as UTF-8 without one.");
        }
        return facts(parse(json));
    }

    /** The same facts, to be decided under the rules of another day. */
    public static Facts onDay(Facts facts, LocalDate day) {
        When when = new When(Many.State.TOLD, day.atStartOfDay(), day.atTime(23, 59));
        return facts.replace(facts.decide(), facts.decide().with(Request.RULES_ON, when));
    }

    static JsonNode parse(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || root.isMissingNode())
                throw new BadFacts("", "The file is empty; it must hold one JSON object.");
            return root;
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new BadFacts("", "This is not readable JSON%s: %s".formatted(where, e.getOriginalMessage()));
        }
    }

    private static Facts facts(JsonNode root) {
        if (!root.isObject())
            throw new BadFacts("", "The file must hold one JSON object, not %s.".formatted(Values.kind(root)));
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!TOP.contains(field.getKey()))
                throw new BadFacts(field.getKey(), Values.unknownKey(field.getKey(), TOP));
        }
        JsonNode version = root.path("facts");
        if (!version.isIntegralNumber() || version.intValue() != 1) {
            throw new BadFacts("facts", "This must be the number 1, the version of the vocabulary.");
        }
        if (!root.path("report").isObject())
            throw new BadFacts("report", "Every file needs a report, told as an object.");
        if (!root.has("acts") || !root.get("acts").isArray() || root.get("acts").isEmpty()) {
            throw new BadFacts("acts", "Every file needs a list with at least one act.");
        }
        Telling report = ShapeReader.read(root.get("report"), Report.REPORT, "report");
        if (!report.get(Report.RECEIVED).told()) {
            throw new BadFacts(
                    "report.received", "The moment the police first heard is needed, such as 2026-05-04T09:10.");
        }
        Facts facts = new Facts(
                title(root),
                report,
                list(root, "people", Person.PERSON),
                list(root, "ties", Tie.TIE),
                list(root, "places", Place.PLACE),
                list(root, "things", Thing.THING),
                list(root, "accounts", Account.ACCOUNT),
                list(root, "evidence", Evidence.EVIDENCE),
                kinds(root, "acts", "act"),
                list(root, "records", RegisterEntry.REGISTER_ENTRY),
                list(root, "orders", CourtOrder.COURT_ORDER),
                kinds(root, "later", "what"),
                decide(root));
        FactsCheck.check(facts);
        return facts;
    }

    private static @Nullable String title(JsonNode root) {
        JsonNode title = root.path("title");
        if (title.isMissingNode()) return null;
        if (!title.isString()) throw new BadFacts("title", "The title must be text.");
        return Unseen.refuse(title.stringValue(), "title");
    }

    private static Telling decide(JsonNode root) {
        JsonNode decide = root.path("decide");
        return decide.isMissingNode()
                ? Telling.of(Request.REQUEST, "decide")
                : ShapeReader.read(decide, Request.REQUEST, "decide");
    }

    private static List<Telling> list(JsonNode root, String key, Shape shape) {
        List<Telling> tellings = new ArrayList<>();
        JsonNode list = listNode(root, key);
        for (int i = 0; i < list.size(); i++) {
            tellings.add(ShapeReader.read(list.get(i), shape, pathOf(list.get(i), key, i)));
        }
        return List.copyOf(tellings);
    }

    private static JsonNode listNode(JsonNode root, String key) {
        JsonNode list = root.path(key);
        if (list.isMissingNode()) return MAPPER.createArrayNode();
        if (!list.isArray()) throw new BadFacts(key, "This must be a list, not %s.".formatted(Values.kind(list)));
        if (list.size() > LONGEST_LIST) {
            throw new BadFacts(
                    key,
                    "%d are told; at most %d fit in one file. Use \"count\" for many alike."
                            .formatted(list.size(), LONGEST_LIST));
        }
        return list;
    }

    static String pathOf(JsonNode node, String key, int index) {
        JsonNode id = node.path("id");
        return id.isString() && !id.stringValue().isEmpty()
                ? "%s[%s]".formatted(key, id.stringValue())
                : "%s[%d]".formatted(key, index);
    }

    private static List<Telling> kinds(JsonNode root, String key, String word) {
        List<Telling> tellings = new ArrayList<>();
        JsonNode list = listNode(root, key);
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            String path = pathOf(node, key, i);
            if (!node.isObject())
                throw new BadFacts(path, "This must be an object, not %s.".formatted(Values.kind(node)));
            JsonNode kind = node.path(word);
            Shape shape = kind.isString() ? shape(key, kind.stringValue()) : null;
            if (shape == null) throw new BadFacts(path + "." + word, Values.notAmong(kind, words(key)));
            tellings.add(ShapeReader.read(node, shape, path, word));
        }
        return List.copyOf(tellings);
    }

    private static @Nullable Shape shape(String key, String word) {
        if (key.equals("acts")) {
            for (ActKind kind : ActKind.values()) if (kind.word().equals(word)) return kind.shape();
        } else {
            for (LaterKind kind : LaterKind.values()) if (kind.word().equals(word)) return kind.shape();
        }
        return null;
    }

    private static List<String> words(String key) {
        List<String> words = new ArrayList<>();
        if (key.equals("acts")) for (ActKind kind : ActKind.values()) words.add(kind.word());
        else for (LaterKind kind : LaterKind.values()) words.add(kind.word());
        return words;
    }

    /** The fact of a shape with this name, or null. */
    static @Nullable Fact fact(Shape shape, String name) {
        for (Fact fact : shape.facts()) if (fact.name().equals(name)) return fact;
        return null;
    }
}

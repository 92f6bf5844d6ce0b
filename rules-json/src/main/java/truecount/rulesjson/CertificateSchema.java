package truecount.rulesjson;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Disposition;
import truecount.rules.recording.Fate;

/** The JSON Schema of decision certificates; its facts are those of {@link FactsSchema}. */
public final class CertificateSchema {

    /** Where a certificate's facts are described, beside this schema. */
    static final String FACTS = "facts.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CLASS =
            "^(N100/0[123]|N300/0[1-8]|NFIB[0-9]{1,2}[A-Z]?|[0-9]{1,3}([A-Z]|/[0-9]{1,2})?)$";

    private CertificateSchema() {}

    /** The schema, draft 2020-12. */
    public static ObjectNode write() {
        ObjectNode root = object(
                "What the crime recording rules say about one report, on which facts, by which rules, with a hash over all of it.");
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Decision certificate, version 1");
        has(root, "certificate", NODES.objectNode().put("const", 1));
        has(
                root,
                "disposition",
                words(
                        "How the report, or the request about a record, ends.",
                        Arrays.stream(Disposition.values())
                                .map(Disposition::word)
                                .toList()));
        has(root, "crimes", list("What is to be recorded on the facts told, N-codes included.", "crime"));
        may(root, "action", text("Cancellation code, outcome, or the class before and after."));
        may(root, "fraud", text("How a fraud is handled: call for service or referral."));
        may(root, "force", text("The force that records, where the place settles it."));
        has(root, "disclosed", list("Every offence the facts disclose, and what became of it.", "disclosure"));
        has(root, "ask", list("What is still unanswered, best question first.", "question"));
        has(root, "deadline", deadline());
        has(root, "because", list("Every rule that spoke.", "reason"));
        may(root, "closing", list("How an incident that is no crime is closed under NSIR.", "closing"));
        has(root, "duties", strings("What must be done, told or written down besides, and by whom."));
        has(root, "rules", rules());
        has(root, "facts", NODES.objectNode().put("$ref", FACTS));
        has(
                root,
                "hash",
                text("SHA-256 of the canonical form (RFC 8785) of everything but this hash.")
                        .put("pattern", "^[0-9a-f]{64}$"));
        ObjectNode definitions = root.putObject("$defs");
        definitions.set("crime", crime());
        definitions.set("disclosure", disclosure());
        definitions.set("question", question());
        definitions.set("closing", closing());
        definitions.set("qualifier", qualifier());
        definitions.set("reason", reason());
        definitions.set("source", source(object("Where a rule is printed.")));
        return root;
    }

    private static ObjectNode crime() {
        ObjectNode node = object("Crimes of one kind, or notifiable reported incidents.");
        has(node, "class", text("The class.").put("pattern", CLASS));
        may(node, "code", text("The Home Office code, where the facts settle it."));
        has(node, "title", text("The offence as the notifiable offence list prints it."));
        may(node, "maximum", text("The maximum sentence as that list prints it."));
        has(node, "count", count("How many."));
        may(node, "attempted", flag("Whether it was only tried."));
        has(node, "victims", strings("The ids of the victims; empty where nobody is named."));
        has(node, "flags", strings("The crime flags that the facts show."));
        may(node, "outcome", text("The outcome type to be put on it, when an outcome is decided."));
        return node;
    }

    private static ObjectNode disclosure() {
        ObjectNode node = object("An offence that one act discloses, and what became of it.");
        has(node, "act", text("The path of the act in the facts."));
        has(node, "class", text("The class.").put("pattern", CLASS));
        may(node, "code", text("The Home Office code, where the facts settle it."));
        has(node, "title", text("The offence as the notifiable offence list prints it."));
        has(node, "count", count("How many crimes it would be by itself."));
        may(node, "attempted", flag("Whether it was only tried."));
        may(node, "victim", text("The id of its victim."));
        has(
                node,
                "fate",
                words(
                        "What became of it.",
                        Arrays.stream(Fate.values()).map(Fate::word).toList()));
        may(node, "inside", text("The class of the principal crime inside which it is counted."));
        has(node, "why", text("Why that became of it."));
        has(node, "rule", text("The rule that settled it."));
        has(node, "source", NODES.objectNode().put("$ref", "#/$defs/source"));
        return node;
    }

    private static ObjectNode closing() {
        ObjectNode node = object("The category of the national incident category list under which a log is closed.");
        has(node, "at", text("The path of the act, or of the report, in the facts."));
        has(node, "category", text("The word by which facts tell the category."));
        has(node, "theme", text("The theme of the category."));
        has(node, "title", text("The category as the list prints it."));
        has(node, "mandatory", flag("Whether forces must record it."));
        has(node, "qualifiers", list("The qualifiers told or shown by the facts.", "qualifier"));
        has(node, "why", text("Why it is this category."));
        has(node, "source", NODES.objectNode().put("$ref", "#/$defs/source"));
        return node;
    }

    private static ObjectNode qualifier() {
        ObjectNode node = object("A qualifier of an incident.");
        has(node, "qualifier", text("The word by which facts tell it."));
        has(node, "title", text("Its title."));
        has(node, "source", NODES.objectNode().put("$ref", "#/$defs/source"));
        return node;
    }

    private static ObjectNode question() {
        ObjectNode node = object("A fact that is still needed.");
        has(node, "path", text("Where the answer goes in the facts."));
        has(node, "question", text("The question in plain words."));
        has(node, "allowed", strings("The answers that can be listed; empty where they cannot."));
        has(node, "rule", text("The rule that waits for it."));
        has(node, "source", NODES.objectNode().put("$ref", "#/$defs/source"));
        return node;
    }

    private static ObjectNode reason() {
        ObjectNode node = object("A rule that spoke.");
        has(node, "rule", text("Its name."));
        source(node);
        may(node, "also", list("Further places, where the documents say it twice or contradict each other.", "source"));
        may(node, "at", text("The path of the facts on which it spoke; left out for the whole report."));
        has(node, "words", text("Its finding in plain words."));
        return node;
    }

    private static ObjectNode source(ObjectNode node) {
        has(node, "document", text("The key of the document, listed under rules."));
        has(node, "heading", text("The heading under which the rule stands."));
        has(node, "page", count("The page; 1 for a spreadsheet."));
        return node;
    }

    private static ObjectNode deadline() {
        ObjectNode node = object("By when the decision must stand.");
        may(
                node,
                "by",
                text("The last moment, local time in Europe/London; left out where there is no clock in hours."));
        has(node, "words", text("The clock in plain words."));
        has(node, "late", flag("Whether a record told in the facts came after it."));
        return node;
    }

    private static ObjectNode rules() {
        ObjectNode node = object("The rules that were read.");
        has(node, "on", text("The day of the rules.").put("format", "date"));
        ObjectNode document = object("A document that rules cite.");
        has(document, "key", text("Its short name."));
        has(document, "title", text("Its title."));
        has(document, "edition", text("Its edition."));
        has(document, "sha256", text("The hash of its text as held.").put("pattern", "^[0-9a-f]{64}$"));
        ObjectNode documents = NODES.objectNode().put("type", "array");
        documents.set("items", document);
        has(node, "documents", documents);
        ObjectNode lists = NODES.objectNode().put("type", "object");
        lists.put("description", "The SHA-256 of each list that the book reads, by file name.");
        lists.set(
                "additionalProperties", NODES.objectNode().put("type", "string").put("pattern", "^[0-9a-f]{64}$"));
        has(node, "lists", lists);
        return node;
    }

    private static ObjectNode object(String says) {
        ObjectNode node = NODES.objectNode();
        node.put("description", says).put("type", "object").put("additionalProperties", false);
        node.putArray("required");
        node.putObject("properties");
        return node;
    }

    private static void has(ObjectNode object, String name, ObjectNode what) {
        object.withArray("required").add(name);
        may(object, name, what);
    }

    private static void may(ObjectNode object, String name, ObjectNode what) {
        object.withObject("properties").set(name, what);
    }

    private static ObjectNode text(String says) {
        return NODES.objectNode().put("description", says).put("type", "string").put("minLength", 1);
    }

    private static ObjectNode count(String says) {
        return NODES.objectNode()
                .put("description", says)
                .put("type", "integer")
                .put("minimum", 1);
    }

    private static ObjectNode flag(String says) {
        return NODES.objectNode().put("description", says).put("type", "boolean");
    }

    private static ObjectNode words(String says, List<String> words) {
        ObjectNode node = NODES.objectNode().put("description", says);
        ArrayNode values = node.putArray("enum");
        for (String word : words) values.add(word);
        return node;
    }

    private static ObjectNode strings(String says) {
        ObjectNode node = NODES.objectNode().put("description", says).put("type", "array");
        node.set("items", NODES.objectNode().put("type", "string"));
        return node;
    }

    private static ObjectNode list(String says, String of) {
        ObjectNode node = NODES.objectNode().put("description", says).put("type", "array");
        node.set("items", NODES.objectNode().put("$ref", "#/$defs/" + of));
        return node;
    }
}

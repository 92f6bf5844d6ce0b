package truecount.rulesjson;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Because;
import truecount.rules.Citation;
import truecount.rules.Closing;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.Rule;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rules.lists.IncidentCategory;
import truecount.rules.lists.Sources;
import truecount.rules.lists.Wording;
import truecount.rules.recording.Disclosure;
import truecount.rules.told.Story;

/** A decision as JSON: what was decided, on which facts, by which rules, with a hash over all of it. */
public final class Certificate {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Certificate() {}

    /** Decides on the facts and writes the certificate. */
    public static ObjectNode of(Facts facts) {
        return write(facts, Rulebook.decide(facts));
    }

    /** Writes the certificate of a decision taken on these facts. */
    public static ObjectNode write(Facts facts, Decision decision) {
        ObjectNode root = NODES.objectNode();
        root.put("certificate", 1);
        root.put("disposition", decision.disposition().word());
        root.set("crimes", crimes(decision.crimes()));
        if (!decision.action().isEmpty()) root.put("action", decision.action());
        if (!decision.fraud().isEmpty()) root.put("fraud", decision.fraud());
        if (!decision.force().isEmpty()) root.put("force", decision.force());
        root.set("disclosed", disclosed(decision.disclosed()));
        root.set("ask", questions(decision.ask()));
        root.set("deadline", deadline(decision));
        root.set("because", because(decision));
        ArrayNode duties = root.putArray("duties");
        decision.duties().stream().distinct().forEach(duties::add);
        if (!decision.closings().isEmpty()) root.set("closing", closings(decision.closings()));
        root.set("rules", rules(new Story(facts).day()));
        root.set("facts", FactsWriter.write(facts));
        root.put("hash", hash(root));
        return root;
    }

    /** The SHA-256 over the canonical form of everything in a certificate but its hash, as 64 small hexadecimal digits. */
    static String hash(ObjectNode certificate) {
        ObjectNode copy = certificate.deepCopy();
        copy.remove("hash");
        return Sources.sha256(CanonicalJson.of(copy));
    }

    private static ArrayNode crimes(List<Crime> crimes) {
        ArrayNode nodes = NODES.arrayNode();
        for (Crime crime : crimes) {
            ObjectNode node = nodes.addObject();
            node.put("class", crime.inClass());
            if (!crime.code().isEmpty()) node.put("code", crime.code());
            node.put("title", crime.title());
            if (!crime.maximum().isEmpty()) node.put("maximum", maximum(crime.maximum()));
            node.put("count", crime.count());
            if (crime.attempted()) node.put("attempted", true);
            strings(node.putArray("victims"), crime.victims());
            strings(node.putArray("flags"), crime.flags());
            if (!crime.outcome().isEmpty()) node.put("outcome", crime.outcome());
        }
        return nodes;
    }

    private static String maximum(String listed) {
        boolean years = listed.chars().allMatch(c -> c >= '0' && c <= '9');
        if (years) return listed + (listed.equals("1") ? " year" : " years");
        return listed.endsWith("m") ? listed.substring(0, listed.length() - 1) + " months" : listed;
    }

    private static void strings(ArrayNode array, List<String> values) {
        for (String value : values) array.add(value);
    }

    private static ArrayNode disclosed(List<Disclosure> disclosed) {
        ArrayNode nodes = NODES.arrayNode();
        for (Disclosure one : disclosed) {
            ObjectNode node = nodes.addObject();
            node.put("act", one.act().told().path());
            node.put("class", one.offence().in().code());
            if (!one.offence().code().isEmpty()) node.put("code", one.offence().code());
            node.put("title", one.offence().title());
            node.put("count", one.number());
            if (one.attempted()) node.put("attempted", true);
            String victim = one.act().in().id(one.victim());
            if (!victim.isEmpty()) node.put("victim", victim);
            node.put("fate", one.fate().word());
            @Nullable Disclosure inside = one.inside();
            if (inside != null) node.put("inside", inside.offence().in().code());
            node.put("why", one.why().isEmpty() ? one.because() : one.why());
            @Nullable Rule by = one.fateRule();
            Rule settles = by == null ? one.rule() : by;
            node.put("rule", settles.name());
            node.set("source", source(settles.sources().get(0)));
        }
        return nodes;
    }

    private static ObjectNode source(Citation citation) {
        ObjectNode node = NODES.objectNode();
        node.put("document", citation.document());
        node.put("heading", citation.heading());
        node.put("page", citation.page());
        return node;
    }

    private static ArrayNode questions(List<Question> questions) {
        ArrayNode nodes = NODES.arrayNode();
        for (Question question : questions) {
            ObjectNode node = nodes.addObject();
            node.put("path", question.path());
            node.put("question", Wording.question(question.fact()));
            ArrayNode allowed = node.putArray("allowed");
            strings(allowed, AllowedWords.of(question.fact()));
            node.put("rule", question.rule().name());
            node.set("source", source(question.rule().sources().get(0)));
        }
        return nodes;
    }

    private static ArrayNode closings(List<Closing> closings) {
        ArrayNode nodes = NODES.arrayNode();
        for (Closing closing : closings) {
            ObjectNode node = nodes.addObject();
            node.put("at", closing.at());
            node.put("category", closing.category().word());
            node.put("theme", closing.category().theme());
            node.put("title", closing.category().title());
            node.put("mandatory", closing.category().mandatory());
            ArrayNode qualifiers = node.putArray("qualifiers");
            for (IncidentCategory one : closing.qualifiers()) {
                ObjectNode qualifier =
                        qualifiers.addObject().put("qualifier", one.word()).put("title", one.title());
                qualifier.set("source", source(one.source()));
            }
            node.put("why", closing.because());
            node.set("source", source(closing.category().source()));
        }
        return nodes;
    }

    private static ObjectNode deadline(Decision decision) {
        ObjectNode node = NODES.objectNode();
        if (decision.deadline().by() != null)
            node.put("by", MOMENT.format(decision.deadline().by()));
        node.put("words", decision.deadline().words());
        node.put("late", decision.deadline().late());
        return node;
    }

    private static ArrayNode because(Decision decision) {
        ArrayNode nodes = NODES.arrayNode();
        for (Because one : decision.because()) {
            ObjectNode node = nodes.addObject();
            node.put("rule", one.rule().name());
            Citation first = decision.source(one);
            node.put("document", first.document());
            node.put("heading", first.heading());
            node.put("page", first.page());
            ArrayNode also = NODES.arrayNode();
            for (Citation other : one.rule().sources()) if (!other.equals(first)) also.add(source(other));
            if (!also.isEmpty()) node.set("also", also);
            if (!one.at().isEmpty()) node.put("at", one.at());
            node.put("words", one.words());
        }
        return nodes;
    }

    private static ObjectNode rules(LocalDate day) {
        ObjectNode node = NODES.objectNode();
        node.put("on", day.toString());
        ArrayNode documents = node.putArray("documents");
        for (Map.Entry<String, Sources.Source> one : new java.util.TreeMap<>(Sources.all()).entrySet()) {
            ObjectNode document = documents.addObject();
            document.put("key", one.getKey());
            document.put("title", one.getValue().title());
            document.put("edition", one.getValue().edition());
            document.put("sha256", one.getValue().sha256());
        }
        ObjectNode lists = node.putObject("lists");
        Sources.fingerprints().forEach(lists::put);
        return node;
    }
}

package truecount.rulesjson.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Question;
import truecount.rules.Rulebook;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rulesjson.BadFacts;
import truecount.rulesjson.FactsReader;

/** The facts of a report while they are being told, and which questions have been answered. */
final class Draft {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode root;
    private final Set<String> answered = new HashSet<>();
    private final List<Fact> pending = new ArrayList<>();
    private String owed = "";
    private boolean more;
    private int act;

    private Draft(ObjectNode root, int act) {
        this.root = root;
        this.act = act;
    }

    /** Nothing told yet. */
    static Draft empty() {
        ObjectNode root = MAPPER.createObjectNode().put("facts", 1);
        root.putObject("report");
        return new Draft(root, -1);
    }

    /** A report that has been told already. */
    static Draft of(ObjectNode told) {
        return new Draft(told.deepCopy(), told.path("acts").size() - 1);
    }

    /** A copy that may be changed without changing this one. */
    Draft copy() {
        Draft copy = new Draft(root.deepCopy(), act);
        copy.answered.addAll(answered);
        copy.pending.addAll(pending);
        copy.owed = owed;
        copy.more = more;
        return copy;
    }

    ObjectNode root() {
        return root;
    }

    /** The number of the act being told, from 0; -1 before the first. */
    int act() {
        return act;
    }

    boolean hasAnswered(String key) {
        return answered.contains(key);
    }

    void noteAnswered(String key) {
        answered.add(key);
    }

    /** Whether it is told when the police first heard, without which no facts can be read. */
    boolean isReceived() {
        return root.path("report").has("received");
    }

    /** Begins another act of this kind. */
    void begin(String kind) {
        root.withArray("acts").addObject().put("act", kind);
        act = root.path("acts").size() - 1;
        pending.clear();
        owed = "";
        more = false;
    }

    /** Whether another act is to be told. */
    boolean moreToTell() {
        return more;
    }

    void moreToTell(boolean another) {
        more = another;
    }

    /** A fact of the act that follows from an answer and is to be asked. */
    void want(Fact fact) {
        pending.add(fact);
    }

    List<Fact> pending() {
        return List.copyOf(pending);
    }

    /** Which kind of several victims still needs a number; empty if none does. */
    String owed() {
        return owed;
    }

    void oweNumber(String kind) {
        owed = kind;
    }

    /** The act being told. */
    ObjectNode current() {
        return (ObjectNode) root.withArray("acts").get(act);
    }

    /** The list of this name, made if it is missing. */
    ArrayNode list(String name) {
        return root.withArray(name);
    }

    /** The facts as the rules read them. */
    Facts facts() {
        return FactsReader.read(root.toString());
    }

    /** The id for a new person: the name itself, or with a number where it is taken. */
    String newName(String name) {
        Set<String> taken = new HashSet<>();
        for (String group : List.of("people", "orders", "records", "things", "places", "acts")) {
            for (JsonNode one : root.path(group)) taken.add(one.path("id").asString(""));
        }
        if (!taken.contains(name)) return name;
        int number = 2;
        while (taken.contains(name + "-" + number)) number++;
        return name + "-" + number;
    }

    /** The person with this id. */
    ObjectNode personOf(String id) {
        for (JsonNode person : root.path("people")) {
            if (person.path("id").asString("").equals(id) && person instanceof ObjectNode found) return found;
        }
        throw new IllegalArgumentException("There is no person " + id);
    }

    /** Adds a person of this name. */
    ObjectNode person(String id) {
        return list("people").addObject().put("id", id);
    }

    /** Whether the list of this name holds something with this id. */
    boolean has(String group, String id) {
        for (JsonNode one : root.path(group)) if (one.path("id").asString("").equals(id)) return true;
        return false;
    }

    /** Tells a fact where it belongs; false if there is no such place. */
    boolean tell(Telling about, Fact fact, String victim, JsonNode value) {
        ObjectNode holder = holder(about);
        if (holder == null) return false;
        if (!fact.perVictim() || victim.isEmpty()) {
            holder.set(fact.name(), value);
            return true;
        }
        JsonNode before = holder.path(fact.name());
        ObjectNode each = before.isObject() && !before.has("is") ? (ObjectNode) before : holder.putObject(fact.name());
        each.set(victim, value);
        return true;
    }

    private @Nullable ObjectNode holder(Telling about) {
        ObjectNode there = existing(about);
        if (there != null) return there;
        return switch (about.shape().group()) {
            case ACCOUNTS -> account(about.path());
            case LATER -> list("later").addObject().put("what", about.shape().name());
            default -> null;
        };
    }

    /** Where this is told; null if it is told nowhere yet. */
    @Nullable
    ObjectNode existing(Telling about) {
        Facts facts = facts();
        for (Shape.Group group : Shape.Group.values()) {
            if (group == Shape.Group.INNER) continue;
            List<Telling> list = facts.of(group);
            for (int i = 0; i < list.size(); i++) {
                JsonNode here = group == Shape.Group.REPORT || group == Shape.Group.DECIDE
                        ? root.withObject(group.key())
                        : root.path(group.key()).path(i);
                if (same(list.get(i), about) && here instanceof ObjectNode node) return node;
                ObjectNode inside = inside(list.get(i), here, about);
                if (inside != null) return inside;
            }
        }
        return null;
    }

    private static boolean same(Telling one, Telling other) {
        return one.shape() == other.shape() && one.path().equals(other.path());
    }

    /** A place or thing told in place stands inside whatever tells it. */
    private static @Nullable ObjectNode inside(Telling outer, JsonNode here, Telling about) {
        for (Fact fact : outer.shape().facts()) {
            if (!(fact instanceof Fact.Inner inner) || outer.silent(inner)) continue;
            List<Telling> list = outer.get(inner);
            for (int i = 0; i < list.size(); i++) {
                JsonNode told = here.path(fact.name());
                JsonNode one = told.isArray() ? told.path(i) : told;
                if (same(list.get(i), about) && one instanceof ObjectNode node) return node;
                ObjectNode deeper = inside(list.get(i), one, about);
                if (deeper != null) return deeper;
            }
        }
        return null;
    }

    /** What a victim says has a place of its own, made when it is first asked: {@code accounts[of=victim]}. */
    private ObjectNode account(String path) {
        ObjectNode account = list("accounts").addObject();
        String of = path.replaceFirst("^accounts\\[of=(.*)]$", "$1");
        for (JsonNode person : root.path("people")) {
            if (person.path("id").asString("").equals(of)) account.put("of", of);
        }
        return account;
    }

    /** The questions of the rules that have not been put yet, best first. */
    List<Question> open() {
        return Rulebook.decide(facts()).ask().stream()
                .filter(question -> !answered.contains(question.path()))
                .toList();
    }

    /** Refuses facts that the reader refuses, in its words. */
    void check() {
        try {
            if (isReceived()) facts();
        } catch (BadFacts bad) {
            throw new BadAnswer(String.valueOf(bad.getMessage()));
        }
    }
}

package truecount.rulesjson.interview;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.rules.Question;
import truecount.rules.facts.Act;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Units;
import truecount.rules.lists.Sources;
import truecount.rules.lists.Wording;
import truecount.rulesjson.AllowedWords;

/**
 * A fact of the vocabulary that is wanted, and how to ask for it.
 *
 * @param about what the fact belongs to
 * @param fact the fact
 * @param victim the id of the victim for whom it is asked; empty for all
 * @param why why it is asked
 */
record Wanted(Telling about, Fact fact, String victim, String why) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What a rule asks for, with the place where the rule is printed. */
    static Wanted by(Question question) {
        var source = question.rule().sources().get(0);
        String why = "The answer turns on it: %s, under \"%s\", page %d."
                .formatted(Sources.of(source.document()).title(), source.heading(), source.page());
        return new Wanted(question.about(), question.fact(), question.victim(), why);
    }

    /** Where the answer goes in the facts, which is the key of the question. */
    String key() {
        return about.path(fact) + (victim.isEmpty() || !fact.perVictim() ? "" : "[" + victim + "]");
    }

    /** The fact that stands for a place, thing or reporter told in place: its kind; for what a fraud counts, how many. */
    private Fact asked() {
        if (!(fact instanceof Fact.Inner inner)) return fact;
        if (inner.of() == Place.PLACE) return Place.TYPE;
        if (inner.of() == Thing.THING) return Thing.KIND;
        if (inner.of() == Units.UNITS) return Units.COUNT;
        return inner.of() == Reporter.REPORTER ? Reporter.CAPACITY : fact;
    }

    /** The question, over the facts told so far. */
    Inquiry inquiry(Draft draft) {
        Fact asked = asked();
        String name = fact.shape().name() + "." + fact.name();
        String labels = asked.shape().name() + "." + asked.name();
        List<Inquiry.Option> options = new ArrayList<>();
        for (String word : words(asked, draft)) {
            if (!word.equals(Inquiry.UNKNOWN)) options.add(new Inquiry.Option(word, label(labels, word, draft)));
        }
        boolean any = asked instanceof Fact.AnyOf<?> || asked instanceof Fact.Ids;
        if (any && options.stream().noneMatch(option -> says(option.word(), "no"))) {
            options.add(new Inquiry.Option(Inquiry.NONE, Labels.of(labels, Inquiry.NONE)));
        }
        return new Inquiry(
                key(),
                subject(draft),
                Wording.all().containsKey(name) ? Wording.question(fact) : Wording.question(asked),
                hint(asked),
                kind(asked),
                options,
                "",
                true,
                why);
    }

    private static boolean says(String word, String nothing) {
        return word.equals("none") || word.equals("nothing") || word.equals(nothing) || word.equals("nobody");
    }

    private List<String> words(Fact asked, Draft draft) {
        if (asked instanceof Fact.Ids ids) {
            if (ids.of() == Shape.Group.ORDERS && draft.root().path("orders").isEmpty()) {
                return AllowedWords.of(truecount.rules.facts.CourtOrder.TYPE);
            }
            List<String> names = new ArrayList<>();
            for (JsonNode one : draft.root().path(ids.of().key())) {
                String id = one.path("id").asString("");
                if (!id.isEmpty()) names.add(id);
            }
            if (ids.of() == Shape.Group.PEOPLE) names.add("someone-else");
            return names;
        }
        if (asked instanceof Fact.Quantity quantity) {
            return switch (quantity.unit()) {
                case AGE -> List.of("under-10", "10-to-12", "13-to-15", "16-to-17", "18-or-over");
                case OCCASIONS -> List.of("one", "two-or-more");
                case COUNT, POUNDS -> List.of();
            };
        }
        return AllowedWords.of(asked);
    }

    private static String label(String question, String word, Draft draft) {
        for (JsonNode person : draft.root().path("people")) {
            if (person.path("id").asString("").equals(word)) return named(word);
        }
        // Which order was broken is answered by a kind of order until one is told.
        return Labels.of(question.equals("breach.order") ? "order.type" : question, word);
    }

    /** An id as a reader knows the person: the names that the interview gives read as words. */
    static String named(String id) {
        if (id.equals("victim")) return "the victim";
        if (id.equals("offender")) return "the person who did it";
        return id.matches("(victim|offender|person)-\\d+") ? id.replace('-', ' ') : id;
    }

    private String subject(Draft draft) {
        if (!victim.isEmpty() && fact.perVictim()) return several(draft) ? named(victim) : "";
        if (about.shape() == Person.PERSON) return named(about.get(Person.ID));
        return "";
    }

    private static boolean several(Draft draft) {
        return draft.root().path("people").size() > 2;
    }

    private static String hint(Fact asked) {
        return switch (asked) {
            case Fact.AnyOf<?> any -> "Choose all that apply.";
            case Fact.Quantity quantity ->
                switch (quantity.unit()) {
                    case AGE -> "The age in years, or choose a range.";
                    case POUNDS -> "In pounds, such as 120.50.";
                    case COUNT, OCCASIONS -> "A whole number.";
                };
            case Fact.Time time -> "Such as 4/5/2026 09:10, 4/5/2026, 5/2026 or 2026.";
            case Fact.YesNoOrWhen when -> "Yes, no, or when, such as 5/2026.";
            case Fact.OneOf<?> one -> "";
            case Fact.Judged judged -> "Go by what was said and done.";
            case Fact.Ids ids -> "Choose all that apply.";
            case Fact.Text text -> "In a few words.";
            case Fact.Inner inner -> "";
        };
    }

    private static Inquiry.Kind kind(Fact asked) {
        return switch (asked) {
            case Fact.OneOf<?> one -> Inquiry.Kind.ONE;
            case Fact.Judged judged -> Inquiry.Kind.ONE;
            case Fact.AnyOf<?> any -> Inquiry.Kind.ANY;
            case Fact.Ids ids -> Inquiry.Kind.ANY;
            case Fact.Quantity quantity -> Inquiry.Kind.NUMBER;
            case Fact.Time time -> time.exact() ? Inquiry.Kind.MOMENT : Inquiry.Kind.TIME;
            case Fact.YesNoOrWhen when -> Inquiry.Kind.TIME;
            case Fact.Text text -> Inquiry.Kind.TEXT;
            case Fact.Inner inner -> Inquiry.Kind.TEXT;
        };
    }

    /** Tells the answer in the draft; false if the facts have no place for it. */
    boolean tell(Draft draft, String value) {
        boolean told = draft.tell(about, fact, victim, node(draft, value));
        ObjectNode act = fact == Act.TIMES && value.equals(KeptUp.MORE) ? draft.existing(about) : null;
        if (act != null) KeptUp.course(draft, act);
        return told;
    }

    private JsonNode node(Draft draft, String value) {
        Fact asked = asked();
        if (asked != fact && fact instanceof Fact.Inner inner) {
            if (inner.of() == Reporter.REPORTER) return MAPPER.valueToTree(value);
            if (inner.of() != Units.UNITS) return MAPPER.createObjectNode().put(asked.name(), value);
            if (value.equals(Inquiry.UNKNOWN)) return MAPPER.valueToTree(value);
            return MAPPER.createObjectNode().set(asked.name(), MAPPER.valueToTree(new java.math.BigDecimal(value)));
        }
        if (value.equals(Inquiry.UNKNOWN)) return MAPPER.valueToTree(value);
        return switch (asked) {
            case Fact.AnyOf<?> any -> list(value);
            case Fact.Ids ids -> ids(draft, ids, value);
            case Fact.Quantity quantity
            when value.matches("[0-9.]+") -> MAPPER.valueToTree(new java.math.BigDecimal(value));
            case Fact.OneOf<?> one -> MAPPER.valueToTree(value);
            case Fact.Judged judged -> MAPPER.valueToTree(value);
            case Fact.Quantity quantity -> MAPPER.valueToTree(value);
            case Fact.Time time -> MAPPER.valueToTree(value);
            case Fact.YesNoOrWhen when -> MAPPER.valueToTree(value);
            case Fact.Text text -> MAPPER.valueToTree(value);
            case Fact.Inner inner -> MAPPER.valueToTree(value);
        };
    }

    private static ArrayNode list(String value) {
        ArrayNode list = MAPPER.createArrayNode();
        if (value.equals(Inquiry.NONE)) return list;
        for (String word : value.split(",", -1)) list.add(word);
        return list;
    }

    /** Someone not told before becomes a person, and a kind of order becomes an order. */
    private static ArrayNode ids(Draft draft, Fact.Ids fact, String value) {
        ArrayNode list = MAPPER.createArrayNode();
        for (JsonNode word : list(value)) {
            String id = word.asString();
            if (id.equals("someone-else")) {
                id = draft.newName("person");
                draft.person(id);
            } else if (fact.of() == Shape.Group.ORDERS && !draft.has("orders", id)) {
                String type = id;
                id = draft.newName("order");
                draft.list("orders").addObject().put("id", id).put("type", type);
            }
            list.add(id);
        }
        return list;
    }
}

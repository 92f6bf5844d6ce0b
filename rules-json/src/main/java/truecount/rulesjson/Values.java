package truecount.rulesjson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Range;
import truecount.rules.facts.Role;
import truecount.rules.facts.Word;
import truecount.rules.facts.YesNo;

/** Reads the values of facts, and says what is allowed when one cannot be read. */
final class Values {

    private static final List<String> NOTHING = List.of("none", "nothing", "nobody", "no", "nothing-more");
    private static final List<String> LONG_FORM = List.of("is", "by", "at", "because");
    private static final BigDecimal MOST_POUNDS = new BigDecimal("1000000000000");

    private Values() {}

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            default -> "nothing";
        };
    }

    /** The value itself, out of the long form that also says who told it, when and why. */
    static JsonNode plain(JsonNode node, String path) {
        if (!node.isObject() || !node.has("is")) return node;
        for (String key : node.propertyNames()) {
            if (!LONG_FORM.contains(key)) throw new BadFacts(path + "." + key, unknownKey(key, LONG_FORM));
        }
        if (node.has("by")) word(node.get("by"), Role.class, path + ".by");
        if (node.has("at")) Times.time(node.get("at"), false, path + ".at");
        if (node.has("because")) text(node.get("because"), path + ".because");
        return node.get("is");
    }

    static <E extends Enum<E> & Word> E oneOf(JsonNode node, Fact.OneOf<E> fact, String path) {
        JsonNode told = plain(node, path);
        for (E value : fact.type().getEnumConstants()) {
            if (value != fact.notAnswered() && told.isString() && value.word().equals(told.stringValue())) return value;
        }
        throw new BadFacts(path, notAmong(told, words(fact.type())));
    }

    static <E extends Enum<E> & Word> Many<E> anyOf(JsonNode node, Fact.AnyOf<E> fact, String path) {
        JsonNode told = plain(node, path);
        if (told.isString()) {
            if (told.stringValue().equals("unknown")) return Many.unknown();
            return new Many<>(Many.State.TOLD, bit(told, fact, path));
        }
        if (!told.isArray())
            throw new BadFacts(path, "This must be a word or a list of words, not %s.".formatted(kind(told)));
        long bits = 0;
        for (JsonNode one : told) {
            long bit = bit(one, fact, path);
            if ((bits & bit) != 0) throw new BadFacts(path, "%s is told twice.".formatted(one.asString()));
            bits |= bit;
        }
        for (JsonNode one : told) {
            if (told.size() > 1 && NOTHING.contains(one.asString(""))) {
                throw new BadFacts(
                        path,
                        "\"%s\" says that nothing applies; it cannot be told beside others.".formatted(one.asString()));
            }
        }
        return new Many<>(Many.State.TOLD, bits);
    }

    private static <E extends Enum<E> & Word> long bit(JsonNode node, Fact.AnyOf<E> fact, String path) {
        for (E value : fact.type().getEnumConstants()) {
            if (node.isString() && value.word().equals(node.stringValue())) return Many.bit(value);
        }
        throw new BadFacts(path, notAmong(node, words(fact.type())));
    }

    static <E extends Enum<E> & Word> List<String> words(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E value : type.getEnumConstants()) if (!value.name().equals("NOT_ANSWERED")) words.add(value.word());
        if (!words.contains("unknown")) words.add("unknown");
        return words;
    }

    static Judgement judgement(JsonNode node, String path) {
        JsonNode told = plain(node, path);
        YesNo is = word(told, YesNo.class, path);
        if (!node.isObject()) return new Judgement(is, Role.NOT_ANSWERED, "");
        Role by = node.has("by") ? word(node.get("by"), Role.class, path + ".by") : Role.NOT_ANSWERED;
        String because = node.has("because") ? text(node.get("because"), path + ".because") : "";
        return new Judgement(is, by, because);
    }

    private static <E extends Enum<E> & Word> E word(JsonNode node, Class<E> type, String path) {
        for (E value : type.getEnumConstants()) {
            if (!value.name().equals("NOT_ANSWERED")
                    && node.isString()
                    && value.word().equals(node.stringValue())) return value;
        }
        throw new BadFacts(path, notAmong(node, words(type)));
    }

    static String text(JsonNode node, String path) {
        JsonNode told = plain(node, path);
        if (!told.isString()) throw new BadFacts(path, "This must be text, not %s.".formatted(kind(told)));
        if (told.stringValue().length() > 2000) throw new BadFacts(path, "This text is longer than 2,000 characters.");
        return Unseen.refuse(told.stringValue(), path);
    }

    static Range number(JsonNode node, Fact.Quantity fact, String path) {
        JsonNode told = plain(node, path);
        if (told.isString()) {
            if (told.stringValue().equals("unknown")) return Range.UNKNOWN;
            Range words = switch (fact.unit()) {
                case AGE -> Ages.band(told.stringValue());
                case OCCASIONS -> occasions(told.stringValue());
                case COUNT, POUNDS -> Range.NOT_ANSWERED;
            };
            if (words.told()) return words;
        }
        return switch (fact.unit()) {
            case COUNT -> Range.exactly(whole(told, 1, 100_000, path, "a whole number from 1 to 100,000"));
            case AGE -> Range.exactly(whole(told, 0, 130, path, "years from 0 to 130, or one of: " + Ages.words()));
            case OCCASIONS ->
                Range.exactly(whole(told, 1, 100_000, path, "a whole number from 1, \"one\" or \"two-or-more\""));
            case POUNDS -> pounds(told, path);
        };
    }

    private static Range occasions(String word) {
        if (word.equals("one")) return Range.exactly(1);
        return word.equals("two-or-more") ? Range.between(2, 100_000) : Range.NOT_ANSWERED;
    }

    private static long whole(JsonNode node, long least, long most, String path, String allowed) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            long value = node.longValue();
            if (value >= least && value <= most) return value;
        }
        throw new BadFacts(path, "%s does not fit here; allowed: %s, or \"unknown\".".formatted(shown(node), allowed));
    }

    private static Range pounds(JsonNode node, String path) {
        if (node.isNumber()) {
            BigDecimal pence = node.decimalValue().movePointRight(2);
            boolean fits = pence.signum() >= 0
                    && pence.compareTo(MOST_POUNDS) < 0
                    && pence.stripTrailingZeros().scale() <= 0;
            if (fits) return Range.exactly(pence.longValueExact());
        }
        throw new BadFacts(
                path,
                "%s is no amount of pounds; allowed: 0 or more with at most two decimals, or \"unknown\"."
                        .formatted(shown(node)));
    }

    static String notAmong(JsonNode node, List<String> allowed) {
        String nearest = node.isString() ? Nearest.word(node.stringValue(), allowed) : "";
        return "%s is not allowed here; allowed: %s.%s"
                .formatted(
                        shown(node),
                        String.join(", ", allowed),
                        nearest.isEmpty() ? "" : " Did you mean %s?".formatted(nearest));
    }

    static String unknownKey(String key, List<String> allowed) {
        String nearest = Nearest.word(key, allowed);
        return "There is no fact called \"%s\"; allowed: %s.%s"
                .formatted(
                        key,
                        String.join(", ", allowed),
                        nearest.isEmpty() ? "" : " Did you mean %s?".formatted(nearest));
    }

    private static String shown(JsonNode node) {
        if (node.isString()) return "\"%s\"".formatted(node.stringValue());
        return node.isNumber() ? node.asString() : kind(node);
    }
}

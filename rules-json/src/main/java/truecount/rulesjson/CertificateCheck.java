package truecount.rulesjson;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes of deciding again on the facts in a certificate.
 *
 * @param intact whether the hash in the certificate fits what it says
 * @param sameRules whether the rule documents and lists it was decided under are those held here
 * @param differences each place where the certificate and the decision taken again differ, its hash left aside
 * @param again the certificate of the decision taken again
 */
public record CertificateCheck(boolean intact, boolean sameRules, List<Difference> differences, ObjectNode again) {

    private static final int MOST_SHOWN = 60;

    /** Keeps its own copy of the list. */
    public CertificateCheck {
        differences = List.copyOf(differences);
    }

    /**
     * One place where two certificates differ.
     *
     * @param path where, such as {@code crimes[0].count}
     * @param told what the certificate says there; "nothing" if it has no such place
     * @param now what the decision taken again says there; "nothing" if it has no such place
     */
    public record Difference(String path, String told, String now) {}

    /** Whether nobody changed the certificate and the rules held here decide the same. */
    public boolean same() {
        return intact && differences.isEmpty();
    }

    /** The outcome as JSON: whether it is the same, why not, and the hash of the decision taken again. */
    public ObjectNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("same", same()).put("intact", intact).put("sameRules", sameRules);
        ArrayNode list = root.putArray("differences");
        for (Difference one : differences) {
            list.addObject().put("path", one.path()).put("told", one.told()).put("now", one.now());
        }
        root.set("hash", again.get("hash"));
        return root;
    }

    /**
     * Reads a certificate and decides again on the facts in it.
     *
     * @throws BadFacts if the text is no certificate, or its facts cannot be read
     */
    public static CertificateCheck of(String json) {
        JsonNode told = FactsReader.parse(json);
        if (!(told instanceof ObjectNode certificate)
                || !certificate.path("certificate").isIntegralNumber()) {
            throw new BadFacts("certificate", "This is no decision certificate; one begins with \"certificate\": 1.");
        }
        if (certificate.path("certificate").longValue() != 1) {
            throw new BadFacts("certificate", "Only version 1 of the certificate can be read.");
        }
        if (!certificate.path("facts").isObject()) {
            throw new BadFacts("facts", "A certificate holds the facts it was decided on; here there are none.");
        }
        ObjectNode again =
                Certificate.of(FactsReader.read(certificate.get("facts").toString()));
        String hash = certificate.path("hash").asString("");
        List<Difference> differences = new ArrayList<>();
        compare("", without(certificate), without(again), differences);
        return new CertificateCheck(
                hash.equals(Certificate.hash(certificate)), same(certificate, again, "rules"), differences, again);
    }

    private static ObjectNode without(ObjectNode certificate) {
        ObjectNode copy = certificate.deepCopy();
        copy.remove("hash");
        return copy;
    }

    private static boolean same(JsonNode one, JsonNode other, String key) {
        return CanonicalJson.of(one.path(key)).equals(CanonicalJson.of(other.path(key)));
    }

    private static void compare(String path, JsonNode told, JsonNode now, List<Difference> found) {
        if (found.size() >= MOST_SHOWN) return;
        if (told.isObject() && now.isObject()) {
            TreeSet<String> keys = new TreeSet<>(told.propertyNames());
            keys.addAll(now.propertyNames());
            for (String key : keys) {
                compare(path.isEmpty() ? key : path + "." + key, told.path(key), now.path(key), found);
            }
        } else if (told.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(told.size(), now.size()); i++) {
                compare("%s[%d]".formatted(path, i), told.path(i), now.path(i), found);
            }
        } else if (!CanonicalJson.of(told).equals(CanonicalJson.of(now))) {
            found.add(new Difference(path, shown(told), shown(now)));
        }
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) return "nothing";
        String text = node.isString() ? node.stringValue() : CanonicalJson.of(node);
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}

package truecount.rulesjson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way to write a JSON value, so that its hash can be worked out again by anyone: the JSON Canonicalization Scheme.
 *
 * <p>No spaces; the keys of each object sorted by UTF-16 code units; numbers as ECMAScript prints them; UTF-8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    /** The canonical text of a value. Numbers must lie between -1e21 and 1e21 and have at most six decimals. */
    public static String of(JsonNode value) {
        return sorted(value).toString();
    }

    private static JsonNode sorted(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                List<String> keys = new ArrayList<>(value.propertyNames());
                keys.sort(String::compareTo);
                ObjectNode object = NODES.objectNode();
                for (String key : keys) object.set(key, sorted(value.get(key)));
                yield object;
            }
            case ARRAY -> {
                var list = NODES.arrayNode();
                for (JsonNode one : value) list.add(sorted(one));
                yield list;
            }
            case NUMBER -> value.isIntegralNumber() ? value : decimal(value.decimalValue());
            case STRING, BOOLEAN, NULL, BINARY, POJO, MISSING -> value;
        };
    }

    // 350.00 and 3.5E+2 are one number, and ECMAScript prints it 350.
    private static JsonNode decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return NODES.rawValueNode(new tools.jackson.databind.util.RawValue(plain.toPlainString()));
    }
}

package truecount.publication;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.publication.Verification.Check;
import truecount.publication.Verification.Difference;

/** A verification for programs, in the shape of {@code docs/reference/audit-verify.schema.json}. */
public final class VerificationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private VerificationJson() {}

    /** The text, ending in a line feed. */
    public static String text(Verification verification) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("agrees", verification.agrees());
        ArrayNode checks = root.putArray("checks");
        for (Check check : verification.checks()) {
            ObjectNode node = checks.addObject().put("what", check.what()).put("agrees", check.agrees());
            ArrayNode differences = node.putArray("differences");
            for (Difference difference : check.differences()) {
                differences
                        .addObject()
                        .put("file", difference.file())
                        .put("place", difference.place())
                        .put("expected", difference.expected())
                        .put("found", difference.found());
            }
        }
        ArrayNode unknown = root.putArray("unknown");
        verification.unknown().forEach(unknown::add);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
    }
}

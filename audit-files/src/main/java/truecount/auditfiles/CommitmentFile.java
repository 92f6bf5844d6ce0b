package truecount.auditfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import truecount.audit.Commitment;
import truecount.audit.Frame;
import truecount.audit.Method;
import truecount.audit.Plan;
import truecount.exports.UnusableInput;

/** commitment.json, which is published between the freeze of a frame and the draw from it. */
public final class CommitmentFile {

    private static final String FORMAT = "truecount commitment 1";
    private static final JsonMapper JSON = new JsonMapper();

    private CommitmentFile() {}

    /** The text of the file, ending in a line feed. */
    public static String text(Commitment commitment, Plan plan, Frame frame) {
        ObjectNode root = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("commitment", commitment.hash())
                .put("title", plan.title())
                .put("force", plan.force())
                .put("from", plan.from().toString())
                .put("to", plan.to().toString())
                .put("frozen_on", frame.frozenOn().toString())
                .put("units", frame.units().size())
                .put("plan_hash", commitment.planHash())
                .put("frame_hash", commitment.frameHash())
                .put("method", commitment.method().version())
                .put("seed_source", commitment.seedSource());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer().with(printer).writeValueAsString(root) + "\n";
    }

    /**
     * Reads the file.
     *
     * @throws UnusableInput when it cannot be read, or its hash is not that of what it says
     */
    public static Commitment read(Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!root.path("format").asString("").equals(FORMAT)) {
                throw new UnusableInput("%s is no commitment: its format is not '%s'.".formatted(file, FORMAT));
            }
            Commitment commitment = new Commitment(
                    root.path("plan_hash").asString(""),
                    root.path("frame_hash").asString(""),
                    Method.of(root.path("method").asInt(0)),
                    root.path("seed_source").asString(""));
            if (!commitment.hash().equals(root.path("commitment").asString(""))) {
                throw new UnusableInput("%s was changed: its hash is not that of what it says.".formatted(file));
            }
            return commitment;
        } catch (IOException e) {
            throw new UnusableInput("The commitment %s cannot be read. Is the name right?".formatted(file), e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnusableInput("%s is no commitment: %s".formatted(file, e.getMessage()), e);
        }
    }
}

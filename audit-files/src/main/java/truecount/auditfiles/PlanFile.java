package truecount.auditfiles;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import truecount.audit.Plan;
import truecount.exports.UnusableInput;

/**
 * A plan as a force writes it, in YAML; docs/reference/audit-plan.md describes the file.
 *
 * @param plan what the audit will do
 * @param decisionMarks words that, in a log, show that a decision has been made: sheets stop before them
 * @param text the file as it was given
 */
public record PlanFile(Plan plan, List<String> decisionMarks, String text) {

    /** Keeps its own copy of the marks. */
    public PlanFile {
        decisionMarks = List.copyOf(decisionMarks);
    }

    /**
     * Reads a plan.
     *
     * @throws UnusableInput when it cannot be read or carried out, saying where and what is allowed
     */
    public static PlanFile read(Path file) {
        try {
            return parse(
                    Files.readString(file, StandardCharsets.UTF_8),
                    file.getFileName().toString());
        } catch (CharacterCodingException e) {
            throw new UnusableInput("The plan %s is not in UTF-8. Save it as UTF-8.".formatted(file), e);
        } catch (IOException e) {
            throw new UnusableInput("The plan %s cannot be read. Is the name right?".formatted(file), e);
        }
    }

    /** Reads a plan from its text; {@code name} stands in messages. */
    public static PlanFile parse(String text, String name) {
        return new PlanReader(YamlTree.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, name)).read(text);
    }
}

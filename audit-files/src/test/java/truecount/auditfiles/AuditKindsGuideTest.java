package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import truecount.audit.AuditKind;
import truecount.audit.KindDefinition;

/** docs/reference/audit-kinds.md says what the code does; {@code -DrewriteGuide=true} writes it anew. */
class AuditKindsGuideTest {

    private static final Path GUIDE = Path.of("../docs/reference/audit-kinds.md");

    @Test
    void theGuidePrintsEveryKindAsTheCodeHasIt() throws IOException {
        String guide = guide();
        if (Boolean.getBoolean("rewriteGuide")) {
            Files.writeString(GUIDE, guide);
        }

        assertThat(GUIDE).hasContent(guide);
    }

    private static String guide() {
        StringBuilder text = new StringBuilder("""
                # Kinds of audit

                A plan names its kind with `kind:`. The kind decides what is drawn from, what a reviewer is asked, what counts as
                right and which figure is published. What cannot be read always counts against the force
                ([decision record 8](../decisions/0008-missing-counts-as-wrong.md)). CRR26 and OUT26 are the Crime Recording Rules
                and the outcomes guidance of April 2026.

                A share whose errors number fewer than five is published as an interval only; how many of the drawn units were right
                is always published beside it, as inspections give it, unless the strata were drawn at different rates.
                """);
        for (AuditKind kind : AuditKind.values()) {
            KindDefinition definition = kind.definition();
            text.append("\n## `").append(kind.id()).append("`\n\n");
            text.append(definition.question()).append("\n\n");
            line(text, "Drawn from", definition.population());
            line(text, "Unit", definition.unit());
            line(text, "Right", definition.right());
            line(text, "A missing or unreadable record counts", definition.missing());
            line(text, "First figure", "share of the " + definition.counted());
            line(text, "Estimator", definition.estimator());
            line(text, "Sources", String.join("; ", definition.sources()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- **").append(name).append(":** ").append(value).append('\n');
    }
}

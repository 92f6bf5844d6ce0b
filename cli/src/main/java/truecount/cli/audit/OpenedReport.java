package truecount.cli.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.audit.AuditIdentity;
import truecount.audit.FrameNote;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.statistics.Stratum;

/** What {@code audit open} says when it is done. */
final class OpenedReport {

    private OpenedReport() {}

    static void text(AuditOpening.Opened opened, PlanFile plan, Path out, PrintWriter shown) {
        AuditIdentity identity = opened.audit().identity();
        shown.println("%s, %s".formatted(identity.title(), identity.force()));
        shown.println("Reports from %s to %s, as exported on %s"
                .formatted(identity.from(), identity.to(), identity.frozenOn()));
        shown.println();
        shown.println("%10s %10s  %s".formatted("drawn", "of units", "stratum"));
        for (Stratum stratum : opened.strata()) {
            shown.println("%10s %10s  %s".formatted(stratum.sampled(), stratum.population(), stratum.name()));
        }
        shown.println("%10s %10s  %s".formatted(identity.items(), identity.units(), "in all"));
        if (identity.items() < plan.plan().records()) {
            shown.println("The frame holds fewer units than the %s records planned, so all are drawn."
                    .formatted(plan.plan().records()));
        }
        shown.println();
        for (FrameNote note : opened.audit().notes()) {
            shown.println("%10s  %s".formatted(note.count(), note.what()));
        }
        shown.println();
        shown.println("Frame  " + identity.frameHash());
        shown.println("Plan   " + identity.planHash());
        shown.println("Audit  " + opened.audit().mark());
        shown.println();
        shown.println("Give %s to the reviewers. Keep %s to yourself."
                .formatted(out.resolve("review"), out.resolve("private")));
        shown.println("Then: truecount audit close %s --verdicts %s --out DIR"
                .formatted(out, out.resolve("review").resolve("verdicts.csv")));
    }

    static void json(AuditOpening.Opened opened, long setAside, PrintWriter shown) {
        JsonMapper mapper = new JsonMapper();
        AuditIdentity identity = opened.audit().identity();
        ObjectNode root = mapper.createObjectNode();
        root.put("audit", opened.audit().mark());
        root.put("title", identity.title());
        root.put("force", identity.force());
        root.put("from", identity.from().toString());
        root.put("to", identity.to().toString());
        root.put("frozen_on", identity.frozenOn().toString());
        root.put("seed", identity.seed());
        root.put("plan_hash", identity.planHash());
        root.put("frame_hash", identity.frameHash());
        root.put("units", identity.units());
        root.put("items", identity.items());
        ArrayNode strata = root.putArray("strata");
        for (Stratum stratum : opened.strata()) {
            strata.addObject()
                    .put("stratum", stratum.name())
                    .put("units", stratum.population())
                    .put("drawn", stratum.sampled());
        }
        ArrayNode notes = root.putArray("frame_notes");
        for (FrameNote note : opened.audit().notes()) {
            notes.addObject().put("what", note.what()).put("count", note.count());
        }
        root.put("set_aside", setAside);
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        shown.print(mapper.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(indent)
                                .withArrayIndenter(indent))
                        .writeValueAsString(root)
                + "\n");
    }
}

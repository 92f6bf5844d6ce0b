package truecount.auditfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.audit.AuditIdentity;
import truecount.audit.Commitment;
import truecount.audit.FrameNote;
import truecount.audit.Method;
import truecount.audit.Plan;
import truecount.exports.UnusableInput;

/** Reads and writes audit.json, whose layout docs/reference/verification-pack.md gives. */
final class AuditJson {

    private static final String FORMAT = "truecount audit 1";
    private static final String ESTIMATE = "difference estimator with lambda ";
    private static final Pattern VERSION = Pattern.compile(", version ([0-9]{1,9})$");
    private static final JsonMapper JSON = new JsonMapper();

    private AuditJson() {}

    static void write(Path file, OpenedAudit audit) throws IOException {
        AuditIdentity identity = audit.identity();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("title", identity.title());
        root.put("force", identity.force());
        root.put("from", identity.from().toString());
        root.put("to", identity.to().toString());
        root.put("frozen_on", identity.frozenOn().toString());
        root.put("seed", identity.seed());
        root.put("plan_hash", identity.planHash());
        root.put("frame_hash", identity.frameHash());
        root.put("audit_hash", identity.auditHash());
        root.put("units", identity.units());
        root.put("items", identity.items());
        ObjectNode plan = root.putObject("plan");
        audit.plan().parts().forEach(plan::put);
        ArrayNode notes = root.putArray("frame_notes");
        for (FrameNote note : audit.notes()) {
            notes.addObject().put("what", note.what()).put("count", note.count());
        }
        addMethods(root.putObject("methods"), audit.plan().method());
        Commitment commitment = audit.commitment();
        if (commitment != null) {
            root.putObject("commitment").put("hash", commitment.hash()).put("seed_source", commitment.seedSource());
        }
        if (!audit.secretCheck().isEmpty()) {
            root.put("secret_check", audit.secretCheck());
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        String text = JSON.writer().with(printer).writeValueAsString(root) + "\n";
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** In words, for a reader who has nothing but the file; a changed method changes its version. */
    private static void addMethods(ObjectNode methods, Method method) {
        methods.put("plan_hash", "SHA-256 of the plan's lines, see docs/reference/verification-pack.md");
        methods.put("frame_hash", "SHA-256 of the frame's lines, see docs/reference/verification-pack.md");
        methods.put("ticket", "SHA-256 of UTF-8 seed|record_key; the smallest tickets of each stratum are drawn");
        methods.put("order", "SHA-256 of UTF-8 seed|order|record_key");
        methods.put("allocation", "Wright's exact optimal allocation by priority values, at least 2 a stratum");
        switch (method) {
            case FIRST -> {
                methods.put("estimate", ESTIMATE + "1, version 1");
                methods.put("interval", "gamma interval S on the unrecorded count, version 1");
            }
            case CHECKED -> {
                methods.put("estimate", ESTIMATE + "1 where the score stands up to what was found, else 0, version 2");
                methods.put("interval", "gamma interval S or T on the unrecorded count, version 2");
            }
        }
    }

    static OpenedAudit read(Path file) {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableInput(
                    "%s cannot be read. Is %s the folder of an audit?".formatted(file, file.getParent()), e);
        } catch (JacksonException e) {
            throw new UnusableInput("%s is not readable as JSON. Was it changed by hand?".formatted(file), e);
        }
        Fields fields = new Fields(file, root);
        if (!fields.text("format").equals(FORMAT)) {
            throw new UnusableInput(
                    "%s has the format '%s'; this version reads '%s'.".formatted(file, fields.text("format"), FORMAT));
        }
        try {
            TreeMap<String, String> parts = new TreeMap<>();
            root.path("plan")
                    .properties()
                    .forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
            Plan plan = PlanParts.read(parts).by(method(root));
            AuditIdentity identity = new AuditIdentity(
                    fields.text("title"),
                    fields.text("force"),
                    LocalDate.parse(fields.text("from")),
                    LocalDate.parse(fields.text("to")),
                    LocalDate.parse(fields.text("frozen_on")),
                    fields.text("seed"),
                    fields.text("plan_hash"),
                    fields.text("frame_hash"),
                    fields.number("units"),
                    fields.number("items"),
                    plan.confidence());
            List<FrameNote> notes = new ArrayList<>();
            for (JsonNode note : root.path("frame_notes")) {
                notes.add(new FrameNote(
                        note.path("what").asString(), note.path("count").asLong()));
            }
            String check = root.path("secret_check").asString("");
            return new OpenedAudit(identity, plan, notes, check, commitment(root, identity, plan));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnusableInput("%s does not hold an audit: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static @Nullable Commitment commitment(JsonNode root, AuditIdentity identity, Plan plan) {
        JsonNode stated = root.path("commitment");
        if (stated.isMissingNode()) {
            return null;
        }
        Commitment commitment = new Commitment(
                identity.planHash(),
                identity.frameHash(),
                plan.method(),
                stated.path("seed_source").asString(""));
        if (!commitment.hash().equals(stated.path("hash").asString(""))) {
            throw new IllegalArgumentException(
                    "the commitment's hash is not that of its plan, frame, method and source of the seed");
        }
        return commitment;
    }

    /** The edition of the method that the audit was opened by, from the words about its estimate. */
    private static Method method(JsonNode root) {
        String words = root.path("methods").path("estimate").asString("");
        Matcher version = VERSION.matcher(words);
        if (!version.find()) {
            throw new IllegalArgumentException("'methods.estimate' does not name a version of the method");
        }
        return Method.of(Integer.parseInt(version.group(1)));
    }

    private record Fields(Path file, JsonNode root) {

        String text(String name) {
            JsonNode node = root.path(name);
            if (!node.isString()) {
                throw new UnusableInput("%s lacks '%s'. Was it changed by hand?".formatted(file, name));
            }
            return node.asString();
        }

        long number(String name) {
            JsonNode node = root.path(name);
            if (!node.isIntegralNumber()) {
                throw new UnusableInput(
                        "%s lacks the whole number '%s'. Was it changed by hand?".formatted(file, name));
            }
            return node.asLong();
        }
    }
}

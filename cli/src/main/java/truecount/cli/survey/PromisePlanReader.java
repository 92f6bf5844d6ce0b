package truecount.cli.survey;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import truecount.audit.AuditKind;
import truecount.audit.planning.Effort;
import truecount.audit.planning.ExpectedStratum;
import truecount.audit.planning.Promise;
import truecount.audit.planning.PromisePlan;
import truecount.auditfiles.YamlTree;
import truecount.exports.UnusableInput;
import truecount.statistics.AnticipatedDeviation;

/** Reads a plan of promises, as docs/reference/plan-promises.md describes it. */
final class PromisePlanReader {

    private static final double POINTS = 100;

    /** No audit is planned to a fifth of a point; 0.0155 is 1.55 points written as a share. */
    private static final double LEAST_POINTS = 0.2;

    private static final double USUAL_CONFIDENCE = 0.95;
    private static final double NO_SCORE = 0.5;
    private static final double USUAL_OVER_RECORDING = 0.015;

    /** The only stratum of an audit named under 'also', and of a frame without strata. */
    private static final String ALL = "all";

    private PromisePlanReader() {}

    /** The audits of a plan: what its first lines speak of, and those named under 'also', in file order. */
    static List<PromisePlan> read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        YamlTree.Group root = YamlTree.parse(text(path, file), file);
        YamlFields fields = new YamlFields(
                root, "", Set.of("title", "kind", "confidence", "promises", "score", "effort", "strata", "also"));
        AuditKind kind = kind(fields.optional("kind"));
        try {
            List<ExpectedStratum> strata = strata(fields.need("strata"), kind);
            PromisePlan main = new PromisePlan(
                    fields.text("title"),
                    fields.number("confidence", USUAL_CONFIDENCE),
                    strata,
                    promises(YamlFields.group(fields.need("promises"), "promises"), strata),
                    score(fields.optional("score"), strata),
                    effort(fields.optional("effort")),
                    kind);
            List<PromisePlan> audits = new ArrayList<>(List.of(main));
            audits.addAll(also(fields.optional("also"), main));
            return audits;
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static String text(Path path, String file) throws IOException {
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableInput("The plan %s is not in UTF-8. Save it as UTF-8.".formatted(file), e);
        }
    }

    private static AuditKind kind(@Nullable YamlTree node) {
        if (node == null) return AuditKind.RECORDING_ACCURACY;
        String id = YamlFields.text(node, "kind");
        return AuditKind.withId(id)
                .orElseThrow(() -> node.place()
                        .fault("there is no kind of audit '%s'. It must be one of: %s."
                                .formatted(
                                        id,
                                        String.join(
                                                ", ",
                                                Arrays.stream(AuditKind.values())
                                                        .map(AuditKind::id)
                                                        .toList()))));
    }

    /** Audits beside the first: each of one stratum and one promise. */
    private static List<PromisePlan> also(@Nullable YamlTree node, PromisePlan main) {
        List<PromisePlan> audits = new ArrayList<>();
        if (node == null) return audits;
        if (!(node instanceof YamlTree.Items list)) {
            throw node.place().fault("'also' must be a list, each item beginning with '- kind:'.");
        }
        Set<AuditKind> kinds = EnumSet.of(main.kind());
        for (YamlTree item : list.items()) {
            YamlTree.Group group = YamlFields.group(item, "also");
            YamlTree kindNode = group.values().get("kind");
            if (kindNode == null) throw group.place().fault("'also.kind' is missing.");
            AuditKind kind = kind(kindNode);
            if (!kinds.add(kind)) {
                throw kindNode.place().fault("the kind '%s' is planned twice; keep one.".formatted(kind.id()));
            }
            Set<String> allowed = new TreeSet<>(Set.of("kind", "promise", "auc"));
            allowed.addAll(expectations(kind));
            YamlFields fields = new YamlFields(group, "also.", allowed);
            ExpectedStratum all = at(item, () -> stratum(fields, kind, ALL, Map.of()));
            Promise promise = at(item, () -> promise(Promise.OVERALL, fields.number("promise")));
            PromisePlan.Score score = at(
                    item,
                    () -> new PromisePlan.Score(
                            fields.number("auc", NO_SCORE),
                            main.score().overRecording(),
                            AnticipatedDeviation.floorFor(1 - all.accuracy())));
            audits.add(at(
                    item,
                    () -> new PromisePlan(
                            kind.definition().question(),
                            main.confidence(),
                            List.of(all),
                            List.of(promise),
                            score,
                            main.effort(),
                            kind)));
        }
        return audits;
    }

    /** The fields that say what is expected: units are right or not, incidents hold crimes that are recorded or not. */
    private static Set<String> expectations(AuditKind kind) {
        return kind.measure() == AuditKind.Measure.ITEMS
                ? Set.of("units", "right")
                : Set.of("incidents", "crimes", "accuracy");
    }

    private static ExpectedStratum stratum(
            YamlFields fields, AuditKind kind, String name, Map<String, Double> domains) {
        return kind.measure() == AuditKind.Measure.ITEMS
                ? new ExpectedStratum(name, fields.whole("units"), 1, fields.number("right"), domains)
                : new ExpectedStratum(
                        name, fields.whole("incidents"), fields.number("crimes"), fields.number("accuracy"), domains);
    }

    private static List<Promise> promises(YamlTree.Group group, List<ExpectedStratum> strata) {
        List<Promise> promises = new ArrayList<>();
        group.values().forEach((domain, points) -> {
            if (strata.stream().noneMatch(stratum -> stratum.share(domain) > 0)) {
                throw points.place()
                        .fault("%s is promised, but no stratum expects such crime; give its share under 'domains'."
                                .formatted(domain));
            }
            double halfWidth = YamlFields.number(points, "promises." + domain);
            promises.add(at(points, () -> promise(domain, halfWidth)));
        });
        return promises;
    }

    /** A promise in points; one so small that a share must have been meant is asked about, not planned for. */
    private static Promise promise(String domain, double points) {
        if (points > 0 && points < LEAST_POINTS) {
            throw new IllegalArgumentException(
                    "%s promises %s of a percentage point. Promises are in points, not shares: write %s if that is meant"
                            .formatted(domain, plain(points), plain(points * POINTS)));
        }
        return new Promise(domain, points / POINTS);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<ExpectedStratum> strata(YamlTree node, AuditKind kind) {
        if (!(node instanceof YamlTree.Items list)) {
            throw node.place().fault("'strata' must be a list, each item beginning with '- stratum:'.");
        }
        Set<String> allowed = new TreeSet<>(expectations(kind));
        allowed.add("stratum");
        if (kind.measure() == AuditKind.Measure.ACCURACY) allowed.add("domains");
        List<ExpectedStratum> strata = new ArrayList<>();
        for (YamlTree item : list.items()) {
            YamlFields fields = new YamlFields(YamlFields.group(item, "strata"), "strata.", allowed);
            String name = fields.text("stratum");
            Map<String, Double> domains = domains(fields.optional("domains"));
            strata.add(at(item, () -> stratum(fields, kind, name, domains)));
        }
        return strata;
    }

    private static Map<String, Double> domains(@Nullable YamlTree node) {
        Map<String, Double> domains = new LinkedHashMap<>();
        if (node != null) {
            YamlFields.group(node, "strata.domains")
                    .values()
                    .forEach((name, share) -> domains.put(name, YamlFields.number(share, "strata.domains." + name)));
        }
        return domains;
    }

    /** Without a floor of its own, the plan's follows what is expected to be missing. */
    private static PromisePlan.Score score(@Nullable YamlTree node, List<ExpectedStratum> strata) {
        double due = 0;
        double missing = 0;
        for (ExpectedStratum stratum : strata) {
            due += stratum.incidents() * stratum.crimes();
            missing += stratum.incidents() * stratum.crimes() * (1 - stratum.accuracy());
        }
        double usualFloor = AnticipatedDeviation.floorFor(due == 0 ? 1 : missing / due);
        if (node == null) {
            return new PromisePlan.Score(NO_SCORE, USUAL_OVER_RECORDING, usualFloor);
        }
        YamlFields fields =
                new YamlFields(YamlFields.group(node, "score"), "score.", Set.of("auc", "over-recording", "floor"));
        double auc = fields.number("auc", NO_SCORE);
        double over = fields.number("over-recording", USUAL_OVER_RECORDING);
        double floor = fields.number("floor", usualFloor);
        return at(node, () -> new PromisePlan.Score(auc, over, floor));
    }

    private static Effort effort(@Nullable YamlTree node) {
        if (node == null) {
            return new Effort(Effort.USUAL_MINUTES, Effort.USUAL_SECOND_REVIEW, Integer.MAX_VALUE);
        }
        YamlFields fields = new YamlFields(
                YamlFields.group(node, "effort"),
                "effort.",
                Set.of("minutes-per-record", "second-review", "most-records"));
        double minutes = fields.number("minutes-per-record", Effort.USUAL_MINUTES);
        double second = fields.number("second-review", Effort.USUAL_SECOND_REVIEW);
        long most = fields.whole("most-records", Integer.MAX_VALUE);
        return at(node, () -> new Effort(minutes, second, most));
    }

    /** Makes a part of the plan, pointing at the place that gave a value it refuses. */
    private static <T> T at(YamlTree node, java.util.function.Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            String where =
                    String.valueOf(node.place().fault(e.getMessage() + ".").getMessage());
            throw new UnusableInput(where, e);
        }
    }
}

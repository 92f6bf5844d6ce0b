package truecount.cli.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.audit.planning.Effort;
import truecount.audit.planning.ExpectedStratum;
import truecount.audit.planning.Promise;
import truecount.audit.planning.PromisePlan;
import truecount.auditfiles.YamlTree;
import truecount.exports.UnusableInput;

/** Reads a plan of promises, as docs/reference/plan-promises.md describes it. */
final class PromisePlanReader {

    private static final double POINTS = 100;
    private static final double USUAL_CONFIDENCE = 0.95;
    private static final double NO_SCORE = 0.5;
    private static final double USUAL_OVER_RECORDING = 0.015;
    private static final double USUAL_FLOOR = 0.04;

    private PromisePlanReader() {}

    static PromisePlan read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        YamlTree.Group root = YamlTree.parse(Files.readString(path), file);
        YamlFields fields =
                new YamlFields(root, "", Set.of("title", "confidence", "promises", "score", "effort", "strata"));
        try {
            return new PromisePlan(
                    fields.text("title"),
                    fields.number("confidence", USUAL_CONFIDENCE),
                    strata(fields.need("strata")),
                    promises(YamlFields.group(fields.need("promises"), "promises")),
                    score(fields.optional("score")),
                    effort(fields.optional("effort")));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("%s: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static List<Promise> promises(YamlTree.Group group) {
        List<Promise> promises = new ArrayList<>();
        group.values().forEach((domain, points) -> {
            double halfWidth = YamlFields.number(points, "promises." + domain) / POINTS;
            promises.add(at(points, () -> new Promise(domain, halfWidth)));
        });
        return promises;
    }

    private static List<ExpectedStratum> strata(YamlTree node) {
        if (!(node instanceof YamlTree.Items list)) {
            throw node.place().fault("'strata' must be a list, each item beginning with '- stratum:'.");
        }
        List<ExpectedStratum> strata = new ArrayList<>();
        for (YamlTree item : list.items()) {
            YamlFields fields = new YamlFields(
                    YamlFields.group(item, "strata"),
                    "strata.",
                    Set.of("stratum", "incidents", "crimes", "accuracy", "domains"));
            String name = fields.text("stratum");
            long incidents = fields.whole("incidents");
            double crimes = fields.number("crimes");
            double accuracy = fields.number("accuracy");
            Map<String, Double> domains = domains(fields.optional("domains"));
            strata.add(at(item, () -> new ExpectedStratum(name, incidents, crimes, accuracy, domains)));
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

    private static PromisePlan.Score score(@Nullable YamlTree node) {
        if (node == null) {
            return new PromisePlan.Score(NO_SCORE, USUAL_OVER_RECORDING, USUAL_FLOOR);
        }
        YamlFields fields =
                new YamlFields(YamlFields.group(node, "score"), "score.", Set.of("auc", "over-recording", "floor"));
        double auc = fields.number("auc", NO_SCORE);
        double over = fields.number("over-recording", USUAL_OVER_RECORDING);
        double floor = fields.number("floor", USUAL_FLOOR);
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

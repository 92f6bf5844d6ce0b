package truecount.cli.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.statistics.Estimate;
import truecount.statistics.Interval;
import truecount.statistics.SampledShare;
import truecount.statistics.SampledShare.Method;
import truecount.statistics.Stratum;
import truecount.statistics.WaldInterval;

/** Writes an estimate as docs/reference/estimate.schema.json describes it, every number in full. */
final class EstimateJson {

    /** The intervals of a proportion under the names that R's svyciprop gives them. */
    private static final Map<String, Method> PROPORTIONS = proportions();

    private static final JsonMapper MAPPER = new JsonMapper();

    private final EstimateReport report;

    private EstimateJson(EstimateReport report) {
        this.report = report;
    }

    static ObjectNode of(EstimateReport report) {
        return new EstimateJson(report).write();
    }

    private static Map<String, Method> proportions() {
        Map<String, Method> named = new LinkedHashMap<>();
        named.put("logit", Method.LOGIT);
        named.put("xlogit", Method.LOGIT);
        named.put("beta", Method.KORN_GRAUBARD);
        named.put("asin", Method.ARCSINE);
        named.put("mean", Method.STUDENT);
        named.put("likelihood", Method.LIKELIHOOD);
        return named;
    }

    private ObjectNode write() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", "truecount estimate");
        root.put("format", 1);
        root.put("file", report.file());
        root.put("confidence_level", report.confidence());
        design(root.putObject("design"));
        report.domains().forEach((domain, headline) -> {
            ObjectNode node = root.putObject(domain.domain().id());
            ratio(node.putObject("ratio"), domain);
            proportion(node.putObject("proportion"), domain);
            total(node.putObject("unrecorded_total"), domain.unrecorded());
            ObjectNode over = node.putObject("over_recorded_total");
            over.put("estimate", domain.over().value());
            over.put("se", domain.over().standardError());
            headline(node, domain, headline);
            ArrayNode notes = node.putArray("notes");
            EstimateNotes.of(domain, headline).forEach(notes::add);
        });
        ArrayNode warnings = root.putArray("warnings");
        report.warnings().forEach(warnings::add);
        return root;
    }

    private void design(ObjectNode node) {
        node.put("incidents", report.design().population());
        node.put("sampled", report.design().sampled());
        node.put("finite_population_correction", report.design().finitePopulation());
        node.put("lonely", report.design().lonely().name().toLowerCase(java.util.Locale.ROOT));
        ArrayNode strata = node.putArray("strata");
        for (Stratum stratum : report.design().strata()) {
            strata.addObject()
                    .put("stratum", stratum.name())
                    .put("N_h", stratum.population())
                    .put("n_h", stratum.sampled())
                    .put("weight", stratum.weight());
        }
    }

    private void ratio(ObjectNode node, DomainEstimate domain) {
        Optional<SampledShare> share = domain.ratio();
        estimate(node, share);
        node.put("degf", domain.ratioDegrees());
        ends(node, "ci_normal", share.map(this::normal).orElse(null));
        ends(node, "ci_t", share.map(it -> interval(it, Method.STUDENT).ends()).orElse(null));
        ends(
                node,
                "ci_logit_t",
                share.map(it -> interval(it, Method.LOGIT).ends()).orElse(null));
        node.put("numerator_total", domain.recorded().value());
        node.put("numerator_total_se", domain.recorded().standardError());
        node.put("denominator_total", domain.should().value());
        node.put("denominator_total_se", domain.should().standardError());
    }

    // The plain normal interval needs no degrees of freedom, only a standard error that says something.
    private Interval normal(SampledShare share) {
        return share.estimate().standardError() > 0
                ? WaldInterval.normal(share.estimate(), report.confidence())
                : interval(share, Method.NORMAL).ends();
    }

    private void proportion(ObjectNode node, DomainEstimate domain) {
        Optional<SampledShare> share = domain.proportion();
        PROPORTIONS.forEach((name, method) -> {
            ObjectNode one = node.putObject(name);
            estimate(one, share);
            Optional<SampledShare.Answer> answer = share.map(it -> interval(it, method));
            ends(one, "ci", answer.map(SampledShare.Answer::ends).orElse(null));
            answer.ifPresent(it -> one.put("used", it.used().name().toLowerCase(java.util.Locale.ROOT)));
        });
        node.put("degf", domain.proportionDegrees());
        node.put("rows_in_subset", domain.rows());
    }

    private SampledShare.Answer interval(SampledShare share, Method method) {
        return share.interval(method, report.confidence());
    }

    private static void estimate(ObjectNode node, Optional<SampledShare> share) {
        if (share.isPresent()) {
            node.put("estimate", share.get().estimate().value());
            node.put("se", share.get().estimate().standardError());
        } else {
            node.putNull("estimate");
            node.putNull("se");
        }
    }

    /** In the arrays that R's svytotal gives, so that the two can be laid side by side. */
    private static void total(ObjectNode node, Estimate total) {
        double error = total.standardError();
        node.putArray("estimate").add(total.value());
        node.putArray("se").add(error);
        node.putArray("vcov").addArray().add(error * error);
        node.put("names", "I(should - recorded)");
    }

    private static void headline(ObjectNode node, DomainEstimate domain, Optional<Headline> headline) {
        if (headline.isEmpty()) {
            node.putNull("interval");
            return;
        }
        ObjectNode one = node.putObject("interval");
        one.put("method", headline.get().method().id());
        one.put("low", headline.get().ends().low());
        one.put("high", headline.get().ends().high());
        one.put("degf", domain.sample().degreesOfFreedom());
        domain.classic().ifPresent(it -> {
            one.put("unrecorded_found", (long) it.found());
            one.put("estimate_may_be_shown", it.pointMayBeShown());
        });
    }

    private static void ends(ObjectNode node, String name, @Nullable Interval interval) {
        if (interval == null) {
            node.putNull(name);
        } else {
            node.putArray(name).add(interval.low()).add(interval.high());
        }
    }
}

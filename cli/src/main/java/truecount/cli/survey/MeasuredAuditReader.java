package truecount.cli.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.cli.survey.MeasuredAudit.Measured;
import truecount.cli.survey.MeasuredAudit.Period;
import truecount.exports.UnusableInput;
import truecount.statistics.Interval;
import truecount.statistics.LonelyStratum;

/** Reads what an audit measured: from a published folder, its finding.json, an estimate's JSON, or a reviewed sample. */
final class MeasuredAuditReader {

    /** Tables that tell how the audit was done, not what the force did. */
    private static final String ABOUT_THE_AUDIT = "score design response quality";

    private final String source;
    private final double confidence;

    private MeasuredAuditReader(String source, double confidence) {
        this.source = source;
        this.confidence = confidence;
    }

    /**
     * Reads one.
     *
     * @param confidence of the intervals of a reviewed sample; files that hold intervals have their own
     * @throws UnusableInput for whatever is none of the four
     */
    static MeasuredAudit read(Path path, double confidence) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve("finding.json") : path;
        if (Files.isDirectory(path) && !Files.exists(file)) {
            throw new UnusableInput(
                    "%s holds no finding.json; name the folder that 'audit close' wrote to publish.".formatted(path));
        }
        MeasuredAuditReader reader = new MeasuredAuditReader(String.valueOf(path), confidence);
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")
                ? reader.json(file)
                : reader.sample(file);
    }

    private MeasuredAudit json(Path file) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            if (root.path("kind").asString("").equals("truecount estimate")) return estimate(root);
            if (root.path("audit").isObject() && root.path("tables").isArray()) return finding(root);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new UnusableInput("%s cannot be read: %s.".formatted(source, e.getMessage()), e);
        }
        throw new UnusableInput(
                "%s is neither a finding.json that 'audit close' wrote nor what 'estimate --json' printed."
                        .formatted(source));
    }

    private MeasuredAudit finding(JsonNode root) {
        JsonNode audit = root.get("audit");
        Map<String, Measured> figures = new LinkedHashMap<>();
        for (JsonNode table : root.get("tables")) {
            String id = table.path("id").asString("");
            if (ABOUT_THE_AUDIT.contains(id)) continue;
            for (JsonNode figure : table.path("figures")) {
                measured(figure, table.path("title").asString(""))
                        .ifPresent(
                                it -> figures.put(id + "/" + figure.path("id").asString(""), it));
            }
        }
        Period period = new Period(
                LocalDate.parse(audit.path("from").asString("")),
                LocalDate.parse(audit.path("to").asString("")));
        return new MeasuredAudit(
                source,
                audit.path("title").asString(""),
                audit.path("force").asString(""),
                Optional.of(period),
                audit.path("frameHash").asString(""),
                root.path("confidence").asDouble(0),
                figures);
    }

    private static Optional<Measured> measured(JsonNode figure, String table) {
        JsonNode value = figure.path("value");
        String kind = value.path("kind").asString("");
        boolean share = kind.equals("share") || kind.equals("range");
        if (!share && !kind.equals("total") && !kind.equals("total-range")) return Optional.empty();
        String middle = kind.equals("share") ? "share" : "total";
        return Optional.of(new Measured(
                table + ": " + figure.path("label").asString(""),
                figure.path("definition").asString("") + " ("
                        + figure.path("unit").asString("") + ")",
                share,
                value.has(middle) ? Optional.of(value.get(middle).asDouble()) : Optional.empty(),
                new Interval(value.path("low").asDouble(), value.path("high").asDouble())));
    }

    private MeasuredAudit estimate(JsonNode root) {
        Map<String, Measured> figures = new LinkedHashMap<>();
        for (RowDomain domain : RowDomain.values()) {
            JsonNode node = root.path(domain.id());
            JsonNode interval = node.path("interval");
            if (!interval.isObject()) continue;
            boolean shown = interval.path("estimate_may_be_shown").asBoolean(true);
            double value = node.at("/ratio/estimate").asDouble();
            figures.put(
                    domain.id(),
                    accuracy(
                            domain,
                            shown ? Optional.of(value) : Optional.empty(),
                            new Interval(
                                    interval.path("low").asDouble(),
                                    interval.path("high").asDouble())));
        }
        return withoutPeriod(
                root.path("file").asString(source),
                root.path("confidence_level").asDouble(confidence),
                figures);
    }

    private MeasuredAudit sample(Path file) {
        CrimeRows rows = CrimeRows.read(file);
        EstimateReport report = EstimateReport.of(
                rows,
                new EstimateReport.Choice(
                        true, LonelyStratum.ADJUST, EnumSet.allOf(RowDomain.class), IntervalChoice.GAMMA, confidence));
        Map<String, Measured> figures = new LinkedHashMap<>();
        report.domains()
                .forEach((domain, headline) -> headline.ifPresent(it -> {
                    Optional<Double> point = domain.classic()
                            .filter(classic -> classic.pointMayBeShown())
                            .map(classic -> classic.completeness().value());
                    figures.put(domain.domain().id(), accuracy(domain.domain(), point, it.ends()));
                }));
        return withoutPeriod(report.file(), confidence, figures);
    }

    private MeasuredAudit withoutPeriod(String name, double level, Map<String, Measured> figures) {
        return new MeasuredAudit(source, name, "", Optional.empty(), "", level, figures);
    }

    private static Measured accuracy(RowDomain domain, Optional<Double> value, Interval ends) {
        return new Measured(domain.label(), "crimes recorded of those that should have been", true, value, ends);
    }
}

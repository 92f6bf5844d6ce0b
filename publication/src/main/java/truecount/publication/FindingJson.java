package truecount.publication;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.audit.AuditIdentity;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Finding;
import truecount.audit.Value;

/**
 * A finding for programs, in the shape of {@code docs/reference/finding.schema.json}.
 *
 * <p>Every figure carries its id, definition, unit, value, method and warnings. Shares are between 0 and 1 with eight
 * decimals, totals have four; see {@link Figures#dataShare}.
 */
public final class FindingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private FindingJson() {}

    /** The file's bytes: UTF-8, line breaks as LF, ending in one. */
    public static byte[] bytes(Finding finding) {
        return (WRITER.writeValueAsString(tree(finding)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode tree(Finding finding) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", Publication.FORMAT);
        root.set("audit", identity(finding.identity()));
        root.put("result", Headline.of(finding));
        root.put("confidence", finding.identity().confidence());
        ArrayNode cautions = root.putArray("cautions");
        finding.cautions().forEach(cautions::add);
        if (!finding.quality().isEmpty()) {
            ArrayNode quality = root.putArray("quality");
            finding.quality()
                    .forEach(one ->
                            quality.addObject().put("aspect", one.aspect()).put("statement", one.statement()));
        }
        ArrayNode tables = root.putArray("tables");
        finding.tables().forEach(table -> tables.add(table(table)));
        return root;
    }

    private static ObjectNode identity(AuditIdentity identity) {
        return MAPPER.createObjectNode()
                .put("title", identity.title())
                .put("force", identity.force())
                .put("from", identity.from().toString())
                .put("to", identity.to().toString())
                .put("frozenOn", identity.frozenOn().toString())
                .put("seed", identity.seed())
                .put("planHash", identity.planHash())
                .put("frameHash", identity.frameHash())
                .put("units", identity.units())
                .put("items", identity.items());
    }

    private static ObjectNode table(FigureTable table) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", table.id());
        node.put("title", table.title());
        node.put("file", Publication.csvName(table));
        ArrayNode figures = node.putArray("figures");
        table.figures().forEach(figure -> figures.add(figure(figure)));
        return node;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", figure.id());
        node.put("label", figure.label());
        node.put("definition", figure.definition());
        node.put("unit", figure.unit());
        node.set("value", value(figure.value()));
        node.put("method", figure.method());
        ArrayNode warnings = node.putArray("warnings");
        figure.warnings().forEach(warnings::add);
        return node;
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = MAPPER.createObjectNode().put("kind", DataRow.kind(value));
        return switch (value) {
            case Value.Count(long count, long of) -> {
                node.put("count", count);
                yield of < 0 ? node : node.put("of", of);
            }
            case Value.Share(double share, double low, double high, long reviewed) ->
                node.put("share", Figures.dataShare(share))
                        .put("low", Figures.dataShare(low))
                        .put("high", Figures.dataShare(high))
                        .put("reviewed", reviewed);
            case Value.Total(double total, double low, double high, long reviewed) ->
                node.put("total", Figures.dataTotal(total))
                        .put("low", Figures.dataTotal(low))
                        .put("high", Figures.dataTotal(high))
                        .put("reviewed", reviewed);
            case Value.Coefficient(double coefficient, double low, double high, long reviewed) ->
                node.put("value", Figures.dataShare(coefficient))
                        .put("low", Figures.dataShare(low))
                        .put("high", Figures.dataShare(high))
                        .put("reviewed", reviewed);
            case Value.RangeOnly(double low, double high, long reviewed, String why) ->
                node.put("low", Figures.dataShare(low))
                        .put("high", Figures.dataShare(high))
                        .put("reviewed", reviewed)
                        .put("why", why);
            case Value.TotalRangeOnly(double low, double high, long reviewed, String why) ->
                node.put("low", Figures.dataTotal(low))
                        .put("high", Figures.dataTotal(high))
                        .put("reviewed", reviewed)
                        .put("why", why);
            case Value.Confidential(String why) -> node.put("why", why);
            case Value.NoData(String why) -> node.put("why", why);
        };
    }
}

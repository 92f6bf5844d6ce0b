package truecount.exports;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import truecount.statistics.Interval;

/** Writes a conversion as JSON, as docs/reference/conversion.schema.json describes it. */
public final class ConversionJson {

    private static final String KIND = "truecount conversion";
    private static final int FORMAT = 1;

    private final JsonGenerator json;

    private ConversionJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the conversion; {@code out} is flushed, not closed. */
    public static void write(ConversionResult result, RejectReport rejects, Writer out) {
        // The same bytes on every machine: no line separator of the platform.
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = JsonMapper.shared()
                .writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        JsonGenerator json = writer.createGenerator(new Unclosed(out));
        new ConversionJson(json).write(result, rejects);
        json.close();
    }

    private void write(ConversionResult result, RejectReport rejects) {
        json.writeStartObject();
        json.writeStringProperty("kind", KIND);
        json.writeNumberProperty("format", FORMAT);
        json.writeStringProperty("meaning", ConversionResult.MEANING);
        json.writeStringProperty("system", result.system());
        texts("cautions", result.cautions());
        texts("notices", result.notices());
        json.writeName("incidents");
        summary(result.incidents());
        ReadSummary crimes = result.crimes();
        json.writeName("crimes");
        if (crimes == null) {
            json.writeNull();
        } else {
            summary(crimes);
        }
        counts(result.counts());
        counted("excluded", "because", result.excluded());
        counted("unknownResults", "value", result.unknownResults());
        json.writeArrayPropertyStart("strata");
        result.strata().forEach(this::stratum);
        json.writeEndArray();
        texts("leftOut", result.leftOut());
        rejects(rejects);
        json.writeEndObject();
    }

    private void summary(ReadSummary summary) {
        json.writeStartObject();
        json.writeStringProperty("file", summary.file());
        json.writeNumberProperty("rows", summary.rows());
        json.writeNumberProperty("current", summary.current());
        json.writeNumberProperty("republished", summary.republished());
        json.writeNumberProperty("copies", summary.copies());
        json.writeNumberProperty("rowsSetAside", summary.rowsSetAside());
        json.writeNumberProperty("valuesSetAside", summary.valuesSetAside());
        json.writeName("exportedOn");
        text(summary.exportedOn() == null ? null : summary.exportedOn().toString());
        json.writeEndObject();
    }

    private void counts(ConversionResult.Counts counts) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("crimeType", counts.crimeType());
        json.writeNumberProperty("otherType", counts.otherType());
        json.writeNumberProperty("handedOver", counts.handedOver());
        json.writeNumberProperty("notYetKnown", counts.notYetKnown());
        json.writeNumberProperty("unknownResult", counts.unknownResult());
        json.writeNumberProperty("toFollow", counts.toFollow());
        json.writeNumberProperty("missingCrimes", counts.missingCrimes());
        json.writeNumberProperty("datedBefore", counts.datedBefore());
        json.writeEndObject();
    }

    private void stratum(Stratum stratum) {
        Interval interval = stratum.interval();
        json.writeStartObject();
        json.writeStringProperty("basis", stratum.basis());
        json.writeStringProperty("stratum", stratum.stratum());
        json.writeNumberProperty("n", stratum.n());
        json.writeNumberProperty("withCrime", stratum.withCrime());
        share("share", stratum.share());
        share("low", interval == null ? null : interval.low());
        share("high", interval == null ? null : interval.high());
        json.writeEndObject();
    }

    private void share(String name, @Nullable Double share) {
        json.writeName(name);
        if (share == null) {
            json.writeNull();
        } else {
            json.writeNumber(share.doubleValue());
        }
    }

    private void counted(String name, String of, Map<String, Long> counts) {
        json.writeArrayPropertyStart(name);
        counts.forEach((value, n) -> {
            json.writeStartObject();
            json.writeStringProperty(of, value);
            json.writeNumberProperty("n", n.longValue());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void text(@Nullable String text) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    private void rejects(RejectReport rejects) {
        json.writeNumberProperty("rejects", rejects.count());
        json.writeArrayPropertyStart("firstRejects");
        for (Reject reject : rejects.first()) {
            json.writeStartObject();
            json.writeStringProperty("file", reject.file());
            json.writeNumberProperty("row", reject.row());
            json.writeName("column");
            text(reject.column());
            json.writeStringProperty("reason", reject.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package truecount.cli;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import truecount.exports.MappingCoverage;
import truecount.exports.MappingDraft;
import truecount.exports.ReadSummary;

/** A drafted mapping, or what a mapping covers, as JSON. */
final class MapJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MapJson() {}

    static void write(MappingDraft draft, PrintWriter out) {
        ObjectNode json = MAPPER.createObjectNode().put("kind", "truecount mapping draft");
        texts(json.putArray("found"), draft.found());
        texts(
                json.putArray("open"),
                draft.open().stream().map(question -> question.words()).toList());
        json.put("mapping", draft.yaml());
        out.println(json.toPrettyString());
    }

    static void write(MappingCoverage coverage, PrintWriter out) {
        ObjectNode json = MAPPER.createObjectNode().put("kind", "truecount mapping coverage");
        texts(json.putArray("notices"), coverage.notices());
        ObjectNode incidents = json.putObject("incidents");
        read(incidents, coverage.incidents());
        incidents
                .put("dayRead", coverage.days())
                .put("typeNamed", coverage.typed())
                .put("crimeTyped", coverage.crimeTyped())
                .put("leftOut", coverage.excluded())
                .put("resultKnown", coverage.known())
                .put("nameACrime", coverage.naming())
                .put("nameACrimeThatIsThere", coverage.found())
                .put("linked", coverage.linked());
        ReadSummary crimes = coverage.crimes();
        if (crimes != null) {
            ObjectNode records = json.putObject("crimes");
            read(records, crimes);
            records.put("dayRead", coverage.recorded())
                    .put("nameAnIncident", coverage.crimesNaming())
                    .put("nameAnIncidentThatIsThere", coverage.crimesFound());
        }
        out.println(json.toPrettyString());
    }

    private static void read(ObjectNode into, ReadSummary read) {
        into.put("file", read.file())
                .put("rows", read.rows())
                .put("rowsSetAside", read.rowsSetAside())
                .put("valuesSetAside", read.valuesSetAside())
                .put("records", read.current());
    }

    private static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }
}

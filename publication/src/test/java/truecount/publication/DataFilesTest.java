package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that other programs read: JSON by its schema, CSV and spreadsheet by the rules for releasing them. */
class DataFilesTest {

    private static final String JSON = new String(FindingJson.bytes(ExampleFinding.whole()), StandardCharsets.UTF_8);

    @Test
    void jsonKeepsToItsSchema() throws Exception {
        String schema = Files.readString(Path.of("../docs/reference/finding.schema.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(JSON, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void schemaRefusesAFigureWithoutItsDefinition() throws Exception {
        String schema = Files.readString(Path.of("../docs/reference/finding.schema.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(JSON.replaceFirst("\"definition\" : \"[^\"]*\",", ""), InputFormat.JSON)
                        .toString())
                .contains("required property 'definition' not found");
    }

    @Test
    void jsonCarriesEveryFigureWithEightDecimalsForSharesAndFourForTotals() {
        JsonNode tables = JsonMapper.builder().build().readTree(JSON).get("tables");

        assertThat(tables).hasSize(6);
        assertThat(tables.get(0).get("file").stringValue()).isEqualTo("tables/accuracy.csv");
        assertThat(JSON)
                .contains("\"share\" : 0.92,", "\"low\" : 0.904352,", "\"total\" : 5304.3478,", "\"count\" : 61234\n")
                .contains("\"kind\" : \"range\"", "\"kind\" : \"none\"");
    }

    @Test
    void csvHasOneRowPerFigureWithDefinitionAndUnit() {
        List<NamedCsvRecord> rows = csv(0);

        assertThat(rows.getFirst().getHeader())
                .containsExactly(
                        "figure",
                        "label",
                        "unit",
                        "kind",
                        "value",
                        "low",
                        "high",
                        "out_of",
                        "items_reviewed",
                        "why",
                        "definition",
                        "method",
                        "warnings");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getField("value")).isEqualTo("0.92");
        assertThat(rows.get(0).getField("unit")).isEqualTo("crimes");
        assertThat(rows.get(0).getField("definition")).startsWith("The share of all crime");
        assertThat(rows.get(2).getField("value")).isEqualTo("[x]");
        assertThat(rows.get(2).getField("why")).startsWith("Fewer than five errors");
    }

    @Test
    void csvNeverHandsASpreadsheetAFormula() {
        NamedCsvRecord awkward = csv(5).get(3);

        assertThat(awkward.getField("label")).isEqualTo("'=SUM(A1) & <b>\"quoted\"</b>");
        assertThat(awkward.getField("method")).isEqualTo("'@method");
        assertThat(awkward.getField("warnings"))
                .startsWith("'-warning; with, a comma")
                .contains("\n");
        assertThat(FindingCsv.guarded("+44")).isEqualTo("'+44");
        assertThat(FindingCsv.guarded("\t=1")).isEqualTo("'\t=1");
        assertThat(FindingCsv.guarded("a=b")).isEqualTo("a=b");
    }

    @Test
    void spreadsheetHasCoverContentsNotesAndOneTableToASheetWithItsTitleInTheFirstCell() throws Exception {
        String content = ods().get("content.xml");

        assertThat(names(content, "<table:table table:name=\"([^\"]*)\""))
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Notes",
                        "accuracy",
                        "unrecorded",
                        "timeliness",
                        "classification-errors",
                        "over-recording",
                        "design")
                .allMatch(name -> name.length() < 31);
        assertThat(content)
                .contains("Recording accuracy, all crime and by kind, Exampleshire, 1 January 2026 to 30 June 2026")
                .contains("office:value=\"0.904352\"", "office:value=\"5304.3478\"")
                .doesNotContain("table:formula", "number-columns-spanned=\"2\"");
    }

    @Test
    void everyRowIsAsHighAsItsWordsNeed() throws Exception {
        String content = ods().get("content.xml");

        assertThat(content).contains("style:use-optimal-row-height=\"true\"");
        assertThat(names(content, "<table:table-row table:style-name=\"([^\"]*)\""))
                .isNotEmpty()
                .containsOnly("as-high-as-needed");
    }

    @Test
    void spreadsheetTakesItsDatesFromTheAudit() throws Exception {
        assertThat(ods().get("meta.xml")).contains("<dc:date>2026-07-31T00:00:00</dc:date>");
    }

    private static List<NamedCsvRecord> csv(int table) {
        byte[] bytes = FindingCsv.bytes(ExampleFinding.whole().tables().get(table));
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private static java.util.Map<String, String> ods() throws Exception {
        java.util.Map<String, String> entries = new java.util.LinkedHashMap<>();
        byte[] bytes = FindingSpreadsheet.bytes(ExampleFinding.whole());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries.keySet().iterator().next()).isEqualTo("mimetype");
        return entries;
    }

    private static List<String> names(String xml, String pattern) {
        List<String> names = new ArrayList<>();
        java.util.regex.Pattern.compile(pattern).matcher(xml).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}

package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import truecount.cli.ExitCode;

/** Whatever is handed in instead of a CSV file of known columns is named, by every verb in the same words. */
class CsvShapesTest {

    private static final String SAMPLE = """
            stratum,N_h,n_h,weight,incident,should,recorded
            A,100,5,20,1,1,1
            A,100,5,20,2,1,0
            A,100,5,20,3,0,0
            A,100,5,20,4,1,1
            A,100,5,20,5,1,1
            """;

    @TempDir
    Path folder;

    /** Each verb that reads a table, with a file that it takes. */
    private record Table(List<Object> verb, String text) {
        @Override
        public String toString() {
            return String.valueOf(verb.getFirst());
        }
    }

    static Stream<Table> tables() {
        return Stream.of(
                new Table(List.of("estimate"), SAMPLE),
                new Table(List.of("agreement"), "record,first,second\n1,a,b\n2,b,b\n"),
                new Table(List.of("chart"), "label,hits,of\na,9,10\nb,8,10\n"),
                new Table(
                        List.of("draw", "--design", "pareto", "--seed", "1 2 3", "--frame"),
                        "record,probability\n1,0.5\n2,0.5\n"));
    }

    private SurveyVerb run(Table table, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        return SurveyVerb.run(
                Stream.concat(table.verb().stream(), Stream.of(file)).toArray());
    }

    private SurveyVerb run(Table table, String text) throws IOException {
        return run(table, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void saysWhatAFileIsThatIsNoTableOfItsColumns(Table table) throws IOException {
        String text = table.text();
        String header = text.substring(0, text.indexOf('\n'));
        String first = header.substring(0, header.indexOf(','));

        assertThat(run(table, text).code()).as(table + " takes its own file").isLessThan(ExitCode.BAD_INPUT);
        run(table, text.replace(',', ';')).refuses("table.csv is separated by semicolons", "Save it with commas");
        run(table, text.replace(',', '\t')).refuses("table.csv is separated by tabs");
        run(table, text.replace(',', '|')).refuses("table.csv is separated by upright bars");
        run(table, "sep=,\n" + text).refuses("row 1 is 'sep=,', a note to Excel. Delete that row");
        run(table, text.replace("\n", ",,\n"))
                .refuses("row 1 has 2 columns without a name after '", "each row ends in commas too many");
        run(table, text.replaceFirst(header, header + ",") + "")
                .refuses("row 1 has 1 column without a name", "each row ends in commas too many");
        run(table, text.replaceFirst(",", ",,")).refuses("row 1: column 2 has no name");
        run(table, text.replaceFirst(first, first.toUpperCase(java.util.Locale.ROOT) + "_"))
                .refuses("lacks the column '" + first + "'. It has '", "write it as '" + first + "'");
        run(table, text.replaceFirst(first, first + "," + first))
                .refuses("row 1 names the column '" + first + "' twice");
        run(table, "").refuses("table.csv has no rows");
        run(table, header + "\n\n\n").refuses("table.csv has no rows");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesFilesOfOtherKinds(Table table) throws IOException {
        run(table, "PK\u0003\u0004 and so on").refuses("table.csv is an Excel workbook or another zip file, not CSV");
        run(table, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1})
                .refuses("Excel workbook of the old kind");
        run(table, new byte[] {0x1f, (byte) 0x8b, 8}).refuses("table.csv is compressed (gzip)");
        run(table, "%PDF-1.7").refuses("table.csv is a PDF");
        run(table, "{\"kind\": 1}").refuses("table.csv is JSON");
        run(table, "<html>").refuses("table.csv is a web page or XML");
        run(table, table.text().getBytes(StandardCharsets.UTF_16)).refuses("table.csv is in UTF-16");
        run(table, (table.text() + "café").getBytes(StandardCharsets.ISO_8859_1))
                .refuses("table.csv is not in UTF-8");
        SurveyVerb.run(Stream.concat(table.verb().stream(), Stream.of(folder)).toArray())
                .refuses("is a folder");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsOnPastEmptyRows(Table table) throws IOException {
        String plain = run(table, table.text()).out();

        assertThat(run(table, table.text().replace("\n", "\n\n")).out()).isEqualTo(plain);
        assertThat(run(table, "\n\r\n" + table.text()).out()).isEqualTo(plain);
        int commas = table.text().split("\n", -1)[0].length()
                - table.text().split("\n", -1)[0].replace(",", "").length();
        assertThat(run(table, table.text() + ",".repeat(commas) + "\n").out()).isEqualTo(plain);
    }

    @Test
    void saysWhereTheFirstRowIsNoListOfNames() throws IOException {
        Table estimate = tables().findFirst().orElseThrow();
        String rows = SAMPLE.substring(SAMPLE.indexOf('\n') + 1);

        run(estimate, rows).refuses("table.csv, row 1 names none of the columns; it holds 'A', '100', '5'");
        run(estimate, "Crime audit 2026,,,,,,\n" + SAMPLE)
                .refuses("it holds 'Crime audit 2026'", "If the names stand further down, delete what is above them");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() throws IOException {
        Table estimate = tables().findFirst().orElseThrow();

        run(estimate, SAMPLE.replace("A,100,5,20,3,0,0", "\n\nA,100,5,20,3,7,0"))
                .refuses("table.csv, row 6: the column 'should' holds 7");
        run(estimate, "\n\n" + SAMPLE.replace("5,1,1", "5,7,1"))
                .refuses("table.csv, row 8: the column 'should' holds 7");
        run(
                        estimate,
                        SAMPLE.replace("stratum,", "\"note\",stratum,")
                                .replaceAll("(?m)^A", "\"two\nlines\",A")
                                .replace("5,1,1", "5,7,1"))
                .refuses("table.csv, row 6: the column 'should' holds 7");
    }

    @Test
    void looksAtTheHeaderEvenBelowAnEmptyRow() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "label,hits,of,note\n\na,9,10,x\nb,8,10,y\n");

        SurveyVerb.run("chart", file).refuses("c.csv, row 1: there is no column 'note'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,100,5 | A,3000000000,5 | 600000000 | ok",
                "A,100,5 | A,1000000000000,5 | 200000000000 | ok",
                "A,100,5 | A,1000000000001,5 | 200000000000.2 | row 2: the column 'N_h' holds 1000000000001, which is too large",
                "A,100,5 | A,99999999999999999999,5 | 20 | row 2: the column 'N_h' holds 99999999999999999999, which is too large",
                "A,100,5 | A,100.5,5 | 20 | row 2: the column 'N_h' must hold a whole number; it holds '100.5'",
                "A,100,5 | A,100,5 | 20d | row 2: the column 'weight' must hold a number; it holds '20d'",
                "A,100,5 | A,100,5 | NaN | row 2: the column 'weight' must hold a number; it holds 'NaN'"
            })
    void takesLargeNumbersAndSaysWhichAreTooLarge(String from, String to, String weight, String message)
            throws IOException {
        SurveyVerb run =
                run(tables().findFirst().orElseThrow(), SAMPLE.replace(from + ",20,", to + "," + weight + ","));

        if (message.equals("ok")) assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        else run.refuses("table.csv, " + message);
    }

    @ParameterizedTest
    @CsvSource({"14,true", "14.3,true", "14.29,true", "1.43e1,true", "15,false", "14.2,false", "0,false", "13.7,false"})
    void acceptsAWeightAsRoundedAsItIsPrinted(String weight, boolean accepted) throws IOException {
        StringBuilder rows = new StringBuilder("stratum,N_h,n_h,weight,incident,should,recorded\n");
        for (int i = 0; i < 7; i++) rows.append("A,100,7,%s,%d,1,%d\n".formatted(weight, i, i == 0 ? 0 : 1));

        assertThat(run(tables().findFirst().orElseThrow(), rows.toString()).code())
                .isEqualTo(accepted ? ExitCode.OK : ExitCode.BAD_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "estimate | stratum,N_h,n_h,weight,incident,should,recorded;A,4,2,2,1,1,1;a,4,2,2,2,1,1 | row 3: the column 'stratum': 'a' here and 'A' in row 2",
                "agreement | record,first,second;1,Yes,yes;2,no,no | row 2: the column 'second': 'yes' here and 'Yes' in row 2",
                "agreement | record,first,second;1,no crime,crime;2,no  crime,crime | row 3: the column 'first': 'no  crime' here",
                "agreement | record,first,second;1,cafe\u0301,x;2,caf\u00e9,x | row 3: the column 'first'",
                "chart | label,hits,of;Team A,9,10;team a,8,10 | row 3: the column 'label': 'team a' here and 'Team A' in row 2"
            })
    void refusesNamesThatDifferOnlyInCapitalsOrBlanks(String verb, String rows, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), rows.replace(';', '\n') + "\n");

        SurveyVerb.run(verb, file).refuses("t.csv, " + message, "differ only in capitals or blanks; write them alike");
    }

    @ParameterizedTest
    @CsvSource({"wilson", "clopper-pearson", "jeffreys", "hypergeometric"})
    void refusesASimpleIntervalWhereAnIncidentHoldsSeveralCrimes(String interval) throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"),
                "stratum,N_h,n_h,weight,incident,should,recorded\n"
                        + "A,9,3,3,1,1,1\nA,9,3,3,1,1,0\nA,9,3,3,2,1,1\nA,9,3,3,3,1,1\n");

        SurveyVerb.run("estimate", file, "--interval", interval)
                .refuses("crimes of one incident are not independent", "Choose gamma, logit or korn-graubard");
        assertThat(SurveyVerb.run("estimate", file, "--interval", "logit").code())
                .isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @CsvSource({"gamma,gamma", "cautious,cautious", "wald,the Korn-Graubard bound", "logit,the Korn-Graubard bound"})
    void namesTheIntervalThatIsShownWhereNoErrorWasFound(String interval, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), SAMPLE.replace("2,1,0", "2,1,1"));

        assertThat(SurveyVerb.run("estimate", file, "--interval", interval).out())
                .contains("The interval shown, " + named + ", does not");
    }
}

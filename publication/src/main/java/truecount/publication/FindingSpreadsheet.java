package truecount.publication;

import com.github.jferard.fastods.AnonymousOdsFileWriter;
import com.github.jferard.fastods.OdsDocument;
import com.github.jferard.fastods.OdsFactory;
import com.github.jferard.fastods.Table;
import com.github.jferard.fastods.attribute.SimpleLength;
import com.github.jferard.fastods.odselement.MetaElement;
import com.github.jferard.fastods.style.TableColumnStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import truecount.audit.AuditIdentity;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Finding;
import truecount.audit.Quality;

/**
 * All tables of a finding as one OpenDocument spreadsheet: cover, contents, notes, then one table to a sheet.
 *
 * <p>Follows the government's rules for releasing statistics in spreadsheets: the title in A1, one table to a sheet, no
 * merged, hidden or blank sheets, nothing said by colour alone. Numbers are kept with all their digits and shown rounded.
 */
public final class FindingSpreadsheet {

    private static final Logger SILENT = silent();
    private static final int LONGEST_SHEET_NAME = 30;
    private static final int HEADER_ROW = 2;

    /** What of the statement of quality the cover says, as well as the notes. */
    private static final Set<String> COVER = Set.of("Contact", "Next finding due");

    private final Finding finding;
    private final OdsDocument document;

    private FindingSpreadsheet(Finding finding, OdsDocument document) {
        this.finding = finding;
        this.document = document;
    }

    /** The file's bytes; the same for the same finding on every machine. */
    public static byte[] bytes(Finding finding) {
        AuditIdentity identity = finding.identity();
        AnonymousOdsFileWriter writer = OdsFactory.builder(SILENT, Locale.UK)
                .metaElement(MetaElement.builder()
                        .title(titleOf(identity.title(), identity))
                        .description(Headline.of(finding))
                        .creator(identity.force())
                        .initialCreator(identity.force())
                        .language("en-GB")
                        .date(identity.frozenOn() + "T00:00:00")
                        .build())
                .build()
                .createWriter();
        try {
            new FindingSpreadsheet(finding, writer.document()).fill();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.save(out);
            return SteadyZip.bytes(out.toByteArray(), identity.frozenOn());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void fill() throws IOException {
        cover();
        contents();
        notes();
        for (int i = 0; i < finding.tables().size(); i++) {
            table(finding.tables().get(i), i);
        }
    }

    private void cover() throws IOException {
        AuditIdentity identity = finding.identity();
        Sheet sheet = sheet("Cover", titleOf(identity.title(), identity), 120);
        sheet.line(Headline.of(finding));
        sheet.line("Reports made from " + Figures.period(identity.from(), identity.to()) + ". Records as they stood on "
                + Figures.day(identity.frozenOn()) + ".");
        sheet.line("Intervals: " + Figures.confidence(identity.confidence())
                + " of intervals worked out in this way hold the true value.");
        sheet.line("Published by " + identity.force() + ".");
        for (Quality quality : finding.quality()) {
            if (COVER.contains(quality.aspect())) sheet.line(quality.aspect() + ": " + quality.statement());
        }
        sheet.line("Public seed of the draw: " + identity.seed());
        sheet.line("SHA-256 of the plan: " + identity.planHash());
        sheet.line("SHA-256 of the frame: " + identity.frameHash());
        sheet.line("To check every figure, run in the published folder: ./truecount audit verify .");
    }

    private void contents() throws IOException {
        Sheet sheet = sheet("Contents", "Contents", 30, 90);
        sheet.header(List.of("Sheet", "What it holds"));
        sheet.link("Cover", "What this publication is, and its result");
        sheet.link("Notes", "What to know before using the figures, and what the columns hold");
        for (int i = 0; i < finding.tables().size(); i++) {
            FigureTable table = finding.tables().get(i);
            sheet.link(sheetName(table, i), table.title());
        }
    }

    private void notes() throws IOException {
        Sheet sheet = sheet("Notes", "Notes", 40, 120);
        sheet.header(List.of("Subject", "Note"));
        for (String caution : finding.cautions()) {
            sheet.row("Before you use these figures", caution);
        }
        for (Quality quality : finding.quality()) {
            sheet.row("Quality: " + quality.aspect(), quality.statement());
        }
        for (int i = 0; i < DataRow.COLUMNS.size(); i++) {
            sheet.row("Column " + DataRow.COLUMNS.get(i), DataRow.COLUMN_NOTES.get(i));
        }
        sheet.row(
                "Rounding",
                "Cells keep every digit that is published and show fewer: rates to one decimal, their"
                        + " intervals to two, totals as whole numbers.");
    }

    private void table(FigureTable table, int index) throws IOException {
        Sheet sheet = sheet(
                sheetName(table, index),
                titleOf(table.title(), finding.identity()),
                45,
                45,
                20,
                12,
                14,
                14,
                14,
                14,
                16,
                50,
                90,
                50,
                60);
        sheet.line("This sheet holds one table. The sheet Notes says what each column holds.");
        sheet.header(DataRow.COLUMNS);
        for (Figure figure : table.figures()) {
            sheet.figure(DataRow.of(figure));
        }
        document.freezeCells(sheet.table(), HEADER_ROW + 1, 0);
    }

    private Sheet sheet(String name, String title, int... widthsInMillimetres) throws IOException {
        Table table = document.addTable(name);
        for (int column = 0; column < widthsInMillimetres.length; column++) {
            table.setColumnStyle(
                    column,
                    TableColumnStyle.builder("width-" + widthsInMillimetres[column])
                            .columnWidth(SimpleLength.mm(widthsInMillimetres[column]))
                            .build());
        }
        return Sheet.titled(table, title);
    }

    private static String sheetName(FigureTable table, int index) {
        return table.id().length() <= LONGEST_SHEET_NAME ? table.id() : "table-" + (index + 1);
    }

    private static String titleOf(String topic, AuditIdentity identity) {
        return topic + ", " + identity.force() + ", " + Figures.period(identity.from(), identity.to());
    }

    private static Logger silent() {
        Logger logger = Logger.getAnonymousLogger();
        logger.setLevel(Level.OFF);
        return logger;
    }
}

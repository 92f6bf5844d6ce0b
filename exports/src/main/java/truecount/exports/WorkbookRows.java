package truecount.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of the first sheet of an Excel workbook. Dates come out in the international way; numbers as they are held,
 * never shortened.
 */
final class WorkbookRows implements Iterator<List<String>>, AutoCloseable {

    /** More than this unpacked is not taken from one workbook: a small file can unpack to fill a disk. */
    private static final long LARGEST = 4L << 30;

    /** More than this much larger unpacked than packed is no workbook of people's. */
    private static final long LARGEST_RATIO = 500;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final String file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int width;

    private WorkbookRows(String file, ReadableWorkbook workbook, Stream<Row> stream) {
        this.file = file;
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static WorkbookRows open(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        requireReasonable(path, file);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
            return new WorkbookRows(file, workbook, workbook.getFirstSheet().openStream());
        } catch (ExcelReaderException | IOException notOne) {
            throw new UnusableInput(
                    "%s is named like an Excel workbook and cannot be read as one (%s). Save it again, or save the sheet as CSV UTF-8."
                            .formatted(file, notOne.getMessage()),
                    notOne);
        }
    }

    private static void requireReasonable(Path path, String file) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long unpacked = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            long packed = Math.max(
                    1,
                    zip.stream()
                            .mapToLong(entry -> Math.max(0, entry.getCompressedSize()))
                            .sum());
            if (unpacked > LARGEST || unpacked / packed > LARGEST_RATIO) {
                throw new UnusableInput(
                        "%s would unpack to %,d MB, which is more than is taken from a workbook. Save the sheet as CSV UTF-8."
                                .formatted(file, unpacked / 1_000_000));
            }
        } catch (java.util.zip.ZipException notOne) {
            throw new UnusableInput(
                    "%s is named like an Excel workbook (.xlsx) and is none. Save it again, or save the sheet as CSV UTF-8."
                            .formatted(file),
                    notOne);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException broken) {
            throw broken(broken);
        }
    }

    @Override
    public List<String> next() {
        try {
            Row row = rows.next();
            if (width == 0) width = row.getCellCount();
            List<String> values = new ArrayList<>(width);
            for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
                Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
                values.add(cell == null ? "" : text(cell));
            }
            return values;
        } catch (ExcelReaderException broken) {
            throw broken(broken);
        }
    }

    private UnusableInput broken(ExcelReaderException broken) {
        return new UnusableInput(
                "%s is a workbook that cannot be read to its end: %s. Save it again, or save the sheet as CSV UTF-8."
                        .formatted(file, broken.getMessage()),
                broken);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() != CellType.NUMBER) return cell.getText();
        String format = cell.getDataFormatString();
        if (format != null && isDate(format)) {
            LocalDateTime moment = cell.asDate();
            boolean day = moment.toLocalTime().toSecondOfDay() == 0 && !format.matches(".*[hH].*");
            return day ? moment.toLocalDate().toString() : TIME.format(moment);
        }
        BigDecimal number = cell.asNumber();
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString();
    }

    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.matches(".*[dDyY].*") || bare.matches(".*[hH].*:.*");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}

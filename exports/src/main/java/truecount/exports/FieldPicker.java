package truecount.exports;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Makes texts only of the columns that somebody reads: most exports hold many that nobody maps. */
final class FieldPicker extends CsvCallbackHandler<FieldPicker.Fields> {

    /**
     * The values of one record.
     *
     * @param line the line on which it starts, the first being 1
     * @param texts the values without blanks at their ends; null where the column was not picked
     * @param count how many values the record has
     */
    // Millions of these are made and soon dropped; a list would copy each of them.
    @SuppressWarnings("ArrayRecordComponent")
    record Fields(long line, @Nullable String[] texts, int count) {}

    private @Nullable BitSet picked;
    private @Nullable String[] texts = new String[16];
    private int width;
    private int count;
    private long line;
    private RecordType type = RecordType.DATA;

    /** From the next record on, only these columns. */
    void pick(BitSet columns, int headerWidth) {
        picked = columns;
        width = headerWidth;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        count = 0;
        type = RecordType.DATA;
        texts = new String[Math.max(width, 16)];
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (picked == null || picked.get(count)) {
            if (count == texts.length) texts = Arrays.copyOf(texts, 2 * count);
            texts[count] = stripped(buffer, offset, length);
        }
        count++;
    }

    private static String stripped(char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && Character.isWhitespace(buffer[from])) from++;
        while (from < to && Character.isWhitespace(buffer[to - 1])) to--;
        return from == to ? "" : new String(buffer, from, to - from);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("Comments are not read as such");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
        addField(new char[0], 0, 0, false);
    }

    @Override
    protected Fields buildRecord() {
        return new Fields(line, texts, count);
    }
}

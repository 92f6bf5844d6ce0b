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
     * @param blank whether no value holds anything, picked or not
     * @param swallowed whether a quoted value looks as if it held another record
     */
    // Millions of these are made and soon dropped; a list would copy each of them.
    @SuppressWarnings("ArrayRecordComponent")
    record Fields(long line, @Nullable String[] texts, int count, boolean blank, boolean swallowed) {}

    /** So many characters of the first value are compared. */
    private static final int SHAPE = 24;

    private @Nullable BitSet picked;
    private @Nullable String[] texts = new String[16];
    private int width;
    private int count;
    private long line;
    private RecordType type = RecordType.DATA;
    private boolean blank;
    private boolean swallowed;
    private final char[] firstValue = new char[SHAPE];
    private int firstLength;
    private char separator = ',';

    /** The character between two columns. */
    FieldPicker separatedBy(char between) {
        separator = between;
        return this;
    }

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
        blank = true;
        swallowed = false;
        type = RecordType.DATA;
        texts = new String[Math.max(width, 16)];
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (count == 0) {
            firstLength = Math.min(length, SHAPE);
            System.arraycopy(buffer, offset, firstValue, 0, firstLength);
        } else if (quoted && !swallowed && width > 1) {
            swallowed = holdsARecord(buffer, offset, offset + length);
        }
        for (int i = offset; blank && i < offset + length; i++) blank = isBlank(buffer[i]);
        if (picked == null || picked.get(count)) {
            if (count == texts.length) texts = Arrays.copyOf(texts, 2 * count);
            texts[count] = stripped(buffer, offset, length);
        }
        count++;
    }

    /** Whether a line within a value has as many columns as a row and begins with a value of the first column's shape. */
    private boolean holdsARecord(char[] buffer, int from, int to) {
        int line = from;
        while (line < to) {
            while (line < to && buffer[line] != '\n') line++;
            if (++line >= to) return false;
            int separators = 0;
            int first = -1;
            int at = line;
            for (; at < to && buffer[at] != '\n'; at++) {
                if (buffer[at] != separator) continue;
                separators++;
                if (first < 0) first = at - line;
            }
            if (separators == width - 1 && first == firstLength && sameShape(buffer, line)) return true;
        }
        return false;
    }

    private boolean sameShape(char[] buffer, int from) {
        for (int i = 0; i < firstLength; i++) {
            if (kind(buffer[from + i]) != kind(firstValue[i])) return false;
        }
        return firstLength > 0;
    }

    private static int kind(char character) {
        if (Character.isDigit(character)) return '0';
        return Character.isLetter(character) ? 'a' : character;
    }

    private static String stripped(char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(buffer[from])) from++;
        while (from < to && isBlank(buffer[to - 1])) to--;
        return from == to ? "" : new String(buffer, from, to - from);
    }

    /** A character that is not seen at the end of a value: also the no-break and zero-width spaces that systems add. */
    static boolean isBlank(char character) {
        if (character < 0x80) return character <= ' ';
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || (character >= 0x200B && character <= 0x200D)
                || character == 0x2060
                || character == 0xFEFF;
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
        return new Fields(line, texts, count, blank, swallowed);
    }
}

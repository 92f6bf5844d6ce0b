package truecount.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in the text format of PostgreSQL's COPY, and says of each row what it tells as one MD5.
 *
 * <p>A row is its head (where it came from), its content (what it tells), and the MD5 of the content, so that a change
 * can be told from a repetition by that one column.
 */
public final class CopyRows {

    private static final int FLUSH_AT = 1 << 16;
    private static final byte[] NULL = {'\\', 'N'};

    private final OutputStream out;
    private final String first;
    private final MessageDigest digest;
    private byte[] buffer = new byte[FLUSH_AT * 2];
    private int length;
    private int rowStart;
    private int contentStart;

    /**
     * Writes to this stream, which the caller closes.
     *
     * @param first what every row begins with; empty for nothing
     */
    CopyRows(OutputStream out, String first) {
        this.out = out;
        this.first = first;
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has MD5", impossible);
        }
    }

    /** Adds a text, or null. */
    public CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            return raw(NULL);
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        room(bytes.length * 2);
        for (byte b : bytes) {
            escape(b);
        }
        return this;
    }

    /** Adds a number, a truth value, a day or an instant by its own plain text, or null. */
    public CopyRows plain(@Nullable Object value) {
        separate();
        return value == null ? raw(NULL) : raw(value.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Adds a list of texts as an array. */
    public CopyRows texts(List<String> values) {
        if (values.isEmpty()) {
            return plain("{}");
        }
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text(array.append('}').toString());
    }

    /** Begins a row. */
    public CopyRows row() {
        return first.isEmpty() ? this : plain(first);
    }

    /** Says that what follows is what the row tells; what stands before only says where it came from. */
    public CopyRows content() {
        contentStart = length;
        return this;
    }

    /** Ends the row with the MD5 of its content as the last column. */
    public void end() {
        digest.update(buffer, contentStart, length - contentStart);
        plain(HexFormat.of().formatHex(digest.digest()));
        buffer[length++] = '\n';
        rowStart = length;
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    /** Sends on what is still held back. Call once after the last row. */
    public void flush() {
        try {
            out.write(buffer, 0, rowStart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.arraycopy(buffer, rowStart, buffer, 0, length - rowStart);
        length -= rowStart;
        rowStart = 0;
    }

    private void separate() {
        room(1);
        if (length > rowStart) {
            buffer[length++] = '\t';
        }
    }

    private CopyRows raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private void escape(byte b) {
        switch (b) {
            case '\\' -> pair('\\');
            case '\t' -> pair('t');
            case '\n' -> pair('n');
            case '\r' -> pair('r');
            // PostgreSQL's text cannot hold NUL; the sign for "unreadable" stands in its place.
            case 0 -> raw("\uFFFD".getBytes(StandardCharsets.UTF_8));
            default -> buffer[length++] = b;
        }
    }

    private void pair(char letter) {
        buffer[length++] = '\\';
        buffer[length++] = (byte) letter;
    }

    private void room(int more) {
        if (length + more + 64 > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more + 64));
        }
    }
}

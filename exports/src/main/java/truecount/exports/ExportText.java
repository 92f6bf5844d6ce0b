package truecount.exports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens an export as text: gzipped, in a zip archive or neither, in the right encoding, never guessing at broken
 * characters. What is not a table in text is named for what it is.
 */
final class ExportText {

    private static final int BUFFER = 1 << 16;
    private static final int[] GZIP = {0x1f, 0x8b};
    /** So many bytes show whether every second one is zero. */
    private static final int SAMPLE = 4_096;
    /** So many bytes are looked at for UTF-8 where the mapping says another encoding. */
    private static final int LONG_SAMPLE = 1 << 20;
    /** A byte order mark that was taken for three characters of windows-1252 and written out again. */
    private static final String MARK_WRITTEN_OUT = "\u00EF\u00BB\u00BF";

    private ExportText() {}

    /** The text of the file; reading it fails on a character that the encoding does not have. */
    static Reader open(Path path, Charset mapped, Notices notices) {
        refuseWhatIsNotAFile(path);
        try {
            InputStream bytes = bytes(path);
            look(path, bytes, mapped, notices);
            Charset charset = withoutMark(bytes, mapped);
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return withoutWrittenMark(new InputStreamReader(bytes, decoder));
        } catch (IOException fault) {
            throw explain(path, mapped, 0, fault);
        }
    }

    /**
     * The encoding that the whole file reads as: what its mark or its zeros say, else UTF-8, else windows-1252.
     *
     * @return null where every character is ASCII, so that any of them will do
     * @throws UnusableInput when it is no file, or no table in text
     */
    static @Nullable Charset encoding(Path path) {
        refuseWhatIsNotAFile(path);
        try (InputStream bytes = bytes(path)) {
            bytes.mark(LONG_SAMPLE);
            byte[] first = bytes.readNBytes(LONG_SAMPLE - 1);
            bytes.reset();
            String wide = utf16(Arrays.copyOf(first, Math.min(first.length, SAMPLE)));
            if (!wide.isEmpty()) return Charset.forName(wide);
            Charset marked = withoutMark(bytes, StandardCharsets.US_ASCII);
            if (!marked.equals(StandardCharsets.US_ASCII)) return marked;
            if (where(path, StandardCharsets.US_ASCII).isEmpty()) return null;
            return where(path, StandardCharsets.UTF_8).isEmpty()
                    ? StandardCharsets.UTF_8
                    : Charset.forName("windows-1252");
        } catch (IOException fault) {
            throw explain(path, StandardCharsets.UTF_8, 0, fault);
        }
    }

    private static void refuseWhatIsNotAFile(Path path) {
        if (!Files.exists(path)) throw new UnusableInput("There is no file %s.".formatted(path));
        if (Files.isDirectory(path)) throw new UnusableInput("%s is a folder. Give a file.".formatted(path));
        if (!Files.isRegularFile(path)) {
            throw new UnusableInput("%s is not a file on disk. It is read twice, so save it first.".formatted(path));
        }
        if (!Files.isReadable(path)) throw new UnusableInput("%s may not be read by this user.".formatted(path));
    }

    /** The bytes of the text, unpacked where the file is packed. */
    static InputStream bytes(Path path) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        plain.mark(FileKind.BYTES);
        byte[] first = plain.readNBytes(FileKind.BYTES);
        plain.reset();
        if (starts(first, GZIP)) {
            return new BufferedInputStream(new GZIPInputStream(plain, BUFFER), LONG_SAMPLE);
        }
        if (FileKind.of(first) == FileKind.ZIP) return new BufferedInputStream(onlyFile(path, plain), LONG_SAMPLE);
        return new BufferedInputStream(plain, LONG_SAMPLE);
    }

    /** The one table in a zip archive; a workbook or an archive of several is named for what it is. */
    private static InputStream onlyFile(Path path, InputStream plain) throws IOException {
        List<String> tables = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                throw new UnusableInput(
                        "%s is an Excel workbook or another document of Office, not CSV. Name it with .xlsx at its end, and its first sheet is read; or save the sheet as CSV UTF-8."
                                .formatted(path.getFileName()));
            }
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                    .forEach(entry -> tables.add(entry.getName()));
        } finally {
            plain.close();
        }
        if (tables.size() != 1) {
            throw new UnusableInput(
                    "%s is a zip archive with %,d files in it%s. Unpack it and give the file that is meant."
                            .formatted(
                                    path.getFileName(),
                                    tables.size(),
                                    tables.isEmpty() ? "" : ", the first " + Shown.line(tables.getFirst())));
        }
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(tables.getFirst())) return zip;
        }
        zip.close();
        throw new ZipException("the archive's list of files does not fit its content");
    }

    /** Names what is not a table in text, and an encoding that the first bytes contradict. */
    private static void look(Path path, InputStream bytes, Charset mapped, Notices notices) throws IOException {
        bytes.mark(LONG_SAMPLE);
        byte[] first = bytes.readNBytes(LONG_SAMPLE - 1);
        bytes.reset();
        String file = String.valueOf(path.getFileName());
        FileKind kind = FileKind.of(first);
        if (kind != null) throw new UnusableInput(kind.said(file));
        String wrong = FileKind.wrongText(file, Arrays.copyOf(first, Math.min(first.length, FileKind.BYTES)));
        if (!wrong.isEmpty()) throw new UnusableInput(wrong);
        boolean marked = starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE) || starts(first, 0xEF, 0xBB, 0xBF);
        if (!marked && !mapped.name().startsWith("UTF-16")) {
            String wide = utf16(Arrays.copyOf(first, Math.min(first.length, SAMPLE)));
            if (!wide.isEmpty()) {
                throw new UnusableInput(
                        "%s looks like %s without a byte order mark: every second byte is zero. Say 'charset: %s' under 'files:' in the mapping."
                                .formatted(file, wide, wide));
            }
        }
        if (!marked && !mapped.equals(StandardCharsets.UTF_8) && !mapped.name().startsWith("UTF-16") && isUtf8(first)) {
            notices.once(
                    "%s reads as UTF-8, and the mapping says %s: letters with accents come out as two others. Say 'charset: UTF-8' under 'files:'."
                            .formatted(file, mapped.name()));
        }
    }

    /** Which kind of UTF-16 these bytes look like; empty text for neither. */
    private static String utf16(byte[] bytes) {
        int pairs = bytes.length / 2;
        if (pairs < 4) return "";
        int highZero = 0;
        int lowZero = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            if (bytes[i] == 0) highZero++;
            if (bytes[i + 1] == 0) lowZero++;
        }
        if (lowZero > 0.4 * pairs && highZero < 0.1 * pairs) return "UTF-16LE";
        return highZero > 0.4 * pairs && lowZero < 0.1 * pairs ? "UTF-16BE" : "";
    }

    /** Whether the bytes are UTF-8 and hold a character beyond ASCII; one cut off at their end does not count. */
    private static boolean isUtf8(byte[] bytes) {
        boolean beyond = false;
        int at = 0;
        while (at < bytes.length) {
            int one = bytes[at] & 0xff;
            int more = one < 0x80
                    ? 0
                    : one >= 0xC2 && one < 0xE0
                            ? 1
                            : one >= 0xE0 && one < 0xF0 ? 2 : one >= 0xF0 && one < 0xF5 ? 3 : -1;
            if (more < 0) return false;
            if (at + more >= bytes.length) return beyond;
            for (int i = 1; i <= more; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) return false;
            }
            beyond |= more > 0;
            at += more + 1;
        }
        return beyond;
    }

    /** Steps over a byte order mark that went through another encoding, or stands there twice. */
    private static Reader withoutWrittenMark(Reader text) throws IOException {
        PushbackReader ahead = new PushbackReader(new BufferedReader(text, BUFFER), MARK_WRITTEN_OUT.length());
        char[] first = new char[MARK_WRITTEN_OUT.length()];
        int read = 0;
        for (int n = ahead.read(first, 0, first.length); n > 0 && read < first.length; ) {
            read += n;
            n = read < first.length ? ahead.read(first, read, first.length - read) : 0;
        }
        String begins = new String(first, 0, read);
        int mark = begins.equals(MARK_WRITTEN_OUT) ? read : begins.startsWith("\uFEFF") ? 1 : 0;
        if (read > mark) ahead.unread(first, mark, read - mark);
        return ahead;
    }

    /** Steps over a byte order mark and believes it. */
    private static Charset withoutMark(InputStream bytes, Charset mapped) throws IOException {
        bytes.mark(3);
        byte[] first = bytes.readNBytes(3);
        bytes.reset();
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE)) return StandardCharsets.UTF_16;
        return mapped;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        byte[] wanted = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            wanted[i] = (byte) mark[i];
        }
        return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), wanted);
    }

    /** What a failure to read the file means to the person who gave it. */
    static UnusableInput explain(Path path, Charset charset, long lastRow, IOException fault) {
        return switch (fault) {
            case CharacterCodingException coding ->
                new UnusableInput(
                        "%s is not in %s%s. If it was saved by Excel or an older system, try 'charset: windows-1252' under 'files:' in the mapping."
                                .formatted(path.getFileName(), charset.name(), where(path, charset)),
                        coding);
            case EOFException cut ->
                new UnusableInput(
                        "%s ends in the middle of its compressed data, after row %d. Copy or export it again."
                                .formatted(path.getFileName(), lastRow),
                        cut);
            case ZipException broken ->
                new UnusableInput(
                        "%s is damaged: its compressed data cannot be read after row %d. Copy or export it again."
                                .formatted(path.getFileName(), lastRow),
                        broken);
            case NoSuchFileException missing -> new UnusableInput("There is no file %s.".formatted(path), missing);
            default -> new UnusableInput("%s cannot be read: %s.".formatted(path, fault.getMessage()), fault);
        };
    }

    /** The line of the first byte that the encoding does not have; only looked for once something is wrong. */
    private static String where(Path path, Charset charset) {
        long line = 1;
        try (InputStream bytes = bytes(path)) {
            byte[] one = new byte[1 << 16];
            CharsetDecoder decoder = withoutMark(bytes, charset).newDecoder();
            CharBuffer out = CharBuffer.allocate(one.length + 16);
            ByteBuffer in = ByteBuffer.allocate(one.length + 16);
            for (int read = bytes.read(one); read >= 0; read = bytes.read(one)) {
                in.put(one, 0, read).flip();
                boolean wrong = decoder.decode(in, out, false).isError();
                line += out.flip().chars().filter(c -> c == '\n').count();
                if (wrong) return ": line " + line + " holds a character that is not";
                out.clear();
                in.compact();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "";
    }
}

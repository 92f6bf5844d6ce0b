package truecount.exports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens an export as text: gzipped or not, in the right encoding, never guessing at broken characters. */
final class ExportText {

    private static final int BUFFER = 1 << 16;
    private static final int[] GZIP = {0x1f, 0x8b};

    private ExportText() {}

    /** The text of the file; reading it fails on a character that the encoding does not have. */
    static Reader open(Path path, Charset mapped) {
        refuseWhatIsNotAFile(path);
        try {
            InputStream bytes = bytes(path);
            Charset charset = withoutMark(bytes, mapped);
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new InputStreamReader(bytes, decoder);
        } catch (IOException fault) {
            throw explain(path, mapped, 0, fault);
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

    private static InputStream bytes(Path path) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        plain.mark(GZIP.length);
        boolean gzipped = plain.read() == GZIP[0] && plain.read() == GZIP[1];
        plain.reset();
        return gzipped ? new BufferedInputStream(new GZIPInputStream(plain, BUFFER), BUFFER) : plain;
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

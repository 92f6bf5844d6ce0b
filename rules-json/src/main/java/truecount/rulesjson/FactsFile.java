package truecount.rulesjson;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a file of facts or a certificate, read as the UTF-8 that JSON is written in. */
public final class FactsFile {

    private FactsFile() {}

    /**
     * The text of the file.
     *
     * @throws BadFacts if it is not plain UTF-8; the message names what it looks like and where it stops being UTF-8
     */
    public static String text(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            throw new BadFacts("", "The file begins with a byte order mark; save it as UTF-8 without one.");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) || everyOtherZero(bytes)) {
            throw new BadFacts("", "The file is in UTF-16 or UTF-32; save it as UTF-8.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            throw new BadFacts("", notUtf8(bytes, in.position()));
        }
    }

    private static boolean starts(byte[] bytes, int... marks) {
        if (bytes.length < marks.length) return false;
        for (int i = 0; i < marks.length; i++) if ((bytes[i] & 0xFF) != marks[i]) return false;
        return true;
    }

    /** JSON begins with a character of ASCII, so that a zero beside it gives a wider encoding away. */
    private static boolean everyOtherZero(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0);
    }

    private static String notUtf8(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) if (bytes[i] == '\n') line++;
        return "The byte %02X in line %d is not UTF-8; the file may be in Windows-1252 or another encoding. Save it as UTF-8."
                .formatted(bytes[at] & 0xFF, line);
    }
}

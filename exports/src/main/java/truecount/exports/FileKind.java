package truecount.exports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, where it is not a table in text. */
enum FileKind {
    /** Read like the table in it. */
    GZIP("is gzipped", "", "1f8b"),
    /** Read where it holds one table; a workbook of Excel is one too. */
    ZIP("is a zip archive", "Unpack it and give the file in it.", "504b0304"),
    OLD_WORKBOOK("is an old Excel workbook (.xls)", "Save the sheet as CSV UTF-8, or as .xlsx.", "d0cf11e0a1b11ae1"),
    PARQUET("is a Parquet file", "Export it as CSV in UTF-8.", "50415231"),
    DATABASE("is an SQLite database", "Export the table as CSV in UTF-8.", "53514c69746520666f726d61742033"),
    PDF("is a PDF", "Ask for the table as CSV; figures copied out of a PDF lose their columns.", "25504446"),
    SEVEN_ZIP("is a 7z archive", "Unpack it and give the file in it.", "377abcaf271c"),
    RAR("is a RAR archive", "Unpack it and give the file in it.", "526172211a07"),
    BZIP2("is packed with bzip2", "Unpack it and give the file in it.", "425a68"),
    XZ("is packed with xz", "Unpack it and give the file in it.", "fd377a585a00"),
    ZSTANDARD("is packed with Zstandard", "Unpack it and give the file in it.", "28b52ffd");

    private final String words;
    private final String advice;
    // Never written to.
    @SuppressWarnings("ImmutableEnumChecker")
    private final byte[] first;

    FileKind(String words, String advice, String first) {
        this.words = words;
        this.advice = advice;
        this.first = HexFormat.of().parseHex(first);
    }

    /** As many bytes as {@link #of} looks at. */
    static final int BYTES = 512;

    /** The kind that begins with these bytes; null for text, as far as they tell. */
    static @Nullable FileKind of(byte[] begins) {
        for (FileKind kind : values()) {
            if (begins.length >= kind.first.length
                    && Arrays.equals(Arrays.copyOf(begins, kind.first.length), kind.first)) {
                return kind;
            }
        }
        return null;
    }

    /** What to say of a file of this kind. */
    String said(String file) {
        return "%s %s, not CSV. %s".formatted(file, words, advice);
    }

    /** What is wrong with text that is no table: a web page or JSON; empty text where nothing is. */
    static String wrongText(String file, byte[] begins) {
        String text = new String(begins, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        for (String page : List.of("<!doctype html", "<html")) {
            if (text.startsWith(page)) {
                return "%s is a web page, not CSV. Perhaps a sign-in page was saved in its place: download it again."
                        .formatted(file);
            }
        }
        if (text.startsWith("<?xml") || text.startsWith("<table")) {
            return "%s is XML, not CSV. Export it as CSV in UTF-8.".formatted(file);
        }
        if ((text.startsWith("[") && text.length() > 1) || text.startsWith("{")) {
            return "%s is JSON, not CSV. Name it with .json at its end, and it is read as a list of records."
                    .formatted(file);
        }
        return "";
    }
}

package truecount.exports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all files of a draft are written.
 *
 * @param charset their encoding
 * @param separator the character between two columns
 * @param headerRow the row that names the columns, the first being 1
 */
record DraftFormat(Charset charset, char separator, int headerRow) {

    /**
     * What is common to the files that the draft reads.
     *
     * @throws UnusableInput when they differ: a mapping says it once for all
     */
    static DraftFormat of(DraftFiles files) {
        Sample log = files.incidents().sample();
        List<Sample> all = new ArrayList<>(List.of(log));
        DraftTable crimes = files.crimes();
        if (crimes != null) all.add(crimes.sample());
        files.parts().forEach(part -> all.add(part.sample()));
        Charset charset = null;
        for (Sample sample : all) {
            if (charset == null) charset = sample.charset();
            if (differ(sample, log, charset)) {
                throw new UnusableInput(
                        "%s and %s are written differently (encoding, separator or header row), and one mapping says it once for all files. Export them the same way."
                                .formatted(log.file(), sample.file()));
            }
        }
        return new DraftFormat(charset == null ? StandardCharsets.UTF_8 : charset, log.separator(), log.headerRow());
    }

    private static boolean differ(Sample one, Sample other, @Nullable Charset charset) {
        return one.separator() != other.separator()
                || one.headerRow() != other.headerRow()
                || (one.charset() != null && !one.charset().equals(charset));
    }

    /** The lines of the mapping; none where all is as usual. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!charset.equals(StandardCharsets.UTF_8)) lines.add("  charset: " + charset.name());
        if (charset.name().equals("windows-1252")) {
            lines.add("  # Not UTF-8. If letters with accents look wrong, it may be another encoding, such as IBM850.");
        }
        if (separator == '\t') lines.add("  separator: tab");
        else if (separator != ',') lines.add("  separator: " + YamlText.quoted(String.valueOf(separator)));
        if (headerRow != 1) lines.add("  headerRow: " + headerRow);
        if (!lines.isEmpty()) lines.addFirst("files:");
        return lines;
    }
}

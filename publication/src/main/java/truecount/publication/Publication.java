package truecount.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import truecount.audit.FigureTable;
import truecount.audit.Finding;

/**
 * A finding as the files that are published: the same finding always gives the same bytes.
 *
 * <p>Whatever dates a format demands come from the audit, and nothing is compressed, because compressors differ between
 * Java platforms. So a stranger on another machine can make the files again and compare.
 */
public final class Publication {

    /** The edition of the layout; it changes whenever the bytes for an unchanged finding do. */
    public static final int FORMAT = 2;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Publication() {}

    /**
     * Every file of the publication by its path in the folder, such as {@code tables/accuracy.csv}.
     *
     * @throws IllegalArgumentException when a table's or figure's id is not lower-case words joined by hyphens, or
     *     stands twice
     */
    public static SortedMap<String, byte[]> files(Finding finding) {
        checkNames(finding);
        FindingHtml html = FindingHtml.of(finding);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("finding.html", html.page().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.put("finding.pdf", FindingPdf.bytes(finding));
        files.put("finding.json", FindingJson.bytes(finding));
        files.put("tables.ods", FindingSpreadsheet.bytes(finding));
        for (FigureTable table : finding.tables()) {
            files.put(csvName(table), FindingCsv.bytes(table));
        }
        return files;
    }

    /**
     * Writes every file into the folder, which is made when it is not there. All files are made before the first is
     * written, and each is written under another name and then moved, so that none is ever seen half-written.
     *
     * @throws IOException when the folder cannot be written to
     */
    public static void write(Finding finding, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files(finding).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
            try {
                Files.write(unfinished, file.getValue());
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    /** Where a table's CSV file stands in the folder. */
    static String csvName(FigureTable table) {
        return "tables/" + table.id() + ".csv";
    }

    private static void checkNames(Finding finding) {
        Set<String> seen = new HashSet<>();
        for (FigureTable table : finding.tables()) {
            checkName("table", table.id(), seen);
            table.figures().forEach(figure -> checkName("figure", figure.id(), seen));
        }
    }

    private static void checkName(String what, String id, Set<String> seen) {
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The %s id '%s' must be lower-case words joined by hyphens".formatted(what, id));
        }
        if (!seen.add(what + " " + id)) {
            throw new IllegalArgumentException("The %s id '%s' stands twice in the finding".formatted(what, id));
        }
    }
}

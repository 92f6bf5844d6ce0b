package truecount.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of an OpenDocument file whatever differs between two runs or two Java platforms: entry times, the order of
 * the manifest, compression.
 */
final class SteadyZip {

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Pattern MANIFEST_ENTRY = Pattern.compile("<manifest:file-entry[^>]*/>");

    private SteadyZip() {}

    /** @param day the day that stands as time of every entry */
    static byte[] bytes(byte[] zip, LocalDate day) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        entries.computeIfPresent(MANIFEST, (name, bytes) -> sorted(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream steady = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                steady.putNextEntry(stored(entry.getKey(), entry.getValue(), day));
                steady.write(entry.getValue());
                steady.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] bytes, LocalDate day) {
        CRC32 check = new CRC32();
        check.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(check.getValue());
        // Local time: a zip keeps the clock's hands, not the moment, so the reader's time zone must not move them.
        entry.setTimeLocal(day.atStartOfDay());
        return entry;
    }

    /** The library keeps manifest entries in a hash set; sorted by path they stand the same way every time. */
    private static byte[] sorted(byte[] manifest) {
        String xml = new String(manifest, StandardCharsets.UTF_8);
        TreeSet<String> entries = new TreeSet<>();
        MANIFEST_ENTRY.matcher(xml).results().map(MatchResult::group).forEach(entries::add);
        String rest = MANIFEST_ENTRY.matcher(xml).replaceAll("");
        return rest.replace("</manifest:manifest>", String.join("", entries) + "</manifest:manifest>")
                .getBytes(StandardCharsets.UTF_8);
    }
}

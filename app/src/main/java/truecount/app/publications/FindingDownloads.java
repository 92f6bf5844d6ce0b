package truecount.app.publications;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import truecount.publication.PublishedFolder;

/** Sends the files of a finding, one alone or the whole folder. Who may have them is for the caller to know. */
record FindingDownloads(FindingStore store) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "pdf", "application/pdf",
            "json", "application/json",
            "csv", "text/csv;charset=UTF-8",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    /** The same folder gives the same archive, whenever it is fetched. */
    private static final LocalDateTime OLDEST_IN_A_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What is for accredited readers: rows of the pack are rare enough to be recognised, see decision 18. */
    static boolean isForAccreditedReaders(String name) {
        return name.startsWith(PublishedFolder.PACK + "/");
    }

    /** One file; {@code path} begins with a slash, and names a file that was published, never one of this machine. Whether there is such a file. */
    boolean file(long number, String path, HttpServletResponse response) throws IOException {
        String name = path.substring(1);
        Optional<byte[]> kept = store.file(number, name);
        if (kept.isEmpty()) return false;
        byte[] content = kept.get();
        response.setContentType(typeOf(name));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s\"".formatted(name.substring(name.lastIndexOf('/') + 1)));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
        return true;
    }

    /** The published folder, with what is for accredited readers or without it. */
    void folder(long number, boolean accredited, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"finding-%d.zip\"".formatted(number));
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (FindingStore.PublishedFile file : store.files(number)) {
                if (!accredited && isForAccreditedReaders(file.path())) continue;
                byte[] content = store.file(number, file.path()).orElseThrow();
                ZipEntry entry = new ZipEntry("finding-%d/%s".formatted(number, file.path()));
                entry.setTimeLocal(OLDEST_IN_A_ZIP);
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
    }

    static String typeOf(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}

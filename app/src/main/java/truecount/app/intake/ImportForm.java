package truecount.app.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person hands in on the import page.
 *
 * @param mapping the number of an earlier import whose mapping is used again, or {@link #OWN}
 * @param mappingFile the mapping as a file, when it is their own
 * @param acceptRejects whether rows that cannot be read at all may be set aside
 */
record ImportForm(
        @Nullable String mapping,
        @Nullable MultipartFile mappingFile,
        @Nullable MultipartFile incidents,
        @Nullable MultipartFile crimes,
        boolean acceptRejects) {

    /** The choice of a mapping that is handed in as a file. */
    static final String OWN = "own";

    static boolean isGiven(@Nullable MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    /** The name the file had where it came from, without its folder. */
    static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) return "export.csv";
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}

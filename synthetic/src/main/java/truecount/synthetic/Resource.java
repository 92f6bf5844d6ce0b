package truecount.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text file that comes with this module.
 *
 * @param name its path below this package
 */
record Resource(String name) {

    /** Its lines, without their ends. */
    List<String> lines() {
        return text().lines().toList();
    }

    /** All of it. */
    String text() {
        try (@Nullable InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from the synthetic module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the synthetic module", e);
        }
    }
}

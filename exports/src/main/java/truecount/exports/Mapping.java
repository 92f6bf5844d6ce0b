package truecount.exports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns and codes of a force's exports mean, as a YAML file says it. */
public final class Mapping {

    private final String file;
    private final String system;
    private final List<String> cautions;
    private final ZoneId zone;
    private final FileFormat format;
    private final ExportDay exportDay;
    private final IncidentMapping incidents;
    private final @Nullable CrimeMapping crimes;
    private final List<Figure> figures;

    Mapping(
            String file,
            String system,
            List<String> cautions,
            ZoneId zone,
            FileFormat format,
            ExportDay exportDay,
            IncidentMapping incidents,
            @Nullable CrimeMapping crimes,
            List<Figure> figures) {
        this.file = file;
        this.system = system;
        this.cautions = cautions;
        this.zone = zone;
        this.format = format;
        this.exportDay = exportDay;
        this.incidents = incidents;
        this.crimes = crimes;
        this.figures = List.copyOf(figures);
    }

    /**
     * Reads a mapping.
     *
     * @throws UnusableInput when the file is not there, or not a mapping; the message names the line
     */
    public static Mapping read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return parse(Files.readString(path), name);
        } catch (NoSuchFileException missing) {
            throw new UnusableInput("There is no mapping %s.".formatted(path), missing);
        } catch (CharacterCodingException notUtf8) {
            throw new UnusableInput("The mapping %s is not UTF-8. Save it as UTF-8.".formatted(name), notUtf8);
        } catch (IOException fault) {
            throw new UnusableInput("The mapping %s cannot be read: %s.".formatted(path, fault.getMessage()), fault);
        }
    }

    /**
     * Reads a mapping from its text.
     *
     * @param name the file's name, for messages
     * @throws UnusableInput when the text is not a mapping; the message names the line
     */
    public static Mapping parse(String text, String name) {
        return MappingReader.read(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The mapping's file name, for messages. */
    public String file() {
        return file;
    }

    /** The name of the system that the exports come from. */
    public String system() {
        return system;
    }

    /** What a reader of figures from these exports must be told, beyond what is always said. */
    public List<String> cautions() {
        return cautions;
    }

    /** The time zone of times without an offset. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether it maps a table of crime records too. */
    public boolean mapsCrimes() {
        return crimes != null;
    }

    FileFormat format() {
        return format;
    }

    ExportDay exportDay() {
        return exportDay;
    }

    IncidentMapping incidents() {
        return incidents;
    }

    /** The mapping of the crime table. */
    CrimeMapping crimes() {
        if (crimes == null) {
            throw new UnusableInput(
                    "The mapping %s does not say what the columns of the crime records mean. Add 'crimes:'."
                            .formatted(file));
        }
        return crimes;
    }

    List<Figure> figures() {
        return figures;
    }
}

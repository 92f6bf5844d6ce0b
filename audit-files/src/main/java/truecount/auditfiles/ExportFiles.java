package truecount.auditfiles;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import truecount.exports.CrimeReader;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;
import truecount.exports.IncidentReader;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/** A force's two exports as files, plain or gzipped. */
public final class ExportFiles implements ExportSource {

    private final Path incidents;
    private final Path crimes;
    private final Mapping mapping;
    private final ReadOptions options;
    private @Nullable LocalDate exportedOn;

    /**
     * Reads from these files.
     *
     * @param mapping what their columns mean
     * @param options how to read; told of what is set aside and of progress
     */
    public ExportFiles(Path incidents, Path crimes, Mapping mapping, ReadOptions options) {
        this.incidents = incidents;
        this.crimes = crimes;
        this.mapping = mapping;
        this.options = options;
    }

    @Override
    public void crimes(Consumer<CrimeRecord> each) {
        try (CrimeReader reader = CrimeReader.open(crimes, mapping, options)) {
            reader.forEach(each);
        }
    }

    @Override
    public void incidents(Consumer<Incident> each) {
        try (IncidentReader reader = IncidentReader.open(incidents, mapping, options)) {
            reader.forEach(each);
            exportedOn = reader.summary().exportedOn();
        }
    }

    @Override
    public void incidentsAgain(Consumer<Incident> each) {
        ReadOptions quiet = new ReadOptions(options.acceptRejects(), options.exportedOn(), reject -> {}, rows -> {});
        try (IncidentReader reader = IncidentReader.open(incidents, mapping, quiet)) {
            reader.forEach(each);
        }
    }

    @Override
    public @Nullable LocalDate exportedOn() {
        return exportedOn;
    }

    @Override
    public String howToSayExportedOn() {
        return "The mapping %s does not say when the exports were made, and an audit must. Add 'export:' with"
                        .formatted(mapping.file())
                + " 'madeOn: 2026-07-20' to it, or give --exported-on.";
    }
}

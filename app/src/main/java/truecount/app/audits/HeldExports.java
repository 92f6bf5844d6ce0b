package truecount.app.audits;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import truecount.app.intake.ImportStore;
import truecount.app.intake.IncidentStore;
import truecount.app.register.CrimeStore;
import truecount.auditfiles.ExportSource;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;

/**
 * What the house holds of a force's exports, as an audit reads it: each number once, as the newest of these imports tells it.
 *
 * @param from the imports that are read; what came in since is not there
 */
record HeldExports(IncidentStore incidentStore, CrimeStore crimeStore, ImportStore imports, Set<Long> from)
        implements ExportSource {

    @Override
    public void crimes(Consumer<CrimeRecord> each) {
        crimeStore.each(from, each);
    }

    @Override
    public void incidents(Consumer<Incident> each) {
        incidentStore.each(from, each);
    }

    @Override
    public @Nullable LocalDate exportedOn() {
        return imports.exportedOn(from).orElse(null);
    }

    @Override
    public String howToSayExportedOn() {
        return "No import says when its export was made, and an audit must know. Add 'export:' with a day under"
                + " 'madeOn:' to the mapping, and import again.";
    }
}

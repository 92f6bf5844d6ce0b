package truecount.app.audits;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import truecount.app.intake.ImportStore;
import truecount.app.intake.IncidentStore;
import truecount.app.register.CrimeStore;
import truecount.auditfiles.ExportSource;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;

/** What the house holds of a force's exports, as an audit reads it: each number once, as the newest export tells it. */
record HeldExports(IncidentStore incidentStore, CrimeStore crimeStore, ImportStore imports) implements ExportSource {

    @Override
    public void crimes(Consumer<CrimeRecord> each) {
        crimeStore.each(each);
    }

    @Override
    public void incidents(Consumer<Incident> each) {
        incidentStore.each(each);
    }

    @Override
    public @Nullable LocalDate exportedOn() {
        return imports.exportedOn().orElse(null);
    }

    @Override
    public String howToSayExportedOn() {
        return "No import says when its export was made, and an audit must know. Add 'export:' with a day under"
                + " 'madeOn:' to the mapping, and import again.";
    }
}

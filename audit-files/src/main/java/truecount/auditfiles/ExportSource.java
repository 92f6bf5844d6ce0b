package truecount.auditfiles;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;

/** Where an audit finds a force's incidents and crime records: files, or a register that holds what files brought. */
public interface ExportSource {

    /** Gives on every crime record, each number once, as it stood last. */
    void crimes(Consumer<CrimeRecord> each);

    /** Gives on every incident, each number once, as it stood last. */
    void incidents(Consumer<Incident> each);

    /** The same once more, for what turned out to matter only when all was read; nothing is reported twice. */
    default void incidentsAgain(Consumer<Incident> each) {
        incidents(each);
    }

    /** The day as of which all of it stood, once the incidents were given; null where nothing says so. */
    @Nullable
    LocalDate exportedOn();

    /** What a user should do when {@link #exportedOn} is null, as one sentence. */
    String howToSayExportedOn();
}

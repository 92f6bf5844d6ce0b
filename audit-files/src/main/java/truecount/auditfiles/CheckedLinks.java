package truecount.auditfiles;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;
import truecount.exports.LinkCheck;
import truecount.exports.UnusableInput;

/** A force's exports, looked over while an audit reads them: whether incidents and crime records find each other. */
final class CheckedLinks implements ExportSource {

    private final ExportSource exports;
    private final LinkCheck links = new LinkCheck();

    CheckedLinks(ExportSource exports) {
        this.exports = exports;
    }

    /**
     * Refuses exports that do not find each other: an audit of them would count every named crime as recorded, or none.
     *
     * @throws UnusableInput when the links are broken
     */
    void requireLinked() {
        if (!links.isBroken()) return;
        throw new UnusableInput(
                "The incident log and the crime records do not find each other, so no audit can be made of them: %s. On the command line, --accept-unlinked opens it all the same."
                        .formatted(String.join("; ", links.notices())));
    }

    @Override
    public void crimes(Consumer<CrimeRecord> each) {
        exports.crimes(crime -> {
            links.add(crime);
            each.accept(crime);
        });
    }

    @Override
    public void incidents(Consumer<Incident> each) {
        exports.incidents(incident -> {
            links.add(incident);
            each.accept(incident);
        });
    }

    @Override
    public void incidentsAgain(Consumer<Incident> each) {
        exports.incidentsAgain(each);
    }

    @Override
    public @Nullable LocalDate exportedOn() {
        return exports.exportedOn();
    }

    @Override
    public String howToSayExportedOn() {
        return exports.howToSayExportedOn();
    }
}

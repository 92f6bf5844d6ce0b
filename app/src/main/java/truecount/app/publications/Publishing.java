package truecount.app.publications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import truecount.app.audits.Audits;
import truecount.auditfiles.AuditClosing;
import truecount.publication.FindingHtml;
import truecount.publication.Publication;
import truecount.publication.PublishedFolder;

/** Closes an audit and publishes what it found, the same files as the command line writes. */
public final class Publishing {

    private final Audits audits;
    private final FindingStore store;

    Publishing(Audits audits, FindingStore store) {
        this.audits = audits;
        this.store = store;
    }

    /**
     * Works out the finding of an audit and keeps it as a published folder.
     *
     * @param mayLack how many items may lack a verdict, each of which then counts against the force; at most as many
     *     as the person who publishes was shown
     * @param who who publishes it, as the ledger names people
     * @return the finding's number
     * @throws truecount.exports.UnusableInput when more items lack a verdict
     */
    public long publish(long audit, int mayLack, String who) {
        return audits.close(
                audit, mayLack, closing -> store.add(audit, FindingHtml.of(closing.finding()), files(closing), who));
    }

    private static SortedMap<String, byte[]> files(AuditClosing closing) {
        SortedMap<String, byte[]> files = new TreeMap<>(Publication.files(closing.finding()));
        try {
            Path folder = Files.createTempDirectory("truecount-pack-");
            try {
                Path pack = folder.resolve(PublishedFolder.PACK);
                closing.writePack(pack);
                try (Stream<Path> written = Files.walk(pack)) {
                    for (Path file : written.filter(Files::isRegularFile).toList()) {
                        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

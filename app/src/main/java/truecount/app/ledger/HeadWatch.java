package truecount.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes out how far the ledger has come, every minute in which it grew, to a file of the operator's choice. Before a head
 * is written the entries since the one before are worked out again, so a forged entry is never vouched for.
 *
 * <p>Settings: {@code truecount.heads}, the file; {@code truecount.heads.every}, such as {@code PT1M}.
 */
public final class HeadWatch {

    /** The name of the file in the data directory, where the operator chose no other place. */
    public static final String FILE = "ledger-heads.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    private static final int ENTRIES_AT_A_TIME = 1_000;

    private final LedgerStore ledger;
    private final Path file;
    private final Clock clock;
    private volatile String wrong = "";

    HeadWatch(LedgerStore ledger, Path file, Clock clock) {
        this.ledger = ledger;
        this.file = file;
        this.clock = clock;
    }

    /** What is wrong, in words for the administrator; empty while all is well. */
    public String wrong() {
        return wrong;
    }

    /** Writes a head if the ledger grew since the last. Where something is wrong, nothing is written and the log says so. */
    public synchronized void writeOut() {
        String before = wrong;
        try {
            wrong = growFrom(last());
        } catch (IOException e) {
            wrong = "The heads of the ledger could not be written to %s: %s".formatted(file, e.getMessage());
        }
        if (!wrong.isEmpty() && !wrong.equals(before)) LOG.error("{}", wrong);
    }

    private Optional<Head> last() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) return Optional.empty();
        List<Head> heads = Head.read(file);
        return Optional.of(heads.getLast());
    }

    private String growFrom(Optional<Head> last) throws IOException {
        long number = last.map(Head::entries).orElse(0L);
        String hash = last.map(Head::hash).orElse(Entry.NOTHING_BEFORE);
        if (number > 0 && !ledger.hasEntry(number, hash)) {
            return "The ledger is not the one whose heads stand in %s: entry %,d was removed or written anew."
                    .formatted(file, number);
        }
        long from = number;
        while (true) {
            List<Sealed> next = ledger.after(number, ENTRIES_AT_A_TIME);
            for (Sealed sealed : next) {
                Entry entry = sealed.entry();
                String problem = Check.problemAt(sealed, number + 1, hash, ledger.key());
                if (!problem.isEmpty()) return "The ledger is broken at entry %,d: %s".formatted(number + 1, problem);
                number = entry.number();
                hash = entry.hash();
            }
            if (next.size() < ENTRIES_AT_A_TIME) break;
        }
        if (number > from) {
            new Head(number, hash, clock.instant().truncatedTo(ChronoUnit.SECONDS)).append(file);
        }
        return "";
    }
}

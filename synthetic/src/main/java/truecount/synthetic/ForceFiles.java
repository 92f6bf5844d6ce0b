package truecount.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The files of a force while they are being written. */
final class ForceFiles implements Closeable {

    private static final List<String> NAMES = List.of("incidents.csv", "crimes.csv", "truth.csv");

    private static final List<String> COPIED = List.of("mapping.yaml", "plan.yaml", "record-key-secret.txt");

    /** After how many further incidents an export brings a changed or repeated row. */
    private static final int ROWS_UNTIL_PUBLISHED_AGAIN = 40;

    private record Late(long due, List<String> row) {}

    private final Path dir;
    private final CsvWriter incidents;
    private final CsvWriter crimes;
    private final CsvWriter truth;
    private final Deque<Late> publishedAgain = new ArrayDeque<>();
    private final ForceSummary.Adding sum = new ForceSummary.Adding();
    private long count;
    private boolean finished;

    private ForceFiles(Path dir) throws IOException {
        this.dir = dir;
        incidents = open("incidents.csv", IncidentTable.COLUMNS);
        crimes = open("crimes.csv", CrimeTable.COLUMNS);
        truth = open("truth.csv", TruthTable.COLUMNS);
    }

    static ForceFiles in(Path dir) throws IOException {
        Files.createDirectories(dir);
        return new ForceFiles(dir);
    }

    private CsvWriter open(String name, List<String> columns) throws IOException {
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(unfinished(name), StandardCharsets.UTF_8));
        writer.writeRecord(columns);
        return writer;
    }

    private Path unfinished(String name) {
        return dir.resolve(name + ".part");
    }

    void add(Happening happening) {
        count++;
        while (!publishedAgain.isEmpty() && publishedAgain.peek().due() <= count) {
            incidents.writeRecord(publishedAgain.remove().row());
        }
        List<String> row = IncidentTable.row(happening.incident());
        if (happening.earlier() != null) {
            incidents.writeRecord(IncidentTable.row(happening.earlier()));
            publishedAgain.add(new Late(count + ROWS_UNTIL_PUBLISHED_AGAIN, row));
        } else {
            incidents.writeRecord(row);
            // One in a hundred is exported a second time, the same in every byte.
            if (Math.floorMod(Dice.head("again|" + happening.incident().number()), 100) == 0) {
                publishedAgain.add(new Late(count + ROWS_UNTIL_PUBLISHED_AGAIN, row));
            }
        }
        for (Crime crime : happening.crimes()) {
            crimes.writeRecord(CrimeTable.row(crime));
        }
        List<String> known = TruthTable.row(happening);
        truth.writeRecord(known);
        sum.add(known, happening.crimes().size());
    }

    /** Puts the files in their places. */
    ForceSummary finish() throws IOException {
        while (!publishedAgain.isEmpty()) {
            incidents.writeRecord(publishedAgain.remove().row());
        }
        closeWriters();
        for (String name : COPIED) {
            Files.writeString(dir.resolve(name), new Resource("example/" + name).text(), StandardCharsets.UTF_8);
        }
        for (String name : NAMES) {
            Files.move(unfinished(name), dir.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        finished = true;
        return sum.summary();
    }

    private void closeWriters() throws IOException {
        incidents.close();
        crimes.close();
        truth.close();
    }

    /** Leaves nothing half-written behind. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        closeWriters();
        for (String name : NAMES) {
            Files.deleteIfExists(unfinished(name));
        }
    }
}

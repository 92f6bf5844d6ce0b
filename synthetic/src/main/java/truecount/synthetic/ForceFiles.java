package truecount.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The files of a force while they are being written, in a folder that has another name until they are whole. */
final class ForceFiles implements Closeable {

    private static final int BUFFER = 1 << 18;

    /** After how many further incidents an export brings a changed or repeated row. */
    private static final int ROWS_UNTIL_PUBLISHED_AGAIN = 40;

    private record Late(long due, List<String> rows) {}

    private final UnfinishedFolder folder;
    private final List<Writer> incidents = new ArrayList<>();
    private final List<Writer> crimes = new ArrayList<>();
    private final Writer truth;
    private final Deque<Late> publishedAgain = new ArrayDeque<>();
    private final ForceSummary.Adding sum = new ForceSummary.Adding();
    private long count;

    private ForceFiles(UnfinishedFolder folder) throws IOException {
        this.folder = folder;
        for (Table<Incident> table : Table.INCIDENTS) {
            incidents.add(open(table.file(), table.columns()));
        }
        for (Table<Crime> table : Table.CRIMES) {
            crimes.add(open(table.file(), table.columns()));
        }
        truth = open("truth.csv", TruthTable.COLUMNS);
    }

    /** The files of a force that is to stand in this folder. */
    static ForceFiles in(Path dir) throws IOException {
        UnfinishedFolder folder = UnfinishedFolder.of(dir);
        try {
            return new ForceFiles(folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private Writer open(String name, List<String> columns) throws IOException {
        Path file = folder.path().resolve(name);
        Files.createDirectories(folder.path().resolve(name).toAbsolutePath().getParent());
        Writer writer = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), BUFFER);
        folder.closes(writer);
        StringBuilder header = new StringBuilder();
        CsvRow.add(header, columns);
        writer.append(header);
        return writer;
    }

    /** The rows of an incident, one text a file. */
    static List<String> incidentRows(Incident incident, int version) {
        return Table.INCIDENTS.stream()
                .map(table -> table.text(incident, version))
                .toList();
    }

    /** The rows of crimes, one text a file. */
    static List<String> crimeRows(List<Crime> crimes) {
        return Table.CRIMES.stream().map(table -> table.text(crimes)).toList();
    }

    void add(Rendered rendered) throws IOException {
        count++;
        while (!publishedAgain.isEmpty() && publishedAgain.peek().due() <= count) {
            write(incidents, publishedAgain.remove().rows());
        }
        write(incidents, rendered.earlier() == null ? rendered.incident() : rendered.earlier());
        if (rendered.again()) {
            publishedAgain.add(new Late(count + ROWS_UNTIL_PUBLISHED_AGAIN, rendered.incident()));
        }
        write(crimes, rendered.crimes());
        truth.append(rendered.truth());
        sum.add(rendered.figures(), rendered.records());
    }

    private static void write(List<Writer> writers, List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            writers.get(i).append(texts.get(i));
        }
    }

    private void write(String name, List<String> columns, List<List<String>> rows) throws IOException {
        try (Writer file = open(name, columns)) {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> CsvRow.add(text, row));
            file.append(text);
        }
    }

    /** Puts the files in their places. */
    ForceSummary finish(ForcePlan plan) throws IOException {
        while (!publishedAgain.isEmpty()) {
            write(incidents, publishedAgain.remove().rows());
        }
        for (Companion companion : Companion.values()) {
            Files.writeString(folder.path().resolve(companion.file()), companion.text(plan), StandardCharsets.UTF_8);
        }
        ForceCalendar calendar = ForceCalendar.of(plan);
        write("events.csv", List.of("what", "from", "to", "errors"), calendar.events());
        write("backlog.csv", List.of("from", "load"), calendar.backlogs());
        write(
                "staff.csv",
                List.of("collar", "role", "team", "started", "trained"),
                calendar.staff().rows());
        folder.finish();
        return sum.summary();
    }

    /** Leaves nothing half-written behind. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}

package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import truecount.audit.Draw;
import truecount.audit.Item;
import truecount.audit.OffenceClass;
import truecount.audit.OffenceGroup;
import truecount.audit.RecordedCrime;
import truecount.audit.Timeliness;

/**
 * The folder of an open audit: audit.json, plan.yaml, frame.csv, sample.csv, and what only the force may see, in
 * {@code private}.
 */
final class AuditFolder {

    private static final List<String> ITEM_COLUMNS = List.of("item", "record_key", "number", "kind");
    private static final List<String> CRIME_COLUMNS =
            List.of("record_key", "crime_number", "offence_class", "offence_group", "domestic", "timeliness");
    private static final String DIRECT = "crime";

    private final Path folder;

    AuditFolder(Path folder) {
        this.folder = folder;
    }

    Path auditJson() {
        return folder.resolve("audit.json");
    }

    Path frameCsv() {
        return folder.resolve("frame.csv");
    }

    private Path ownFiles() {
        return folder.resolve("private");
    }

    void write(OpenedAudit audit, PlanFile plan, FrozenExports frozen, Draw draw) {
        try {
            AuditJson.write(auditJson(), audit);
            Files.writeString(folder.resolve("plan.yaml"), plan.text(), StandardCharsets.UTF_8);
            FrameCsv.write(frameCsv(), frozen.frame(), draw.seed());
            SampleCsv.write(folder.resolve("sample.csv"), draw);
            Files.createDirectory(ownFiles());
            keepToOwner(ownFiles());
            writeUnits(frozen.units());
            writeItems(frozen, draw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepToOwner(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void writeUnits(List<FrozenUnit> units) throws IOException {
        BlockFile.write(ownFiles().resolve("units.csv"), "record_key,number,kind", units.size(), (lines, position) -> {
            FrozenUnit unit = units.get(position);
            lines.append(unit.key()).append(',').append(CsvText.quoted(unit.number()));
            lines.append(',').append(kind(unit)).append('\n');
        });
        writeCrimes("crimes.csv", units, FrozenUnit::crimes);
        writeCrimes("cancelled.csv", units, FrozenUnit::cancelled);
    }

    private void writeCrimes(String file, List<FrozenUnit> units, Function<FrozenUnit, List<RecordedCrime>> crimes)
            throws IOException {
        String columns = String.join(",", CRIME_COLUMNS);
        BlockFile.write(ownFiles().resolve(file), columns, units.size(), (lines, position) -> {
            FrozenUnit unit = units.get(position);
            for (RecordedCrime crime : crimes.apply(unit)) {
                lines.append(unit.key()).append(',').append(CsvText.quoted(crime.number()));
                lines.append(',').append(CsvText.quoted(crime.offenceClass().written()));
                lines.append(',').append(crime.offenceClass().group());
                lines.append(',').append(crime.domestic() ? "yes" : "no");
                lines.append(',').append(crime.timeliness()).append('\n');
            }
        });
    }

    private void writeItems(FrozenExports frozen, Draw draw) throws IOException {
        try (CsvText items = new CsvText(ownFiles().resolve("items.csv"), ITEM_COLUMNS.toArray(String[]::new))) {
            for (Item item : draw.items()) {
                FrozenUnit unit = frozen.unit(item.key());
                items.row(item.number(), item.key(), unit.number(), kind(unit));
            }
        }
    }

    private static String kind(FrozenUnit unit) {
        return unit.direct() ? DIRECT : "incident";
    }

    /** What lies behind the items of a draw: by record key. */
    Map<String, FrozenUnit> readDrawn(Draw draw) {
        Map<String, List<RecordedCrime>> crimes = readCrimes("crimes.csv", draw);
        Map<String, List<RecordedCrime>> cancelled = readCrimes("cancelled.csv", draw);
        Map<String, FrozenUnit> units = new HashMap<>();
        CsvTable.read(ownFiles().resolve("items.csv"), ITEM_COLUMNS, row -> {
            String key = row.text("record_key");
            @Nullable List<RecordedCrime> own = crimes.get(key);
            if (own == null) {
                throw row.fault("the record key is not one of the draw; the folder was changed after it was opened");
            }
            units.put(
                    key,
                    new FrozenUnit(
                            key,
                            row.text("number"),
                            row.text("kind").equals(DIRECT),
                            List.copyOf(own),
                            List.copyOf(cancelled.getOrDefault(key, List.of()))));
        });
        return units;
    }

    /** The crime records of the drawn units by key; an audit opened before this file was written has none. */
    private Map<String, List<RecordedCrime>> readCrimes(String name, Draw draw) {
        Map<String, List<RecordedCrime>> crimes = new HashMap<>();
        draw.items().forEach(item -> crimes.put(item.key(), new ArrayList<>()));
        Path file = ownFiles().resolve(name);
        if (Files.exists(file) && hasRows(file)) {
            CsvTable.read(file, CRIME_COLUMNS, row -> {
                List<RecordedCrime> own = crimes.get(row.text("record_key"));
                if (own != null) {
                    own.add(crime(row));
                }
            });
        }
        return crimes;
    }

    /** Crime records of any unit of the frame, by number, for the numbers asked for. */
    Map<String, RecordedCrime> readByNumber(Set<String> numbers) {
        Map<String, RecordedCrime> found = new HashMap<>();
        Path file = ownFiles().resolve("crimes.csv");
        if (!numbers.isEmpty() && Files.exists(file) && hasRows(file)) {
            CsvTable.read(file, CRIME_COLUMNS, row -> {
                if (numbers.contains(row.text("crime_number"))) {
                    found.put(row.text("crime_number"), crime(row));
                }
            });
        }
        return found;
    }

    private static boolean hasRows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.limit(2).count() == 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedCrime crime(CsvTable.Row row) {
        String written = row.text("offence_class");
        OffenceClass listed = OffenceClasses.list().findOrUnknown(written);
        try {
            return new RecordedCrime(
                    row.text("crime_number"),
                    new OffenceClass(
                            listed.written(), listed.classes(), OffenceGroup.valueOf(row.text("offence_group"))),
                    row.text("domestic").equals("yes"),
                    Timeliness.valueOf(row.text("timeliness")));
        } catch (IllegalArgumentException e) {
            throw row.fault("this is no crime record as it was written; the folder was changed after it was opened");
        }
    }
}

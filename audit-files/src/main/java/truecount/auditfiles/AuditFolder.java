package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            writeItems(frozen.units(), draw);
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
        try (CsvText numbers = new CsvText(ownFiles().resolve("units.csv"), "record_key", "number", "kind");
                CsvText crimes = new CsvText(ownFiles().resolve("crimes.csv"), CRIME_COLUMNS.toArray(String[]::new))) {
            for (FrozenUnit unit : units) {
                numbers.row(unit.key(), unit.number(), kind(unit));
                for (RecordedCrime crime : unit.crimes()) {
                    crimes.row(
                            unit.key(),
                            crime.number(),
                            crime.offenceClass().written(),
                            crime.offenceClass().group(),
                            crime.domestic() ? "yes" : "no",
                            crime.timeliness());
                }
            }
        }
    }

    private void writeItems(List<FrozenUnit> units, Draw draw) throws IOException {
        Map<String, FrozenUnit> byKey = new HashMap<>();
        Set<String> drawn = new HashSet<>();
        draw.items().forEach(item -> drawn.add(item.key()));
        for (FrozenUnit unit : units) {
            if (drawn.contains(unit.key())) {
                byKey.put(unit.key(), unit);
            }
        }
        try (CsvText items = new CsvText(ownFiles().resolve("items.csv"), ITEM_COLUMNS.toArray(String[]::new))) {
            for (Item item : draw.items()) {
                FrozenUnit unit = byKey.get(item.key());
                if (unit != null) {
                    items.row(item.number(), item.key(), unit.number(), kind(unit));
                }
            }
        }
    }

    private static String kind(FrozenUnit unit) {
        return unit.direct() ? DIRECT : "incident";
    }

    /** What lies behind the items of a draw: by record key. */
    Map<String, FrozenUnit> readDrawn(Draw draw) {
        Map<String, List<RecordedCrime>> crimes = new HashMap<>();
        draw.items().forEach(item -> crimes.put(item.key(), new ArrayList<>()));
        Path crimesFile = ownFiles().resolve("crimes.csv");
        if (hasRows(crimesFile)) {
            CsvTable.read(crimesFile, CRIME_COLUMNS, row -> {
                List<RecordedCrime> own = crimes.get(row.text("record_key"));
                if (own != null) {
                    own.add(crime(row));
                }
            });
        }
        Map<String, FrozenUnit> units = new HashMap<>();
        CsvTable.read(ownFiles().resolve("items.csv"), ITEM_COLUMNS, row -> {
            String key = row.text("record_key");
            @Nullable List<RecordedCrime> own = crimes.get(key);
            if (own == null) {
                throw row.fault("the record key is not one of the draw; the folder was changed after it was opened");
            }
            units.put(
                    key,
                    new FrozenUnit(key, row.text("number"), row.text("kind").equals(DIRECT), List.copyOf(own)));
        });
        return units;
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

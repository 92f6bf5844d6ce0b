package truecount.auditfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import truecount.audit.Draw;
import truecount.audit.Item;

/** sample.csv: the drawn units in the order of review. */
final class SampleCsv {

    private static final List<String> COLUMNS = List.of("item", "record_key", "stratum", "ticket");

    private SampleCsv() {}

    static void write(Path file, Draw draw) throws IOException {
        try (CsvText csv = new CsvText(file, COLUMNS.toArray(String[]::new))) {
            for (Item item : draw.items()) {
                csv.row(item.number(), item.key(), item.stratum(), item.ticket());
            }
        }
    }

    static List<Item> read(Path file) {
        List<Item> items = new ArrayList<>();
        CsvTable.read(
                file,
                COLUMNS,
                row -> items.add(
                        new Item(row.whole("item"), row.text("record_key"), row.text("stratum"), row.text("ticket"))));
        return items;
    }
}

package truecount.auditfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import truecount.audit.Breakdown;
import truecount.audit.Frame;
import truecount.audit.LinkedCrimes;
import truecount.audit.Unit;

/** frame.csv: one row for each unit of the frame, with its ticket, in order of key. */
final class FrameCsv {

    static final String TICKET = "ticket";

    private FrameCsv() {}

    static void write(Path file, Frame frame, String seed) throws IOException {
        List<Unit> units = frame.units();
        Tickets tickets = new Tickets(seed);
        BlockFile.write(file, frame.columns() + "," + TICKET, units.size(), (lines, position) -> {
            Unit unit = units.get(position);
            Frame.appendRow(lines, unit)
                    .append(',')
                    .append(tickets.of(unit.key()))
                    .append('\n');
        });
    }

    /** A row of the file: the unit, and the ticket that the file claims for it. */
    record Row(Unit unit, String ticket) {}

    static Row read(CsvTable.Row row, List<Breakdown> breakdowns) {
        List<String> groups = breakdowns.stream()
                .map(breakdown -> row.text("by_" + breakdown.id()).intern())
                .toList();
        return new Row(
                new Unit(
                        row.text("record_key"),
                        row.text("stratum").intern(),
                        new LinkedCrimes(
                                row.whole("linked_crimes"),
                                row.whole("linked_violence"),
                                row.whole("linked_sexual"),
                                row.whole("linked_domestic"),
                                row.whole("linked_late"),
                                row.whole("linked_untimed")),
                        row.number("model_score"),
                        groups),
                row.text(TICKET));
    }
}

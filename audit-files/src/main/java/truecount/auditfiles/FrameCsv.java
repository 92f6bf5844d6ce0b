package truecount.auditfiles;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import truecount.audit.Frame;
import truecount.audit.LinkedCrimes;
import truecount.audit.Unit;
import truecount.statistics.TicketDraw;

/** frame.csv: one row for each unit of the frame, with its ticket, in order of key. */
final class FrameCsv {

    static final String TICKET = "ticket";

    private static final int BLOCK = 20_000;

    private FrameCsv() {}

    static void write(Path file, Frame frame, String seed) throws IOException {
        List<Unit> units = frame.units();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write((Frame.COLUMNS + "," + TICKET + "\n").getBytes(StandardCharsets.UTF_8));
            int blocks = (units.size() + BLOCK - 1) / BLOCK;
            // A million tickets are seconds of work for one processor: blocks are made side by side, written in order.
            int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() * 2);
            for (int first = 0; first < blocks; first += atOnce) {
                byte[][] made = IntStream.range(first, Math.min(blocks, first + atOnce))
                        .parallel()
                        .mapToObj(block -> rows(units, block, seed))
                        .toArray(byte[][]::new);
                for (byte[] rows : made) {
                    out.write(rows);
                }
            }
        }
    }

    private static byte[] rows(List<Unit> units, int block, String seed) {
        int end = Math.min(units.size(), (block + 1) * BLOCK);
        StringBuilder rows = new StringBuilder((end - block * BLOCK) * 190);
        for (int i = block * BLOCK; i < end; i++) {
            Unit unit = units.get(i);
            Frame.appendRow(rows, unit)
                    .append(',')
                    .append(TicketDraw.ticket(seed, unit.key()))
                    .append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A row of the file: the unit, and the ticket that the file claims for it. */
    record Row(Unit unit, String ticket) {}

    static Row read(CsvTable.Row row) {
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
                        row.number("model_score")),
                row.text(TICKET));
    }
}

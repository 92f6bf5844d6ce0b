package truecount.cli.survey;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import truecount.auditfiles.CsvTable;
import truecount.statistics.ReplicateWeights;
import truecount.statistics.StratifiedSample;

/** Writes the rows of a sample again, with the exact weight and each replicate's weight behind them. */
final class ReplicatesCsv {

    private ReplicatesCsv() {}

    static void write(
            Path source,
            Path target,
            CrimeRows rows,
            StratifiedSample<IncidentCounts> sample,
            ReplicateWeights<IncidentCounts> weights)
            throws IOException {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < sample.units().size(); i++) {
            positions.put(sample.units().get(i).key(), i);
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
            int[] row = {0};
            CsvTable.read(
                    source, List.of(), header -> line(out, () -> header(out, header, weights.replicates())), cells -> {
                        int position = positions.getOrDefault(rows.unitOfRow().get(row[0]), 0);
                        row[0]++;
                        line(out, () -> {
                            for (String cell : cells.cells().getFields()) {
                                out.write(quoted(cell));
                                out.write(',');
                            }
                            out.write(Double.toString(sample.weight(position)));
                            for (int r = 0; r < weights.replicates(); r++) {
                                out.write(',');
                                out.write(number(sample.weight(position) * weights.factor(r, position)));
                            }
                        });
                    });
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Line {
        void write() throws IOException;
    }

    private static void line(BufferedWriter out, Line line) {
        try {
            line.write();
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void header(BufferedWriter out, List<String> header, int replicates) throws IOException {
        for (String column : header) {
            out.write(quoted(column));
            out.write(',');
        }
        out.write("pweight");
        for (int r = 1; r <= replicates; r++) {
            out.write(",repwt_" + r);
        }
    }

    private static String number(double weight) {
        return weight == 0 ? "0" : Double.toString(weight);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

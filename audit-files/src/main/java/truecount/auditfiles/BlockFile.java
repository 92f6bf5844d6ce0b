package truecount.auditfiles;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Writes files of a million lines: blocks of lines are made on all processors and written in order. */
final class BlockFile {

    private static final int BLOCK = 20_000;
    private static final int USUAL_LINE = 160;

    private BlockFile() {}

    /** Appends what belongs to one position: no line, one or several, each ended by a line feed. */
    interface Lines {
        void append(StringBuilder lines, int position);
    }

    static void write(Path file, String header, int positions, Lines lines) throws IOException {
        int blocks = (positions + BLOCK - 1) / BLOCK;
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() * 2);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
            for (int first = 0; first < blocks; first += atOnce) {
                byte[][] made = IntStream.range(first, Math.min(blocks, first + atOnce))
                        .parallel()
                        .mapToObj(block -> made(block, positions, lines))
                        .toArray(byte[][]::new);
                for (byte[] bytes : made) {
                    out.write(bytes);
                }
            }
        }
    }

    private static byte[] made(int block, int positions, Lines lines) {
        int end = Math.min(positions, (block + 1) * BLOCK);
        StringBuilder text = new StringBuilder((end - block * BLOCK) * USUAL_LINE);
        for (int position = block * BLOCK; position < end; position++) {
            lines.append(text, position);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

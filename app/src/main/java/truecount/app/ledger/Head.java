package truecount.app.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the ledger had come at a moment, written to a file outside the database: whoever writes the ledger anew, or
 * takes entries from its end, cannot change what stands there.
 *
 * @param entries how many entries there were
 * @param hash the hash of the last of them, 64 hexadecimal digits
 * @param at when it was written out
 */
public record Head(long entries, String hash, Instant at) {

    private static final Pattern LINE =
            Pattern.compile("\\{\"entries\":([1-9][0-9]{0,17}),\"hash\":\"([0-9a-f]{64})\",\"at\":\"([0-9TZ:.-]+)\"}");

    /** A line of JSON, without its end. */
    String line() {
        return "{\"entries\":%d,\"hash\":\"%s\",\"at\":\"%s\"}".formatted(entries, hash, at);
    }

    /**
     * Every head in a file, oldest first.
     *
     * @throws IOException when the file cannot be read, or a line but the last is not a head, naming the line; a last
     *     line that was cut short as the machine went down is left out
     */
    public static List<Head> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                heads.add(new Head(Long.parseLong(line.group(1)), line.group(2), Instant.parse(line.group(3))));
            } else if (i < lines.size() - 1 || heads.isEmpty()) {
                throw new IOException("line %d of %s is not a head of a ledger".formatted(i + 1, file));
            }
        }
        return heads;
    }

    /** Adds this head at the end of a file, on the disk when this returns. */
    void append(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean cutShort = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
            // What was cut short is of no use to anyone; a new line must not be joined to it.
            if (cutShort) end = lastLineEnd(file);
            ByteBuffer line = StandardCharsets.UTF_8.encode(line() + "\n");
            channel.truncate(end);
            while (line.hasRemaining()) end += channel.write(line, end);
            channel.force(true);
        }
    }

    private static long lastLineEnd(Path file) throws IOException {
        return Files.readString(file).lastIndexOf('\n') + 1L;
    }
}

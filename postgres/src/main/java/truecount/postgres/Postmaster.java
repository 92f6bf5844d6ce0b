package truecount.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server's main process, as {@code postmaster.pid} in the data directory names it.
 *
 * <p>{@code pg_ctl status} is not enough: where nothing reaps dead processes, as in many containers, a dead server stays
 * a zombie and looks alive; and after a restart of the machine its number may belong to another program.
 *
 * @param pid its process number
 * @param port the port that it listens on
 */
record Postmaster(long pid, int port) {

    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final Path PROC = Path.of("/proc");

    /** The process that the pid file names, if there is such a file and it is whole. */
    static Optional<Postmaster> named(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(PID_FILE));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process that the pid file names, if it lives and serves this data directory. */
    static Optional<Postmaster> alive(Path data) {
        return named(data).filter(postmaster -> postmaster.serves(data));
    }

    /** Removes the pid file of a server that is no more, as it would stop the next one from starting. */
    static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(PID_FILE));
    }

    private boolean serves(Path data) {
        if (Files.isDirectory(PROC.resolve("self"))) {
            return !isZombie() && commandLineNames(data);
        }
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private boolean isZombie() {
        String stat = read(PROC.resolve(pid + "/stat"));
        // The state follows the command name, which stands in brackets and may hold any character.
        int state = stat.lastIndexOf(')') + 2;
        return state >= stat.length() || stat.charAt(state) == 'Z' || stat.charAt(state) == 'X';
    }

    private boolean commandLineNames(Path data) {
        List<String> words = List.of(read(PROC.resolve(pid + "/cmdline")).split("\0"));
        return words.getFirst().contains("postgres") && words.contains(data.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            // The process ended between opening and reading.
            return "";
        }
    }
}

package truecount.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole Truecount with the example force in a process of its own, which can be killed, and its PostgreSQL with it. */
final class KilledHouse implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final int STOPS_WITHIN_SECONDS = 60;

    private final Path data;
    private final Process process;
    private final URI address;

    private KilledHouse(Path data, Process process, URI address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Opens the house with 512 MB of heap, and returns once it serves. */
    static KilledHouse open(Path data) throws IOException {
        return open(data, "512m");
    }

    /**
     * Opens the house, and returns once it serves.
     *
     * @param heap as Java writes it, such as {@code 2g}
     */
    static KilledHouse open(Path data, String heap) throws IOException {
        Process process = run(data, heap, "serve", "--port", "0", "--example", "small");
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
                return new KilledHouse(data, process, URI.create(ready.group(1) + "/"));
            }
        }
        throw new IOException("The house did not open:\n" + all);
    }

    private static Process run(Path data, String heap, String command, String... options) throws IOException {
        Path jar = Path.of(System.getProperty("truecount.app", "app/target/truecount-app.jar"));
        if (!Files.exists(jar)) throw new IOException("There is no " + jar + ". Start with ./benchmark crash");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                jar.toString(),
                command);
        if (command.equals("ledger")) builder.command().add("verify");
        builder.command().addAll(java.util.List.of("--data", data.toString()));
        builder.command().addAll(java.util.List.of(options));
        return builder.redirectErrorStream(true).start();
    }

    /** What {@code truecount ledger verify} says, heads and seals included, and whether it calls the ledger whole. */
    static boolean isWhole(Path data, StringBuilder sentence) throws IOException, InterruptedException {
        Process verify = run(data, "512m", "ledger");
        verify.inputReader(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> sentence.append(line).append(' '));
        return verify.waitFor() == 0;
    }

    URI address() {
        return address;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void killJava() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Kills the server's main process; the others of the server end by themselves when they miss it. */
    void killPostgres() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("postgres"))) {
            Optional<Path> file =
                    files.filter(one -> one.endsWith("postmaster.pid")).findFirst();
            if (file.isEmpty()) return;
            long pid = Long.parseLong(Files.readAllLines(file.get()).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}

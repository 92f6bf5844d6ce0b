package truecount.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java process that starts the server of a home, says so, and waits to be ended. */
final class Child implements AutoCloseable {

    private final Process process;
    private final String firstLine;

    private Child(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** What the other process runs. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
            System.out.println("ready " + server.port() + " " + (server.isOwner() ? "owner" : "attached"));
        } catch (PostgresFault e) {
            System.out.println("fault " + e.getMessage());
            System.exit(1);
        }
        Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    }

    /** Starts it, waits for its first line. */
    static Child start(Path home) throws IOException {
        return start(List.of(), home, System.getProperty("java.class.path"));
    }

    static Child start(List<String> prefix, Path home, String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Child.class.getName(),
                home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .directory(Path.of("/").toFile());
        Process process = builder.start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        while (line != null && !line.startsWith("ready ") && !line.startsWith("fault ")) {
            System.out.println("child: " + line);
            line = reader.readLine();
        }
        return new Child(process, String.valueOf(line));
    }

    /** A class path of copies in a folder that every user can read. */
    static String classPathReadableByAll(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            Path from = Path.of(entry);
            Path to = folder.resolve(copies.size() + "-" + from.getFileName());
            if (Files.isDirectory(from)) {
                copyFolder(from, to);
            } else if (Files.exists(from)) {
                Files.copy(from, to);
            }
            copies.add(to.toString());
        }
        return String.join(java.io.File.pathSeparator, copies);
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    String said() {
        return firstLine;
    }

    int port() {
        if (!firstLine.startsWith("ready ")) {
            throw new AssertionError("The other process said: " + firstLine);
        }
        return Integer.parseInt(firstLine.split(" ")[1]);
    }

    /** Ends the other process as {@code kill -9} does: it gets no chance to stop anything. */
    void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends a signal such as INT, and waits until the process has ended. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The other process still runs after signal " + name);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

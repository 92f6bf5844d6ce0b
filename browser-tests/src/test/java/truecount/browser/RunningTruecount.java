package truecount.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The packaged application, started as a user starts it: another process, a data directory of its own, a free port. */
final class RunningTruecount implements AutoCloseable {

    private static final Path JAR = Path.of("..", "app", "target", "truecount-app.jar");
    private static final Pattern ADDRESS = Pattern.compile("ready at (http://\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("the password is (\\S+)");
    private static final long READY_MINUTES = 5;
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final Path data;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private RunningTruecount(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    static RunningTruecount start() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(JAR), "skipped: " + JAR + " is not built; run ./mvnw verify, which packages it first");
        Path data = Files.createTempDirectory("truecount-browser-tests-");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().normalize().toString(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        RunningTruecount running = new RunningTruecount(process, data);
        Thread listener = new Thread(running::listen, "truecount-output");
        listener.setDaemon(true);
        listener.start();
        running.address.get(READY_MINUTES, TimeUnit.MINUTES);
        return running;
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    address.complete(matcher.group(1));
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
        address.completeExceptionally(new AssertionError("Truecount ended. It said:\n" + output()));
    }

    private String output() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    String address() {
        return address.join();
    }

    /** The password of the example accounts, as the start printed it. */
    String password() {
        Matcher matcher = PASSWORD.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("No password among what was said:\n" + output());
        }
        return matcher.group(1);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Truecount did not stop. It said:\n" + output());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

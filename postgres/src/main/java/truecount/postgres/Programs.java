package truecount.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs another program to its end: nothing on its input, a small environment, the root folder as its place. */
final class Programs {

    private static final int NOT_FOUND = 127;
    private static final long TIMEOUT_SECONDS = 300;

    private Programs() {}

    /**
     * How a program ended.
     *
     * @param exitCode 0 when it succeeded, 127 when it could not be started
     * @param output what it wrote, errors included
     */
    record Ended(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Ended run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
                .directory(Path.of("/").toFile());
        useOwnEnvironment(builder.environment());
        try {
            return finish(builder.start());
        } catch (IOException e) {
            return new Ended(NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFault("Interrupted while waiting for " + command, e);
        }
    }

    private static Ended finish(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Ended(NOT_FOUND, "No answer within %d seconds. %s".formatted(TIMEOUT_SECONDS, output));
        }
        return new Ended(process.exitValue(), output);
    }

    /** PGDATA, PGPORT and the like would change what the programs do; English messages are read by us. */
    private static void useOwnEnvironment(Map<String, String> environment) {
        String path = environment.get("PATH");
        String systemRoot = environment.get("SystemRoot");
        environment.clear();
        environment.put("PATH", path == null ? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" : path);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        if (systemRoot != null) {
            environment.put("SystemRoot", systemRoot);
        }
    }

    private static File nullDevice() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }
}

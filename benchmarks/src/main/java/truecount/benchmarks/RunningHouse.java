package truecount.benchmarks;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole Truecount in a process of its own with 512 MB of heap, signed in to as its first administrator. */
final class RunningHouse implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("Sign in as (\\S+) with the password (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "truecount-benchmark-5b0e";
    private static final int STOPS_WITHIN_SECONDS = 30;

    private final Process process;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private URI address = URI.create("http://localhost");

    private RunningHouse(Process process) {
        this.process = process;
    }

    static RunningHouse start(Path data, PrintWriter out) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("truecount.app", "app/target/truecount-app.jar"));
        if (!Files.exists(jar))
            throw new IllegalStateException("There is no " + jar + ". Start with ./benchmark import");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar.toString(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--example",
                        "none")
                .redirectErrorStream(true)
                .start();
        RunningHouse house = new RunningHouse(process);
        try {
            house.signIn();
        } catch (IOException | InterruptedException | RuntimeException e) {
            house.close();
            throw e;
        }
        out.println("The house is open.");
        return house;
    }

    private void signIn() throws IOException, InterruptedException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher ready = READY.matcher(all);
            Matcher password = PASSWORD.matcher(all);
            if (ready.find() && password.find()) {
                address = URI.create(ready.group(1) + "/");
                send(HttpRequest.newBuilder(address.resolve("sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + encoded(token("sign-in")) + "&name="
                                + encoded(password.group(1)) + "&password=" + encoded(password.group(2)))));
                return;
            }
        }
        throw new IllegalStateException("The house did not open:\n" + all);
    }

    /** Hands in an incident log as a person would, and returns when it was accepted. */
    void handIn(Path incidents, Path mapping) throws IOException, InterruptedException {
        String token = token("imports/new");
        byte[] before = (part("name=\"_csrf\"") + token + "\r\n" + part("name=\"mapping\"") + "own\r\n"
                        + part("name=\"mappingFile\"; filename=\"mapping.yaml\"") + Files.readString(mapping) + "\r\n"
                        + part("name=\"incidents\"; filename=\"incidents.csv\""))
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        String page = send(HttpRequest.newBuilder(address.resolve("imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> {
                    try {
                        return new SequenceInputStream(Collections.enumeration(List.of(
                                new ByteArrayInputStream(before),
                                Files.newInputStream(incidents),
                                new ByteArrayInputStream(after))));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })));
        if (!page.contains("Import 1")) throw new IllegalStateException("The export was not accepted:\n" + page);
    }

    private static String part(String what) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher token =
                TOKEN.matcher(send(HttpRequest.newBuilder(address.resolve(path)).GET()));
        if (!token.find()) throw new IllegalStateException("There is no form on /" + path);
        return token.group(2);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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

package truecount.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who is signed in to a running house and believes only what it answers: an act counts once it was acknowledged. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BOUNDARY = "truecount-benchmark-5b0e";
    private static final int FOUND_ELSEWHERE = 302;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final URI house;
    private String token = "";
    private String last = "";

    private Visitor(URI house) {
        this.house = house;
    }

    /** Signs in with an account of the example. */
    static Visitor signIn(URI house, String name, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(house);
        visitor.token = visitor.tokenOn("sign-in");
        visitor.post("sign-in", Map.of("name", name, "password", password));
        // Signing in changes the token.
        visitor.token = visitor.tokenOn("");
        return visitor;
    }

    private String tokenOn(String path) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get(path).body());
        if (!found.find()) throw new IOException("There is no form on /" + path);
        return found.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(house.resolve(path)).GET());
    }

    /** Sends a form; where the house then sends us, if it took the form. */
    Optional<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return elsewhere(send(HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    /** Hands in an incident log; where the house then sends us, if it took it. */
    Optional<String> handIn(String name, String incidents, String mapping) throws IOException, InterruptedException {
        String body = part("name=\"_csrf\"", token)
                + part("name=\"mapping\"", "own")
                + part("name=\"mappingFile\"; filename=\"mapping.yaml\"", mapping)
                + part("name=\"incidents\"; filename=\"" + name + "\"", incidents)
                + "--" + BOUNDARY + "--\r\n";
        return elsewhere(send(HttpRequest.newBuilder(house.resolve("imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body))));
    }

    /**
     * Hands in an export of any size; where the house then sends us, if it took it.
     *
     * @param field {@code incidents} or {@code crimes}
     */
    Optional<String> handIn(String field, Path file, String mapping) throws IOException, InterruptedException {
        byte[] before = (part("name=\"_csrf\"", token)
                        + part("name=\"mapping\"", "own")
                        + part("name=\"mappingFile\"; filename=\"mapping.yaml\"", mapping)
                        + begun("name=\"%s\"; filename=\"%s\"".formatted(field, file.getFileName())))
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return elsewhere(send(HttpRequest.newBuilder(house.resolve("imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(before),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofByteArray(after)))));
    }

    private static String begun(String what) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
    }

    private static String part(String what, String content) {
        return begun(what) + content + "\r\n";
    }

    /** The address without the house and what stands behind a question mark. */
    static Optional<String> elsewhere(HttpResponse<String> response) {
        return response.statusCode() == FOUND_ELSEWHERE
                ? response.headers()
                        .firstValue("Location")
                        .map(there -> URI.create(there).getPath())
                : Optional.empty();
    }

    /** The words of the last page, to be shown when it was not the one that was hoped for. */
    String lastWords() {
        return last.replaceAll("(?s).*<main", "<main")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        last = answer.body();
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

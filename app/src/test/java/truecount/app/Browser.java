package truecount.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import truecount.app.people.ExampleAccounts;

/** Uses the house as a person without JavaScript does: opens pages, fills in their forms, follows redirects. */
public final class Browser {

    /** What came back. */
    public record Page(int status, URI address, Document html, HttpResponse<String> response) {
        public String heading() {
            return html.select("h1").text();
        }

        public String text() {
            return html.body().text();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private final URI house;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browser(String address) {
        this.house = URI.create(address);
    }

    public Browser signIn(String signInName) {
        signIn(signInName, ExampleAccounts.PASSWORD);
        return this;
    }

    public Page signIn(String signInName, String password) {
        return send(open("/sign-in"), "/sign-in", Map.of("name", signInName, "password", password));
    }

    public Page open(String path) {
        return answer(HttpRequest.newBuilder(house.resolve(path)).GET());
    }

    /** Sends the form on this page that goes to this address, with its hidden fields and these answers. */
    public Page send(Page page, String action, Map<String, String> answers) {
        Element form = page.html().selectFirst("form[action=" + action + "]");
        if (form == null) throw new AssertionError("No form to " + action + " on " + page.address());
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element hidden : form.select("input[type=hidden]")) fields.put(hidden.attr("name"), hidden.val());
        fields.putAll(answers);
        return post(page.address().resolve(action).toString(), fields);
    }

    /** Sends fields to an address as nothing on our pages would: for what a stranger might try. */
    public Page post(String path, Map<String, String> fields) {
        return postLines(
                path,
                fields.entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), e.getValue()))
                        .toList());
    }

    public Page postLines(String path, List<Map.Entry<String, String>> fields) {
        String body = encoded(fields);
        return answer(HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Fields as a form sends them. */
    static String encoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Sends a body of this type as a program does, without a token. */
    public Page sendBody(String path, String type, byte[] body) {
        return answer(HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a small file without a token. */
    public Page upload(String path) {
        return answer(HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nfile\r\n--x--")));
    }

    /** A file as a person chooses it on a form. */
    public record Upload(String field, String name, byte[] bytes) {}

    /** Sends the form on this page that takes files, with its hidden fields, these answers and these files. */
    public Page upload(Page page, String action, Map<String, String> answers, List<Upload> files) {
        Element form = page.html().selectFirst("form[action=" + action + "]");
        if (form == null) throw new AssertionError("No form to " + action + " on " + page.address());
        String boundary = "truecount-boundary-7d1f";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.select("input[type=hidden]")
                .forEach(hidden -> part(body, boundary, "name=\"" + hidden.attr("name") + '"', bytes(hidden.val())));
        answers.forEach((name, value) -> part(body, boundary, "name=\"" + name + '"', bytes(value)));
        for (Upload file : files) {
            part(body, boundary, "name=\"%s\"; filename=\"%s\"".formatted(file.field(), file.name()), file.bytes());
        }
        body.writeBytes(bytes("--" + boundary + "--\r\n"));
        return answer(HttpRequest.newBuilder(house.resolve(action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what, byte[] content) {
        body.writeBytes(bytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, what)));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Fetches an address byte for byte. */
    public HttpResponse<byte[]> fetch(String path) {
        try {
            return client.send(HttpRequest.newBuilder(house.resolve(path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for an address with any method and a token, following no redirect: only the status matters. */
    public int statusOf(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(house.resolve(path))
                .header("X-CSRF-TOKEN", csrf())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient still = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            return still.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token of any page with a form, for {@link #post}. */
    public String csrf() {
        return open("/").html().select("input[name=_csrf]").attr("value");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Page answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.header("Accept", "text/html,*/*;q=0.8").build(), BodyHandlers.ofString());
            return new Page(response.statusCode(), response.uri(), Jsoup.parse(response.body()), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

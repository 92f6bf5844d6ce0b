package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** How pages may travel, and who is believed about it. */
class DoorOptionsTest {

    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void passwordsNeverTravelInTheOpen() {
        DoorOptions none = new DoorOptions();

        assertThat(none.settings("127.0.0.1", true)).isEmpty();
        assertThatThrownBy(() -> none.settings("10.0.0.5", false))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(
                        "Passwords would travel from 10.0.0.5 where everyone on the network can read them");
    }

    @Test
    void aCertificateNeedsItsKeyAndBothMustBeReadable() throws Exception {
        DoorOptions options = new DoorOptions();
        options.certificate =
                Files.writeString(folder.resolve("chain.pem"), "x").toString();
        assertThatThrownBy(() -> options.settings("10.0.0.5", false)).hasMessageContaining("belong together");

        options.certificateKey = folder.resolve("absent.pem").toString();
        assertThatThrownBy(() -> options.settings("10.0.0.5", false))
                .hasMessageContaining("The file given with --certificate-key")
                .hasMessageContaining("is not there");

        options.certificateKey = options.certificate;
        assertThat(options.settings("10.0.0.5", false)).containsEntry("server.ssl.bundle", "door");
    }

    @Test
    void aProxyIsNamedByItsAddress() {
        DoorOptions options = new DoorOptions();
        options.proxies = List.of("proxy.example");
        assertThatThrownBy(() -> options.settings("10.0.0.5", false))
                .hasMessageContaining("wants addresses such as 10.1.2.3");
        options.proxies = List.of("10.1.2.300");
        assertThatThrownBy(() -> options.settings("10.0.0.5", false)).hasMessageContaining("got 10.1.2.300");
    }

    @Test
    void aTokenForTheFiguresIsLongEnoughNotToBeGuessed() {
        assertThatThrownBy(() -> DoorOptions.metrics(new LinkedHashMap<>(), TOKEN.substring(1)))
                .hasMessageContaining("has 15 characters; give it at least 16");
        Map<String, Object> settings = new LinkedHashMap<>();
        DoorOptions.metrics(settings, TOKEN);
        assertThat(settings).containsEntry("truecount.endpoints", "health,prometheus");
        settings.clear();
        DoorOptions.metrics(settings, "");
        assertThat(settings).isEmpty();
    }

    @Test
    void onlyANamedProxyIsBelievedAndOnlyTheTokenShowsTheFigures() throws Exception {
        try (ConfigurableApplicationContext named = another("127.0.0.1")) {
            assertThat(get(named, "/sign-in", "X-Forwarded-Proto", "https")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .isPresent();
            assertThat(get(named, "/sign-in", "X-Other", "x").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();

            assertThat(get(named, "/metrics", "X-Other", "x").statusCode()).isEqualTo(401);
            assertThat(get(named, "/metrics", "Authorization", "Bearer " + TOKEN + "0")
                            .statusCode())
                    .isEqualTo(401);
            HttpResponse<String> figures = get(named, "/metrics", "Authorization", "Bearer " + TOKEN);
            assertThat(figures.statusCode()).isEqualTo(200);
            assertThat(figures.body())
                    .contains(
                            "truecount_disk_free_bytes",
                            "truecount_alarms 0.0",
                            "hikaricp_connections",
                            "uri=\"/sign-in\"")
                    .doesNotContain("registrar");
        }
        try (ConfigurableApplicationContext stranger = another("10.9.9.9")) {
            assertThat(get(stranger, "/sign-in", "X-Forwarded-Proto", "https")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext another(String proxy) {
        DoorOptions options = new DoorOptions();
        options.proxies = List.of(proxy);
        Map<String, Object> settings = options.settings("127.0.0.1", true);
        DoorOptions.metrics(settings, TOKEN);
        return OpenHouse.another(settings.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .toArray(String[]::new));
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext house, String path, String header, String value) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(OpenHouse.address(house) + path))
                                .header(header, value)
                                .build(),
                        BodyHandlers.ofString());
    }
}

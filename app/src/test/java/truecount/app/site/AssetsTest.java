package truecount.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.OpenHouse;

/** The built style sheet and scripts are those that were recorded when they were built. */
class AssetsTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");

    @Test
    void everyAssetHasTheRecordedHash() throws IOException, NoSuchAlgorithmException {
        TreeMap<String, String> recorded = new TreeMap<>();
        for (String line : Files.readAllLines(ASSETS.resolve("assets.sha256"))) {
            recorded.put(line.split(" {2}")[1], line.split(" {2}")[0]);
        }
        TreeMap<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.list(ASSETS)) {
            for (Path file : files.toList()) {
                if (file.endsWith("assets.sha256")) continue;
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                there.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }

        assertThat(there).hasSize(7).isEqualTo(recorded);
    }

    @Test
    void theSourcesAreThoseTheAssetsWereBuiltFrom() throws IOException {
        for (String own : List.of("start.js", "enhance.js", "keys.js", "favicon.svg", "LICENCE-govuk-frontend.txt")) {
            assertThat(ASSETS.resolve(own))
                    .hasSameTextualContentAs(Path.of("frontend").resolve(own));
        }
        assertThat(Files.readString(Path.of("frontend/package-lock.json")))
                .contains("\"govuk-frontend\": \"6.6.0\"")
                .contains("\"integrity\": \"sha512-");
    }

    @Test
    void nothingThatOnlyGovUkMayUseIsServed() throws IOException {
        String style = Files.readString(ASSETS.resolve("truecount.css"));

        assertThat(style).doesNotContainIgnoringCase("GDS Transport").doesNotContain("woff", "crest", "crown", "url(");
        assertThat(style).contains("arial", "govuk-button");
    }

    @Test
    void assetsAreServedToAnyoneAndKeptForAYear() {
        Browser stranger = OpenHouse.browser();
        Browser.Page page = stranger.open("/sign-in");
        String address = page.html().select("link[rel=stylesheet]").attr("href");

        Browser.Page style = stranger.open(address);

        assertThat(address).matches("/assets/truecount\\.css\\?v=[0-9a-f]{12}");
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("Content-Type")).startsWith("text/css");
        assertThat(style.header("Cache-Control")).contains("max-age=31536000");
    }
}

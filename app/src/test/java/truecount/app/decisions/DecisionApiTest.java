package truecount.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.app.Browser;
import truecount.app.OpenHouse;
import truecount.rulesjson.CertificateCheck;

class DecisionApiTest {

    private static final String SLAP = """
            {"facts": 1, "report": {"received": "2026-05-12T10:00", "by": "victim"},
             "people": [{"id": "v", "sex": "female"}],
             "acts": [{"act": "violence", "did": "slapped", "injury": "passing-pain", "to": "v"}]}
            """;

    private static Browser.Page send(Browser browser, String type, String body) {
        return browser.sendBody("/api/decisions", type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Browser.Page send(String body) {
        return send(OpenHouse.signedInAs("officer"), "application/json", body);
    }

    @Test
    void answersFactsWithACertificateThatReplays() {
        Browser.Page answer = send(SLAP);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        String certificate = answer.response().body();
        assertThat(certificate).contains("\"disposition\":\"crime\"", "\"class\":\"105A\"");
        assertThat(CertificateCheck.of(certificate).same()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slapped | slaped | At acts[0].did | Did you mean slapped? | acts[0].did",
                "\"v\", \"sex\" | \"v\", \"sx\" | At people[v].sx | Did you mean sex? | people[v].sx",
                "2026-05-12T10:00 | 2026-02-30T10:00 | At report.received | no time that exists | report.received",
                "\"facts\": 1 | \"facts\": 2 | At facts | the number 1 | facts"
            })
    void saysWhatIsWrongAndWhere(String right, String wrong, String at, String words, String path) {
        Browser.Page answer = send(SLAP.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.response().body())
                .contains(at, words, "\"path\":\"" + path + "\"")
                .doesNotContain("Exception", "truecount.");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(send("{").status()).isEqualTo(400);
        assertThat(send("").status()).isEqualTo(400);
        Browser officer = OpenHouse.signedInAs("officer");
        assertThat(officer.sendBody("/api/decisions", "application/json", new byte[] {'"', (byte) 0xC3, '"'})
                        .response()
                        .body())
                .contains("is not UTF-8; the file may be in");
    }

    @Test
    void refusesWhatIsTooLargeOrOfAnotherKind() {
        Browser officer = OpenHouse.signedInAs("officer");

        assertThat(send(officer, "application/json", SLAP + " ".repeat(1_000_000))
                        .status())
                .isEqualTo(413);
        assertThat(send(officer, "text/plain", SLAP).status()).isEqualTo(415);
        assertThat(send(officer, "application/json;charset=UTF-8", SLAP).status())
                .isEqualTo(200);
    }

    @Test
    void aProgramWithoutASessionIsToldSoAndNotSentToAPage() {
        Browser.Page refused = send(OpenHouse.browser(), "application/json", SLAP);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.address().getPath()).isEqualTo("/api/decisions");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.response().body()).contains("Sign in first");
        assertThat(OpenHouse.browser().open("/api/ledger/check").status()).isEqualTo(401);
    }

    @Test
    void aPersonWithoutThePermissionIsRefused() {
        assertThat(send(OpenHouse.signedInAs("statistician"), "application/json", SLAP)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void givesTheSchemas() {
        Browser officer = OpenHouse.signedInAs("officer");

        assertThat(officer.open("/api/decisions/facts.schema.json").response().body())
                .contains("Facts of a report, version 1");
        assertThat(officer.open("/api/decisions/certificate.schema.json")
                        .response()
                        .body())
                .contains("Decision certificate, version 1");
    }

    @Test
    void isDescribedAsOpenApi() {
        assertThat(OpenHouse.browser().open("/v3/api-docs").response().body())
                .contains("/api/decisions", "A slap in the street", "CONSULT_RULES");
    }
}

package truecount.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.app.Browser;
import truecount.app.OpenHouse;

/** What programs may ask: is the house well, what does it offer, and the same permissions as people. */
class DoorsForMachinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void anyoneMayAskWhetherTheHouseIsWell(String address) {
        Browser.Page answer = OpenHouse.browser().open(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL", "postgresql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/beans", "/metrics", "/actuator", "/actuator/env", "/heapdump", "/loggers"})
    void nothingElseOfTheActuatorIsOpen(String address) {
        assertThat(OpenHouse.signedInAs("administrator").open(address).status()).isEqualTo(404);
    }

    @Test
    void theInterfaceIsDescribedAsOpenApi() {
        Browser.Page answer = OpenHouse.browser().open("/v3/api-docs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body())
                .contains("\"openapi\":\"3.1", "/api/ledger/entries", "/api/ledger/check", "READ_LEDGER");
    }

    @Test
    void aProgramNeedsThePermissionToo() {
        Browser.Page refused = OpenHouse.signedInAs("officer").open("/api/ledger/check");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.response().body()).contains("\"title\":\"You cannot do this\"");
        assertThat(OpenHouse.signedInAs("inspector")
                        .open("/api/ledger/check")
                        .response()
                        .body())
                .contains("\"whole\":true");
        assertThat(OpenHouse.signedInAs("inspector")
                        .open("/api/ledger/entries?most=1")
                        .response()
                        .body())
                .contains("\"what\":\"people.signed-in\"")
                .contains("\"details\":{\"by\":\"password\"}");
    }
}

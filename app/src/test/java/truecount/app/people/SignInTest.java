package truecount.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.OpenHouse;
import truecount.app.ledger.Entry;
import truecount.app.ledger.LedgerStore;

class SignInTest {

    @Test
    void aStrangerIsAskedToSignIn() {
        Browser.Page page = OpenHouse.browser().open("/");

        assertThat(page.address().getPath()).isEqualTo("/sign-in");
        assertThat(page.heading()).isEqualTo("Sign in");
    }

    @Test
    void aPersonIsLedToWhereTheyWereGoing() {
        Browser browser = OpenHouse.browser();
        browser.open("/ledger");

        Browser.Page page = browser.signIn("administrator", ExampleAccounts.PASSWORD);

        assertThat(page.heading()).isEqualTo("Ledger");
        assertThat(page.text()).contains("Signed in as Example administrator: Administrator");
    }

    @Test
    void signingInAndOutGoesIntoTheLedgerByNumber() {
        LedgerStore ledger = OpenHouse.part(LedgerStore.class);
        Browser browser = OpenHouse.signedInAs("statistician");
        Entry in = ledger.latest(1).getFirst();

        Browser.Page bye = browser.send(browser.open("/"), "/sign-out", Map.of());
        Entry out = ledger.latest(1).getFirst();

        assertThat(in.deed().what()).isEqualTo("people.signed-in");
        assertThat(in.deed().who()).matches("person:\\d+").isEqualTo(in.deed().subject());
        assertThat(out.deed().what()).isEqualTo("people.signed-out");
        assertThat(bye.text()).contains("You have signed out.");
        assertThat(browser.open("/").address().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Browser.Page wrong = OpenHouse.browser().signIn("officer", "not it");
        Browser.Page unknown = OpenHouse.browser().signIn("nobody", "not it");

        assertThat(wrong.html().select(".govuk-error-summary a").text())
                .isEqualTo("Enter the sign-in name and password of an open account");
        assertThat(wrong.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#name");
        assertThat(wrong.html().title()).startsWith("Error: ");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void theSessionGetsANewNumberAtTheDoor() {
        Browser browser = OpenHouse.browser();
        browser.open("/sign-in");
        String before = browser.cookie("SESSION");

        browser.signIn("officer");

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser browser = OpenHouse.signedInAs("administrator");

        Browser.Page page = browser.post("/ledger/check", Map.of());

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("You cannot do this");
    }

    @Test
    void everyPageTellsTheBrowserToTrustNothingElse() {
        Browser.Page page = OpenHouse.signedInAs("officer").open("/");

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
                        + "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aRoleWithoutThePermissionIsRefusedOnTheServer() {
        Browser officer = OpenHouse.signedInAs("officer");

        assertThat(officer.open("/ledger").status()).isEqualTo(403);
        assertThat(officer.post("/ledger/check", Map.of("_csrf", officer.csrf()))
                        .status())
                .isEqualTo(403);
        assertThat(officer.open("/").html().select("nav a[href=/ledger]")).isEmpty();
    }

    @Test
    void aRoleWithThePermissionGetsIn() {
        Browser inspector = OpenHouse.signedInAs("inspector");

        Browser.Page page = inspector.send(inspector.open("/ledger"), "/ledger/check", Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("The ledger is whole:");
    }
}

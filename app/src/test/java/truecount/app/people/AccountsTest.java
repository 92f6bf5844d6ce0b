package truecount.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.OpenHouse;
import truecount.app.ledger.LedgerStore;

class AccountsTest {

    private static final String PASSWORD = "twelve chars and more";

    private final Browser administrator = OpenHouse.signedInAs("administrator");

    @Test
    void onlyTheAdministratorKeepsAccounts() {
        for (String other : List.of("registrar", "chief-officer", "inspector")) {
            Browser browser = OpenHouse.signedInAs(other);

            assertThat(browser.open("/accounts").status()).isEqualTo(403);
            assertThat(browser.post("/accounts/1/closed", Map.of("_csrf", browser.csrf(), "closed", "true"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anOpenedAccountCanSignInAndTheLedgerHasNoName() {
        open("new.person", "reviewer");

        Browser.Page home = OpenHouse.browser().signIn("new.person", PASSWORD);

        assertThat(home.text()).contains("Signed in as A New Person: Reviewer");
        assertThat(OpenHouse.part(LedgerStore.class).latest(20).toString())
                .contains("people.account-opened")
                .doesNotContain("New Person", "new.person");
    }

    @Test
    void thePasswordIsKeptAsAnArgon2idHash() throws SQLException {
        open("hashed", "reviewer");

        try (Connection owner = OpenHouse.asTheOwner();
                var rows = owner.createStatement()
                        .executeQuery("select password_hash from people.account where sign_in_name = 'hashed'")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        }
    }

    @Test
    void eachMistakeIsNamedInTheOrderOfTheForm() {
        Browser.Page page = administrator.send(
                administrator.open("/accounts/new"),
                "/accounts/new",
                Map.of("signInName", "Not Good", "displayName", " ", "password", "eleven char"));

        assertThat(page.html().select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Enter a sign-in name of lower-case letters, digits, full stops and hyphens",
                        "Enter the name that others will see",
                        "Enter a first password of 12 characters or more",
                        "Select at least one role");
        assertThat(page.html().select("#signInName").attr("aria-describedby")).isEqualTo("signInName-error");
        assertThat(page.html().select("#password").attr("value")).isEmpty();
    }

    @Test
    void aSignInNameIsGivenOnce() {
        open("twice", "reviewer");

        assertThat(open("twice", "reviewer").text()).contains("Enter another sign-in name: this one is taken");
    }

    @Test
    void aRegistrarCannotBeGivenAnOperationalRole() {
        Browser.Page page = administrator.send(administrator.open("/accounts/new"), "/accounts/new", Map.of());
        List<Entry<String, String>> fields = List.of(
                Map.entry(
                        "_csrf", page.html().select("input[name=_csrf]").first().val()),
                Map.entry("signInName", "both"),
                Map.entry("displayName", "Both"),
                Map.entry("password", PASSWORD),
                Map.entry("roles", "force-crime-registrar"),
                Map.entry("roles", "supervisor"));

        assertThat(administrator.postLines("/accounts/new", fields).text())
                .contains("A force crime registrar stands outside operational command and cannot also be supervisor");
    }

    @Test
    void theDatabaseKeepsTheRegistrarApartToo() throws SQLException {
        try (Connection owner = OpenHouse.asTheOwner();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("""
                            insert into people.account_role
                            select number, 'OFFICER' from people.account where sign_in_name = 'registrar'
                            """))
                    .hasMessageContaining("cannot be registrar and hold an operational role");
        }
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextClick() {
        open("changing", "inspector");
        Browser browser = OpenHouse.browser();
        browser.signIn("changing", PASSWORD);
        assertThat(browser.open("/ledger").status()).isEqualTo(200);

        send(number("changing"), "roles", Map.of("roles", "reviewer"));

        assertThat(browser.open("/ledger").address().getPath()).isEqualTo("/sign-in");
        browser.signIn("changing", PASSWORD);
        assertThat(browser.open("/ledger").status()).isEqualTo(403);
    }

    @Test
    void aClosedAccountIsOutAtTheNextClickAndStaysOut() {
        open("leaving", "reviewer");
        Browser browser = OpenHouse.browser();
        browser.signIn("leaving", PASSWORD);

        send(number("leaving"), "closed", Map.of());

        assertThat(browser.open("/").address().getPath()).isEqualTo("/sign-in");
        assertThat(browser.signIn("leaving", PASSWORD).text())
                .contains("Enter the sign-in name and password of an open account");
    }

    @Test
    void theAdministratorCannotLockThemselvesOut() {
        long own = number("administrator");

        assertThat(send(own, "closed", Map.of()).text()).contains("Ask another administrator to close your account");
        assertThat(send(own, "roles", Map.of("roles", "reviewer")).text())
                .contains("Ask another administrator to take this role from you");
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        assertThat(administrator.open("/accounts/999999").status()).isEqualTo(404);
        assertThat(administrator.open("/accounts/seven").status()).isEqualTo(400);
    }

    @Test
    void aPersonChangesTheirPassword() {
        open("careful", "reviewer");
        Browser browser = OpenHouse.browser();
        browser.signIn("careful", PASSWORD);

        Browser.Page wrong = change(browser, "not the password", "another long password");
        Browser.Page right = change(browser, PASSWORD, "another long password");

        assertThat(wrong.text()).contains("Enter the password you have now: this one is not right");
        assertThat(right.text()).contains("Your password has changed.");
        assertThat(OpenHouse.browser()
                        .signIn("careful", "another long password")
                        .heading())
                .isEqualTo("What needs you");
    }

    private static Browser.Page change(Browser browser, String current, String wanted) {
        return browser.send(browser.open("/password"), "/password", Map.of("current", current, "wanted", wanted));
    }

    private Browser.Page open(String signInName, String role) {
        return administrator.send(
                administrator.open("/accounts/new"),
                "/accounts/new",
                Map.of("signInName", signInName, "displayName", "A New Person", "password", PASSWORD, "roles", role));
    }

    private Browser.Page send(long number, String what, Map<String, String> answers) {
        return administrator.send(
                administrator.open("/accounts/" + number), "/accounts/" + number + "/" + what, answers);
    }

    private static long number(String signInName) {
        return OpenHouse.part(AccountStore.class).all().stream()
                .filter(account -> signInName.equals(account.signInName()))
                .findFirst()
                .orElseThrow()
                .number();
    }
}

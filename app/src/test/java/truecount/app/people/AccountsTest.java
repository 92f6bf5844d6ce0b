package truecount.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
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
                    .hasMessageContaining("cannot be both FORCE_CRIME_REGISTRAR and OFFICER");
        }
    }

    @Test
    void theDatabaseHoldsTheSameConflictsAsJava() throws SQLException {
        try (Connection owner = OpenHouse.asTheOwner();
                var rows = owner.createStatement().executeQuery("select first, second from people.role_conflict")) {
            List<Set<String>> held = new ArrayList<>();
            while (rows.next()) held.add(Set.of(rows.getString(1), rows.getString(2)));

            assertThat(held)
                    .containsExactlyInAnyOrderElementsOf(RoleConflict.all().stream()
                            .map(one -> Set.of(one.first().name(), one.second().name()))
                            .toList());
        }
    }

    @Test
    void thePowerToJudgeIsHeldOnceASecondPersonConfirmedIt() {
        propose("judging", "reviewer");
        RoleProposal proposal = waitingFor("judging").getFirst();
        Browser browser = OpenHouse.browser();
        assertThat(browser.signIn("judging", PASSWORD).text()).contains("Signed in as A New Person: No role");
        assertThat(browser.open("/reviews").status()).isEqualTo(403);
        assertThat(administrator.open("/accounts/" + number("judging")).text())
                .contains("Waiting for a second person", "Reviewer, proposed by Example administrator");

        assertThat(answer("administrator", proposal, true).text())
                .contains("There is a problem", "Ask somebody else: neither who gives a power");
        assertThat(OpenHouse.signedInAs("chief-officer").open("/").text())
                .contains("Confirm or refuse powers to judge");
        assertThat(answer("chief-officer", proposal, true).status()).isEqualTo(200);

        browser.signIn("judging", PASSWORD);
        assertThat(browser.open("/reviews").status()).isEqualTo(200);
        assertThat(OpenHouse.part(LedgerStore.class).latest(10)).anySatisfy(entry -> {
            assertThat(entry.deed().what()).isEqualTo("people.role-confirmed");
            assertThat(entry.deed().details()).containsEntry("proposed-by", "person:" + number("administrator"));
            assertThat(entry.covers()).contains("people.account_role %d/REVIEWER".formatted(number("judging")));
        });
        assertThat(answer("registrar", proposal, true).text()).contains("Somebody answered this meanwhile");
    }

    @Test
    void aProposalThatIsRefusedOrWithdrawnIsGone() {
        propose("refused", "adjudicator");
        answer("registrar", waitingFor("refused").getFirst(), false);
        assertThat(waitingFor("refused")).isEmpty();

        propose("withdrawn", "adjudicator");
        send(number("withdrawn"), "roles", Map.of("roles", "officer"));
        assertThat(waitingFor("withdrawn")).isEmpty();
        assertThat(OpenHouse.part(AccountStore.class)
                        .find(number("withdrawn"))
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.OFFICER);
    }

    @Test
    void anAdministratorGivesThemselvesNothing() {
        long own = number("administrator");
        for (Role role : Role.values()) {
            Browser.Page page = send(own, "roles", Map.of("roles", role.key()));
            assertThat(page.text())
                    .contains("Ask another administrator to change your roles: nobody gives or takes their own");
        }
        assertThat(OpenHouse.part(AccountStore.class).find(own).orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(waitingFor("administrator")).isEmpty();
    }

    @Test
    void theDatabaseAsksForTwoPeopleToo() throws SQLException {
        open("not.judging", "officer");
        long account = number("not.judging");
        long administrator = number("administrator");
        long registrar = number("registrar");
        String role = "insert into people.account_role values (%d, 'REVIEWER')".formatted(account);
        String proposal =
                "insert into people.role_proposal (account, role, proposed_by) values (%d, 'REVIEWER', 'person:%d')";
        String answer = "insert into people.role_answer (proposal, account, confirmed, answered_by)"
                + " select max(number), %d, true, 'person:%d' from people.role_proposal";

        assertRefused("was not confirmed by a second person", role);
        assertRefused("may not propose a role", proposal.formatted(account, registrar));
        assertRefused("may not propose a role", proposal.formatted(administrator, administrator));
        assertRefused(
                "must be confirmed by somebody else, and later",
                proposal.formatted(account, administrator),
                answer.formatted(account, registrar));
        propose("proposed", "reviewer");
        long proposed = number("proposed");
        assertRefused("may not answer proposal", answer.formatted(proposed, number("officer")));
        assertRefused("must be confirmed by somebody else", answer.formatted(proposed, administrator));
        assertRefused("is for account", answer.formatted(account, registrar));
        assertRefused("permission denied", "update people.account set example = true");
        assertRefused("permission denied", "update people.account_role set role = 'REVIEWER'");
    }

    /** As the role that the house has in the database. */
    private static void assertRefused(String because, String... statements) throws SQLException {
        try (Connection house = OpenHouse.asTheHouse();
                var sql = house.createStatement()) {
            house.setAutoCommit(false);
            assertThatThrownBy(() -> {
                        for (String statement : statements) sql.execute(statement);
                    })
                    .hasMessageContaining(because);
            house.rollback();
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
                .contains("Ask another administrator to change your roles: nobody gives or takes their own");
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

    /** Opens an account and has a second person confirm what needs it. */
    private Browser.Page open(String signInName, String role) {
        Browser.Page page = propose(signInName, role);
        if (page.status() == 200 && page.address().getPath().startsWith("/accounts/")) {
            waitingFor(signInName)
                    .forEach(one -> assertThat(
                                    answer("registrar", one, true).address().getPath())
                            .isEqualTo("/powers"));
        }
        return page;
    }

    private Browser.Page propose(String signInName, String role) {
        return administrator.send(
                administrator.open("/accounts/new"),
                "/accounts/new",
                Map.of("signInName", signInName, "displayName", "A New Person", "password", PASSWORD, "roles", role));
    }

    private static List<RoleProposal> waitingFor(String signInName) {
        return OpenHouse.part(AccountStore.class).proposalsFor(number(signInName));
    }

    private static Browser.Page answer(String who, RoleProposal proposal, boolean confirmed) {
        Browser browser = OpenHouse.signedInAs(who);
        return browser.post(
                "/powers/" + proposal.number(),
                Map.of("_csrf", browser.csrf(), "confirmed", Boolean.toString(confirmed)));
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

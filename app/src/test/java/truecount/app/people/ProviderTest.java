package truecount.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import truecount.app.Browser;
import truecount.app.OpenHouse;
import truecount.provider.IdentityProvider;

/** Signing in through a real OpenID Connect provider. */
class ProviderTest {

    private static ConfigurableApplicationContext provider;
    private static ConfigurableApplicationContext house;

    @BeforeAll
    static void open() throws IOException {
        int port = freePort();
        house = OpenHouse.another(
                "truecount.oidc.issuer=http://localhost:" + port,
                "truecount.oidc.client-id=truecount",
                "truecount.oidc.client-secret=secret",
                "truecount.oidc.roles-claim=groups",
                "truecount.oidc.role.inspector=CDI-Inspectors");
        provider = IdentityProvider.start(port, OpenHouse.address(house));
    }

    @AfterAll
    static void close() {
        provider.close();
        house.close();
    }

    @Test
    void aPersonTheProviderVouchesForComesInWithTheRolesOfTheClaim() {
        Browser.Page home = signIn("statistician");

        assertThat(home.heading()).isEqualTo("What needs you");
        assertThat(home.text()).contains("Signed in as The statistician: Statistician");
    }

    @Test
    void theSamePersonKeepsTheirNumber() {
        signIn("statistician");
        long accounts = fromProvider();

        signIn("statistician");

        assertThat(fromProvider()).isEqualTo(accounts);
    }

    @Test
    void aRoleMayHaveAnotherNameAtTheProvider() {
        assertThat(signIn("renamed").text()).contains("Signed in as The renamed: Inspector");
    }

    @Test
    void someoneWithoutARoleStaysOut() {
        assertThat(signIn("stranger").text())
                .contains(
                        "Your force's sign-in did not let you in. Ask your administrator which role your account has");
    }

    @Test
    void rolesThatOnePersonCannotHoldLetNobodyIn() {
        assertThat(signIn("impossible").text()).contains("Your force's sign-in did not let you in");
    }

    private static Browser.Page signIn(String user) {
        Browser browser = OpenHouse.browser(house);
        Browser.Page start = browser.open("/sign-in");
        String way = start.html().select("a.govuk-button").attr("href");
        return browser.send(browser.open(way), "/login", Map.of("username", user, "password", "password"));
    }

    private static long fromProvider() {
        return OpenHouse.part(AccountStore.class).all().stream()
                .filter(account -> account.signInName() == null)
                .count();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

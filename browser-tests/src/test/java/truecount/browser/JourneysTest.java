package truecount.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people come to do, done in a browser. */
@ExtendWith(OpenTruecount.class)
class JourneysTest {

    private static final String MAPPING = """
            system: A force for a test
            export:
              madeOn: 2026-04-30
            incidents:
              number: number
              reported: {column: reported, formats: [iso]}
              openingType: type
              type:
                from: type
                rules:
                  - {crime: violence, is: ASSAULT}
                  - {other: disorder, is: NOISE}
              result:
                from: result
                rules:
                  - {means: recorded, is: crimed}
                  - {means: not recorded, is: no crime}
              crimeNumbers: {column: crimes, separator: ';'}
            """;

    private static final String INCIDENTS = """
            number,reported,type,result,crimes
            T-1,2026-03-01T10:00:00,ASSAULT,crimed,C-1
            T-2,2026-03-02T11:00:00,ASSAULT,no crime,
            T-3,2026-03-03T12:00:00,NOISE,no crime,
            """;

    @Test
    void signInAndOut(OpenTruecount.Site site) {
        Page page = site.visitor();
        page.navigate(site.address("/findings"));
        assertThat(page.locator("h1")).hasText("Sign in");

        site.fillInSignIn(page, "registrar");
        // Signing in leads to the page that was asked for.
        assertThat(page.locator("h1")).hasText("Findings");
        assertThat(page.locator("body")).containsText("Signed in as Example force crime registrar");

        page.getByText("Sign out").click();
        assertThat(page.locator("body")).containsText("You have signed out");
        page.navigate(site.address("/findings"));
        assertThat(page.locator("h1")).hasText("Sign in");
        page.context().close();
    }

    /** Back leads to the question before, and nothing is chosen there: a choice made by nobody would be a fact told by nobody. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void backGoesBackAndChoosesNothing(boolean javaScript, OpenTruecount.Site site) {
        Page page = site.signIn(
                site.visitor(new Browser.NewContextOptions()
                        .setViewportSize(1280, 1024)
                        .setJavaScriptEnabled(javaScript)),
                "call-handler");
        page.navigate(site.address("/decisions/new"));
        page.locator("main input[value=violence]").check();
        page.locator("main button:has-text('Continue')").click();
        page.locator("main button:has-text('Continue')").click();
        page.locator("main input[value=victim]").check();
        page.locator("main button:has-text('Continue')").click();
        page.locator("main input[value=one-person]").check();
        page.locator("main button:has-text('Continue')").click();
        assertThat(page.locator("h1")).containsText("How is the person who did it connected to the victim?");
        String relation = page.url();
        page.locator("main input[value=stranger]").check();
        page.locator("main button:has-text('Continue')").click();
        assertThat(page.locator("h1")).containsText("What was done?");
        assertThat(page.url()).isNotEqualTo(relation);

        page.goBack();
        assertThat(page.locator("h1")).containsText("How is the person who did it connected to the victim?");
        assertThat(page.url()).isEqualTo(relation);
        assertThat(page.locator("main input:checked")).hasCount(0);
        page.goBack();
        assertThat(page.locator("h1")).containsText("To whom was it done?");
        assertThat(page.locator("main input:checked")).hasCount(0);

        page.goForward();
        page.locator("main input[value=former-spouse-or-partner]").check();
        page.locator("main button:has-text('Continue')").click();
        assertThat(page.locator(".govuk-summary-list")).containsText("Former wife, husband or partner");
        assertThat(page.locator(".govuk-summary-list")).not().containsText("A stranger");
        page.context().close();
    }

    @Test
    void aWrongPasswordIsAnsweredWhereItIsSeen(OpenTruecount.Site site) {
        Page page = site.visitor();
        page.navigate(site.address("/sign-in"));
        page.getByLabel("Sign-in name").fill("nobody-of-that-name");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("wrong");
        page.locator("main button[type=submit]").click();

        Locator summary = page.locator(".govuk-error-summary");
        assertThat(summary).isFocused();
        assertThat(summary).containsText("Enter the sign-in name and password of an open account");
        assertThat(page.title()).startsWith("Error: ");
        summary.locator("a").click();
        assertThat(page.getByLabel("Sign-in name")).isFocused();
        page.context().close();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void readTheFindingAndTakeItsFilesAlong(boolean script, OpenTruecount.Site site) {
        Page page = site.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        site.signIn(page, "inspector");
        page.locator("nav[aria-label=Menu]").getByText("Findings").click();
        page.locator("main ul a").first().click();

        assertThat(page.locator("main")).containsText("95%");
        assertThat(page.locator("main svg, main img").first()).isVisible();
        assertThat(page.locator("main table").first()).isVisible();
        List<String> links = page.locator("#downloads ~ ul a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).anyMatch(link -> link.endsWith(".zip"));
        for (String kind : List.of("finding.html", "finding.pdf", "finding.json", "tables.ods", ".csv")) {
            assertThat(links).as(kind).anyMatch(link -> link.endsWith(kind));
        }
        for (String link : links) {
            APIResponse response = page.context().request().get(site.address(link));
            assertThat(response.status()).as(link).isEqualTo(200);
            assertThat(response.body()).as(link).isNotEmpty();
        }
        page.context().close();
    }

    @Test
    void importAnExportWithAMappingOfOnesOwn(OpenTruecount.Site site) {
        Page page = site.signedInAs("administrator");
        page.locator("nav[aria-label=Menu]").getByText("Imports").click();
        page.getByText("Import exports").click();
        page.getByLabel("A mapping of your own").setInputFiles(file("mapping.yaml", MAPPING));
        page.getByLabel("Incident log").setInputFiles(file("incidents.csv", INCIDENTS));
        page.locator("main button[type=submit]").click();

        assertThat(page.locator("main")).containsText("The file was taken in.");
        assertThat(page.locator("main")).containsText("incidents.csv");
        page.context().close();
    }

    @Test
    void anImportThatCannotBeTakenInSaysWhereAndChangesNothing(OpenTruecount.Site site) {
        Page page = site.signedInAs("administrator");
        page.navigate(site.address("/imports/new"));
        page.getByLabel("A mapping of your own").setInputFiles(file("mapping.yaml", MAPPING));
        page.getByLabel("Incident log")
                .setInputFiles(file("short.csv", INCIDENTS.replace("reported,type", "when,type")));
        page.locator("main button[type=submit]").click();

        assertThat(page.locator("main")).containsText("reported");
        assertThat(page.locator("main")).containsText("short.csv");
        page.context().close();
    }

    @Test
    void reviewAnItemBlind(OpenTruecount.Site site) {
        Page page = site.signedInAs("reviewer");
        page.navigate(site.address("/reviews"));
        page.getByText("Second draw").first().click();
        assertThat(page.locator("h1")).containsText("Item ");
        String item = page.locator("h1").innerText();
        assertThat(page.locator("main")).containsText("What was decided is not shown");

        page.getByLabel("Why").fill("The caller describes no crime.");
        page.getByText("File this verdict").click();
        assertThat(page.locator(".govuk-error-summary")).isFocused();

        page.locator("input[type=radio][value=COULD_NOT_BE_READ]").check();
        page.getByText("File this verdict").click();
        assertThat(page.locator("h1")).not().hasText(item);
        page.context().close();
    }

    @Test
    void doItAllFromTheKeyboard(OpenTruecount.Site site) {
        Page page = site.visitor();
        page.navigate(site.address("/sign-in"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".govuk-skip-link")).isFocused();
        page.keyboard().press("Enter");

        tabTo(page, page.getByLabel("Sign-in name"));
        page.keyboard().type("registrar");
        tabTo(page, page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().type(site.password());
        page.keyboard().press("Enter");
        page.waitForURL(site.address("/"));

        tabTo(page, page.locator("nav[aria-label=Menu] a", new Page.LocatorOptions().setHasText("Findings")));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Findings");
        tabTo(page, page.locator("main ul a").first());
        page.keyboard().press("Enter");
        assertThat(page.locator("#downloads")).isVisible();
        tabTo(page, page.locator("#downloads ~ ul a").first());
        tabTo(page, page.locator("footer a").first());
        page.context().close();
    }

    /** Presses Tab until the focus is there, and proves on the way that the focus can be seen. */
    private static void tabTo(Page page, Locator wanted) {
        for (int presses = 0; presses < 200; presses++) {
            page.keyboard().press("Tab");
            Object visible = page.evaluate("""
                    () => {
                      const style = getComputedStyle(document.activeElement);
                      return document.activeElement === document.body || style.outlineStyle !== 'none'
                        || style.boxShadow !== 'none' || document.activeElement.tagName === 'INPUT';
                    }
                    """);
            assertThat((Boolean) visible)
                    .as("the focus can be seen on %s", page.url())
                    .isTrue();
            if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + wanted + " on " + page.url());
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}

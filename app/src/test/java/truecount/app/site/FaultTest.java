package truecount.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import truecount.app.Browser;
import truecount.app.OpenHouse;
import truecount.app.ledger.Entry;
import truecount.app.ledger.LedgerStore;

class FaultTest {

    @Test
    void aPageThatIsNotThereIsSaidSoPlainly() {
        Browser.Page page = OpenHouse.signedInAs("officer").open("/nowhere");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("Page not found");
        assertThat(page.text()).doesNotContain("Reference");
    }

    @Test
    void anUnexpectedFaultGetsAReferenceThatTheLedgerKnows() {
        Browser.Page page = OpenHouse.signedInAs("officer").open("/test/fault");
        Entry last = OpenHouse.part(LedgerStore.class).latest(1).getFirst();
        String reference = page.html().select("main .tc-code").text();

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.heading()).isEqualTo("Something went wrong");
        assertThat(reference).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(last.deed().subject()).isEqualTo("fault:" + reference);
        assertThat(page.text()).doesNotContain("secret detail", "Exception", "at truecount");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self'");
    }

    @Test
    void aStrangersUploadIsSentAwayUnread() {
        assertThat(OpenHouse.browser().upload("/ledger/check").status()).isEqualTo(403);
    }
}

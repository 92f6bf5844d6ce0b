package truecount.browser;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Stands in for the browser tests where there is no browser. */
class NoBrowserTest {

    @Test
    void saysWhyTheBrowserTestsAreSkipped() {
        String why = "The browser tests are skipped: there is no Chromium at /usr/bin/chromium, /usr/bin/chromium-browser,"
                + " /usr/bin/google-chrome or /snap/bin/chromium. Install one, or name one with"
                + " -Dbrowser.executable=PATH, and run ./mvnw verify again.";
        System.out.println(why);
        Assumptions.abort(why);
    }
}

package truecount.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One application and one browser for all tests of the module, closed at the end; handed to tests as a parameter. */
public final class OpenTruecount implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OpenTruecount.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Site.class, key -> Site.open(), Site.class);
    }

    /** The running application as a browser sees it. */
    static final class Site implements AutoCloseable {

        private static final double PATIENCE_MILLIS = 60_000;

        private final RunningTruecount truecount;
        private final Chromium chromium;

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        }

        private Site(RunningTruecount truecount, Chromium chromium) {
            this.truecount = truecount;
            this.chromium = chromium;
        }

        private static Site open() {
            try {
                return new Site(RunningTruecount.start(), Chromium.open());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError("Truecount or the browser could not be started", e);
            }
        }

        String address(String path) {
            return truecount.address() + path;
        }

        String password() {
            return truecount.password();
        }

        /** A new window with an empty cookie jar, of a common size. */
        Page visitor() {
            return visitor(new Browser.NewContextOptions().setViewportSize(1280, 1024));
        }

        Page visitor(Browser.NewContextOptions options) {
            BrowserContext context = chromium.browser().newContext(options.setLocale("en-GB"));
            context.setDefaultTimeout(PATIENCE_MILLIS);
            return context.newPage();
        }

        /** A new window in which this example account is signed in. */
        Page signedInAs(String name) {
            return signIn(visitor(), name);
        }

        Page signIn(Page page, String name) {
            page.navigate(address("/sign-in"));
            fillInSignIn(page, name);
            page.waitForURL(address("/"));
            return page;
        }

        /** Fills in the sign-in page that is open. */
        void fillInSignIn(Page page, String name) {
            page.getByLabel("Sign-in name").fill(name);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(password());
            page.locator("main button[type=submit]").click();
        }

        @Override
        public void close() throws IOException {
            try (truecount;
                    chromium) {
                // Both are closed, whatever happens to the other.
            }
        }
    }
}

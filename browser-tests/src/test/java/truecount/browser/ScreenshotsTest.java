package truecount.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes the pictures of the documentation from the running application: {@code ./screenshots}. */
@ExtendWith(OpenTruecount.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "pictures are made by ./screenshots")
class ScreenshotsTest {

    @ParameterizedTest
    @CsvSource({
        "finding, registrar, /findings/1",
        "audit, registrar, /audits/1",
        "import, registrar, /imports/2",
        "review, reviewer, /reviews/2/1"
    })
    void ofThePage(String name, String who, String path, OpenTruecount.Site site) throws Exception {
        Page page = site.visitor(new Browser.NewContextOptions().setViewportSize(1100, 1180));
        site.signIn(page, who);
        page.navigate(site.address(path));
        Path folder = Path.of(System.getProperty("screenshots"));
        Files.createDirectories(folder);
        Path picture = folder.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(picture).isNotEmptyFile();
    }
}

package truecount.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page that can be reached by links, once: found by following links as four roles that between them see all.
 *
 * <p>A machine finds only part of what shuts people out; people with screen readers still have to try these pages.
 */
@ExtendWith(OpenTruecount.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final List<String> ROLES =
            List.of("registrar", "reviewer", "adjudicator", "inspector", "administrator");
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The narrowest that WCAG 2.2 asks for (1.4.10 Reflow). */
    private static final int NARROW = 320;

    private static final int HEIGHT = 1024;

    /** A window 1280 wide at a zoom of 200% lays pages out as one half as wide. */
    private static final int WIDE_AT_200_PERCENT = 640;

    /** What a page is, whichever number stands in its address; and who saw it at which address. */
    private final Map<String, Seen> pages = new TreeMap<>();

    private final Set<String> broken = new TreeSet<>();

    private OpenTruecount.Site site;

    private record Seen(String role, String path) {}

    @BeforeAll
    void findPages(OpenTruecount.Site open) {
        site = open;
        pages.clear();
        pages.put("/sign-in", new Seen("", "/sign-in"));
        for (String role : ROLES) {
            Page page = site.signedInAs(role);
            follow(page, role);
            page.context().close();
        }
        System.out.println("Pages found: " + pages.keySet());
    }

    private void follow(Page page, String role) {
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        Set<String> followed = new TreeSet<>();
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (!followed.add(kind(path))) {
                continue;
            }
            Response response = Objects.requireNonNull(page.navigate(site.address(path)));
            if (response.status() != 200) {
                broken.add("%s, linked to for %s, is answered with %d".formatted(path, role, response.status()));
                continue;
            }
            pages.putIfAbsent(kind(path), new Seen(role, path));
            for (Object href : (List<?>)
                    page.evaluate("() => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)")) {
                URI link = URI.create(String.valueOf(href));
                if (isPage(link)) {
                    waiting.add(link.getPath());
                }
            }
        }
    }

    private boolean isPage(URI link) {
        String path = link.getPath();
        return link.toString().startsWith(site.address("/"))
                && !path.contains("/files/")
                && !path.contains("/oauth2/")
                && !path.substring(path.lastIndexOf('/')).contains(".");
    }

    private static String kind(String path) {
        return path.replaceAll("/\\d+", "/N");
    }

    @Test
    void isFound() {
        assertThat(pages.keySet())
                .contains("/", "/sign-in", "/imports", "/imports/new", "/imports/N", "/audits", "/audits/new")
                .contains("/audits/N", "/reviews", "/findings", "/findings/N", "/ledger", "/accessibility")
                .contains("/reviews/N/N", "/reviews/N/N/questions", "/adjudications", "/disputes", "/resolutions");
    }

    @Test
    void isThereBehindEveryLink() {
        assertThat(broken).isEmpty();
    }

    @Test
    void passesTheMachineChecksOfWcag22AA() {
        onEach(page -> {
            var violations = new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
            assertThat(violations.stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                    + rule.getNodes().getFirst().getHtml())
                            .toList())
                    .as(page.url())
                    .isEmpty();
        });
    }

    @Test
    void hasOneHeadingOfTheFirstRankATitleAndALanguage() {
        onEach(page -> {
            assertThat(page.locator("h1").count()).as("h1 on %s", page.url()).isEqualTo(1);
            assertThat(page.title()).as(page.url()).contains(" - Truecount - ");
            assertThat(page.locator("html").getAttribute("lang")).as(page.url()).isEqualTo("en");
            assertThat(page.locator("main").count())
                    .as("main on %s", page.url())
                    .isEqualTo(1);
        });
    }

    @Test
    void fitsANarrowWindow() {
        onEach(page -> {
            page.setViewportSize(NARROW, HEIGHT);
            fits(page, NARROW);
        });
    }

    @Test
    void fitsAWindowAtTwiceTheSize() {
        onEach(page -> {
            page.setViewportSize(WIDE_AT_200_PERCENT, HEIGHT / 2);
            fits(page, WIDE_AT_200_PERCENT);
        });
    }

    private static void fits(Page page, int width) {
        Object widest = page.evaluate("""
                () => {
                  const over = [...document.querySelectorAll('body *')].filter(e => {
                    if (e.getBoundingClientRect().right <= window.innerWidth + 1) return false;
                    for (let p = e.parentElement; p; p = p.parentElement) {
                      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return false;
                    }
                    return true;
                  }).map(e => e.outerHTML.slice(0, 100));
                  return document.documentElement.scrollWidth > window.innerWidth ? over.slice(0, 3).join(' | ') || 'page' : '';
                }
                """);
        assertThat(widest)
                .as("what reaches over %d pixels on %s", width, page.url())
                .isEqualTo("");
    }

    @Test
    void asksNothingOfAnyOtherMachineAndBreaksNoRuleOfItsOwn() {
        List<String> wrong = new ArrayList<>();
        onEach(
                page -> {
                    page.onRequest(request -> {
                        if (!request.url().startsWith(site.address("/"))
                                && !request.url().startsWith("data:")) {
                            wrong.add(page.url() + " asked for " + request.url());
                        }
                    });
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error")) {
                            wrong.add(page.url() + " said: " + message.text());
                        }
                    });
                    page.onPageError(error -> wrong.add(page.url() + " failed: " + error));
                },
                page -> {});
        assertThat(wrong).isEmpty();
    }

    private void onEach(Consumer<Page> check) {
        onEach(page -> {}, check);
    }

    private void onEach(Consumer<Page> prepare, Consumer<Page> check) {
        Map<String, List<Seen>> byRole =
                pages.values().stream().collect(Collectors.groupingBy(Seen::role, TreeMap::new, Collectors.toList()));
        byRole.forEach((role, seen) -> {
            Page page = role.isEmpty() ? site.visitor() : site.signedInAs(role);
            prepare.accept(page);
            for (Seen one : seen) {
                page.setViewportSize(1280, HEIGHT);
                page.navigate(site.address(one.path()));
                check.accept(page);
            }
            page.context().close();
        });
    }
}

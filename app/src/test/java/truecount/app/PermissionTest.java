package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import truecount.app.people.ExampleAccounts;
import truecount.app.people.Permission;

/** Who gets in where: every address of the rooms that hold exports, audits and findings, for every role. */
class PermissionTest {

    private static final String NOTHING = "99999";

    /** What each address asks for, written down once more, so that a changed annotation does not go unseen. */
    private static final Map<String, Permission> NEEDED = Map.ofEntries(
            Map.entry("GET /decisions", Permission.CONSULT_RULES),
            Map.entry("GET /decisions/{number:[0-9]+}", Permission.CONSULT_RULES),
            Map.entry("GET /decisions/{number:[0-9]+}/certificate.json", Permission.CONSULT_RULES),
            Map.entry("GET /decisions/new", Permission.CONSULT_RULES),
            Map.entry("POST /decisions/new", Permission.CONSULT_RULES),
            Map.entry("GET /decisions/new/{interview}", Permission.CONSULT_RULES),
            Map.entry("POST /decisions/new/{interview}", Permission.CONSULT_RULES),
            Map.entry("POST /decisions/new/{interview}/keep", Permission.CONSULT_RULES),
            Map.entry("GET /decisions/new/{interview}/certificate.json", Permission.CONSULT_RULES),
            Map.entry("POST /api/decisions", Permission.CONSULT_RULES),
            Map.entry("GET /api/decisions/facts.schema.json", Permission.CONSULT_RULES),
            Map.entry("GET /api/decisions/certificate.schema.json", Permission.CONSULT_RULES),
            Map.entry("GET /imports", Permission.IMPORT_EXPORTS),
            Map.entry("GET /imports/new", Permission.IMPORT_EXPORTS),
            Map.entry("POST /imports", Permission.IMPORT_EXPORTS),
            Map.entry("GET /imports/{number}", Permission.IMPORT_EXPORTS),
            Map.entry("POST /imports/{number}/stop", Permission.IMPORT_EXPORTS),
            Map.entry("GET /imports/{number}/set-aside.csv", Permission.IMPORT_EXPORTS),
            Map.entry("GET /audits", Permission.READ_AUDITS),
            Map.entry("GET /audits/new", Permission.RUN_AUDITS),
            Map.entry("POST /audits/commit", Permission.RUN_AUDITS),
            Map.entry("GET /audits/commitments/{number}/draw", Permission.RUN_AUDITS),
            Map.entry("POST /audits/commitments/{number}/draw", Permission.RUN_AUDITS),
            Map.entry("GET /audits/plan", Permission.RUN_AUDITS),
            Map.entry("POST /audits/plan", Permission.RUN_AUDITS),
            Map.entry("POST /audits", Permission.RUN_AUDITS),
            Map.entry("GET /audits/{number}", Permission.READ_AUDITS),
            Map.entry("GET /audits/{number}/verdicts.csv", Permission.RUN_AUDITS),
            Map.entry("POST /audits/{number}/verdicts", Permission.RUN_AUDITS),
            Map.entry("GET /api/audits/{number}", Permission.READ_AUDITS),
            Map.entry("GET /audits/{number}/progress", Permission.READ_AUDITS),
            Map.entry("GET /adjudications", Permission.ADJUDICATE),
            Map.entry("GET /adjudications/{audit}/{item}", Permission.ADJUDICATE),
            Map.entry("POST /adjudications/{audit}/{item}", Permission.ADJUDICATE),
            Map.entry("GET /disputes", Permission.DISPUTE_VERDICTS),
            Map.entry("GET /disputes/{audit}/{item}", Permission.DISPUTE_VERDICTS),
            Map.entry("POST /disputes/{audit}/{item}", Permission.DISPUTE_VERDICTS),
            Map.entry("GET /resolutions", Permission.RESOLVE_DISPUTES),
            Map.entry("GET /resolutions/{audit}/{item}", Permission.RESOLVE_DISPUTES),
            Map.entry("POST /resolutions/{audit}/{item}", Permission.RESOLVE_DISPUTES),
            Map.entry("GET /reviews", Permission.REVIEW_ITEMS),
            Map.entry("GET /reviews/{audit}", Permission.REVIEW_ITEMS),
            Map.entry("GET /reviews/{audit}/{item}", Permission.REVIEW_ITEMS),
            Map.entry("POST /reviews/{audit}/{item}", Permission.REVIEW_ITEMS),
            Map.entry("GET /reviews/{audit}/{item}/questions", Permission.REVIEW_ITEMS),
            Map.entry("POST /reviews/{audit}/{item}/questions", Permission.REVIEW_ITEMS),
            Map.entry("POST /reviews/{audit}/{item}/facts", Permission.REVIEW_ITEMS),
            Map.entry("POST /reviews/{audit}/{item}/ruling", Permission.REVIEW_ITEMS),
            Map.entry("POST /audits/{audit}/draft", Permission.RUN_AUDITS),
            Map.entry("POST /audits/{number}/end-review", Permission.RUN_AUDITS),
            Map.entry("GET /audits/{number}/cancel", Permission.RUN_AUDITS),
            Map.entry("POST /audits/{number}/cancel", Permission.RUN_AUDITS),
            Map.entry("POST /findings/{number}/sign-off", Permission.PUBLISH_FINDINGS),
            Map.entry("GET /findings/{number}/withdraw", Permission.PUBLISH_FINDINGS),
            Map.entry("POST /findings/{number}/withdraw", Permission.PUBLISH_FINDINGS),
            Map.entry("GET /reviews/{audit}/filed", Permission.REVIEW_ITEMS),
            Map.entry("POST /reviews/{audit}/{item}/give-back", Permission.REVIEW_ITEMS),
            Map.entry("GET /findings", Permission.READ_AUDITS),
            Map.entry("GET /findings/{number}", Permission.READ_AUDITS),
            Map.entry("GET /findings/{number}/files/{*path}", Permission.READ_AUDITS),
            Map.entry("GET /findings/{number}/published.zip", Permission.READ_AUDITS),
            Map.entry("GET /api/findings", Permission.READ_AUDITS),
            Map.entry("GET /api/findings/{number}", Permission.READ_AUDITS));

    /** They dress pages and say nothing. */
    private static final List<String> STYLES = List.of("GET /decisions/print.css", "GET /findings/finding.css");

    /** What was published is for everybody. */
    private static final List<String> PUBLIC = List.of(
            "GET /published",
            "GET /published/{number}",
            "GET /published/{number}/files/{*path}",
            "GET /published/{number}/published.zip",
            "GET /published/commitments",
            "GET /published/commitments/{number}",
            "GET /published/commitments/{number}/commitment.json",
            "GET /findings/finding.css");

    @Test
    void everyAddressOfTheseRoomsIsInTheTable() {
        assertThat(addresses())
                .containsAll(STYLES)
                .containsAll(PUBLIC)
                .allMatch(
                        address -> STYLES.contains(address) || PUBLIC.contains(address) || NEEDED.containsKey(address));
        assertThat(addresses()).containsAll(NEEDED.keySet());
    }

    @Test
    void everyRoleGetsInWhereItMayAndNowhereElse() {
        Map<String, String> wrong = new TreeMap<>();
        for (ExampleAccounts.SignIn account : ExampleAccounts.all()) {
            Browser browser = OpenHouse.signedInAs(account.signInName());
            String token = browser.csrf();
            for (String address : addresses()) {
                Permission needed = NEEDED.get(address);
                boolean may = needed == null || account.role().permissions().contains(needed);
                int status = status(browser, token, address);
                boolean in = status != 403;
                if (in != may) wrong.put(account.signInName() + ": " + address, "status " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aStrangerIsSentToTheDoor() {
        for (String address : addresses()) {
            if (!address.startsWith("GET ") || PUBLIC.contains(address)) continue;
            Browser.Page page = OpenHouse.browser().open(path(address));
            if (path(address).startsWith("/api/")) {
                assertThat(page.status()).as(address).isEqualTo(401);
            } else {
                assertThat(page.address().getPath()).as(address).isEqualTo("/sign-in");
            }
        }
    }

    private static int status(Browser browser, String token, String address) {
        return address.startsWith("GET ")
                ? browser.open(path(address)).status()
                : browser.post(path(address), Map.of("_csrf", token)).status();
    }

    private static String path(String address) {
        return address.substring(address.indexOf(' ') + 1).replaceAll("\\{[^}]*}", NOTHING);
    }

    private static List<String> addresses() {
        // The first request wakes the part of Spring that knows them.
        OpenHouse.browser().open("/sign-in");
        List<String> addresses = new ArrayList<>();
        for (HandlerMapping mapping : OpenHouse.part(DispatcherServlet.class).getHandlerMappings()) {
            if (!(mapping instanceof RequestMappingInfoHandlerMapping known)) continue;
            known.getHandlerMethods().forEach((request, method) -> {
                if (!isOfTheseRooms(method)) return;
                for (RequestMethod verb : request.getMethodsCondition().getMethods()) {
                    request.getPatternValues().forEach(pattern -> addresses.add(verb + " " + pattern));
                }
            });
        }
        return addresses.stream().sorted().toList();
    }

    private static boolean isOfTheseRooms(HandlerMethod method) {
        return Stream.of("decisions", "intake", "register", "audits", "publications", "example")
                .anyMatch(room -> method.getBeanType().getPackageName().equals("truecount.app." + room));
    }
}

package truecount.app.decisions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.Account;
import truecount.app.people.AccountStore;
import truecount.app.people.Needs;
import truecount.app.people.OpenTo;
import truecount.app.people.Permission;
import truecount.app.people.Person;

/** Shows decisions that were kept: to whoever kept them, and to those who may change what was recorded. */
@Controller
@Needs(Permission.CONSULT_RULES)
class DecisionController {

    private static final String ON_PAPER = """
            @media print {
              .govuk-service-navigation, .tc-identity, .govuk-breadcrumbs, .govuk-back-link, .govuk-footer,
              .govuk-skip-link, .govuk-button-group, .govuk-summary-list__actions { display: none }
              .tc-wide { overflow: visible }
              .govuk-table, .govuk-summary-list__row { break-inside: avoid }
            }
            """;

    private final DecisionStore store;
    private final AccountStore accounts;

    DecisionController(DecisionStore store, AccountStore accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @GetMapping("/decisions")
    String list(Person person, Model page) {
        List<KeptDecision> decisions = seesAll(person) ? store.all() : store.of(person.key());
        page.addAttribute("decisions", decisions);
        page.addAttribute("all", seesAll(person));
        page.addAttribute("names", names(person, decisions));
        return "decisions/decisions";
    }

    @GetMapping("/decisions/{number:[0-9]+}")
    String show(@PathVariable long number, @RequestParam(required = false) String kept, Person person, Model page) {
        KeptDecision found = find(number, person);
        page.addAttribute("decision", found);
        page.addAttribute("certificate", CertificateView.of(found.content()));
        page.addAttribute("justKept", kept != null);
        page.addAttribute("keptBy", names(person, List.of(found)).get(found.keptBy()));
        return "decisions/decision";
    }

    @GetMapping("/decisions/{number:[0-9]+}/certificate.json")
    void certificate(@PathVariable long number, Person person, HttpServletResponse response) throws IOException {
        download(
                response,
                "decision-%d.json".formatted(number),
                find(number, person).content().getBytes(StandardCharsets.UTF_8));
    }

    /** Who kept each decision, by key, as this reader knows them. */
    private Map<String, String> names(Person reader, List<KeptDecision> decisions) {
        Map<String, String> names = new HashMap<>();
        for (KeptDecision one : decisions) {
            names.computeIfAbsent(
                    one.keptBy(),
                    key -> key.equals(reader.key())
                            ? "You"
                            : accounts.find(Long.parseLong(key.substring(key.indexOf(':') + 1)))
                                    .map(Account::displayName)
                                    .orElse(key));
        }
        return names;
    }

    /** On paper a decision needs neither navigation nor buttons. */
    @GetMapping("/decisions/print.css")
    @OpenTo(OpenTo.Audience.ANYONE_SIGNED_IN)
    void print(HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.getOutputStream().write(ON_PAPER.getBytes(StandardCharsets.UTF_8));
    }

    static void download(HttpServletResponse response, String name, byte[] content) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** A decision of someone else is as if it were not there, for those who need not see it. */
    private KeptDecision find(long number, Person person) {
        return store.find(number)
                .filter(found -> seesAll(person) || found.keptBy().equals(person.key()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean seesAll(Person person) {
        return person.may(Permission.RECLASSIFY_CRIME);
    }
}

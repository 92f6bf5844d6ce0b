package truecount.app.decisions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;

/** Shows decisions that were kept: to whoever kept them, and to those who may change what was recorded. */
@Controller
@Needs(Permission.CONSULT_RULES)
class DecisionController {

    private final DecisionStore store;

    DecisionController(DecisionStore store) {
        this.store = store;
    }

    @GetMapping("/decisions")
    String list(Person person, Model page) {
        page.addAttribute("decisions", seesAll(person) ? store.all() : store.of(person.key()));
        page.addAttribute("all", seesAll(person));
        page.addAttribute("mine", person.key());
        return "decisions/decisions";
    }

    @GetMapping("/decisions/{number:[0-9]+}")
    String show(@PathVariable long number, @RequestParam(required = false) String kept, Person person, Model page) {
        KeptDecision found = find(number, person);
        page.addAttribute("decision", found);
        page.addAttribute("certificate", CertificateView.of(found.content()));
        page.addAttribute("justKept", kept != null);
        page.addAttribute("mine", found.keptBy().equals(person.key()));
        return "decisions/decision";
    }

    @GetMapping("/decisions/{number:[0-9]+}/certificate.json")
    void certificate(@PathVariable long number, Person person, HttpServletResponse response) throws IOException {
        download(
                response,
                "decision-%d.json".formatted(number),
                find(number, person).content().getBytes(StandardCharsets.UTF_8));
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

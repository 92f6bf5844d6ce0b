package truecount.app.publications;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.audits.AuditStore;
import truecount.app.audits.VerdictForm;
import truecount.app.people.Needs;
import truecount.app.people.OpenTo;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.exports.UnusableInput;
import truecount.publication.FindingHtml;

/** Publishes findings and shows them, with everything a reader needs to check them. */
@Controller
@Needs(Permission.READ_AUDITS)
class FindingController {

    private final FindingStore store;
    private final FindingDownloads downloads;
    private final Publishing publishing;
    private final AuditStore audits;

    FindingController(FindingStore store, Publishing publishing, AuditStore audits) {
        this.store = store;
        this.downloads = new FindingDownloads(store);
        this.publishing = publishing;
        this.audits = audits;
    }

    @GetMapping("/findings")
    String list(Person person, Model page) {
        page.addAttribute("findings", store.published());
        page.addAttribute("drafts", seesDrafts(person) ? store.drafts() : List.of());
        return "publications/findings";
    }

    /** Works the finding out and keeps it as a draft that a second person signs off. */
    @PostMapping("/audits/{audit}/draft")
    @Needs(Permission.RUN_AUDITS)
    String draft(
            @PathVariable long audit,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            Model page,
            HttpServletResponse response) {
        if (audits.find(audit).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        try {
            return "redirect:/findings/" + publishing.draft(audit, reason, person.key());
        } catch (UnusableInput refused) {
            return refuse(refused, "The finding was not worked out", audit, page, response);
        }
    }

    @PostMapping("/findings/{number}/sign-off")
    @Needs(Permission.PUBLISH_FINDINGS)
    String signOff(@PathVariable long number, Person person, Model page, HttpServletResponse response) {
        PublishedFinding draft = find(number, person);
        try {
            publishing.signOff(draft, person.key());
            return "redirect:/findings/{number}";
        } catch (UnusableInput refused) {
            return refuse(refused, "The finding was not published", draft.audit(), page, response);
        }
    }

    @GetMapping("/findings/{number}/withdraw")
    @Needs(Permission.PUBLISH_FINDINGS)
    String askWhyWithdraw(@PathVariable long number, Person person, Model page) {
        page.addAttribute("finding", standing(number, person));
        page.addAttribute("reason", "");
        return "publications/withdraw";
    }

    @PostMapping("/findings/{number}/withdraw")
    @Needs(Permission.PUBLISH_FINDINGS)
    String withdraw(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            Model page,
            HttpServletResponse response) {
        PublishedFinding finding = standing(number, person);
        String problem = VerdictForm.reasonProblem(reason, "Say why the finding no longer stands");
        if (problem.isEmpty()) {
            store.withdraw(number, reason.strip(), person.key());
            return "redirect:/findings/{number}";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        BindingResult found = new BeanPropertyBindingResult(null, "problems");
        found.addError(new FieldError("problems", "reason", problem));
        page.addAttribute(BindingResult.MODEL_KEY_PREFIX + "problems", found);
        page.addAttribute("finding", finding);
        page.addAttribute("reason", reason);
        return "publications/withdraw";
    }

    private static String refuse(
            UnusableInput refused, String heading, long audit, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("heading", heading);
        page.addAttribute("audit", audit);
        page.addAttribute("message", String.valueOf(refused.getMessage()));
        return "publications/not-published";
    }

    @GetMapping("/findings/{number}")
    String show(@PathVariable long number, Person person, Model page) {
        PublishedFinding finding = find(number, person);
        // Made by the publication book when the finding was published, which escapes whatever people wrote.
        Content body = output -> output.writeContent(finding.page());
        page.addAttribute("finding", finding);
        page.addAttribute("body", body);
        page.addAttribute("files", store.files(number));
        return "publications/finding";
    }

    @GetMapping("/findings/finding.css")
    @OpenTo(OpenTo.Audience.ANYONE)
    void style(HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        // Nested, so that it dresses the finding and leaves the frame round it alone.
        String nested = ".tc-finding {\n" + FindingHtml.style() + "}\n";
        response.getOutputStream().write(nested.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/findings/{number}/files/{*path}")
    void file(@PathVariable long number, @PathVariable String path, Person person, HttpServletResponse response)
            throws IOException {
        find(number, person);
        if (!downloads.file(number, path, response)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The whole published folder, to be checked with {@code truecount audit verify}. */
    @GetMapping("/findings/{number}/published.zip")
    void folder(@PathVariable long number, Person person, HttpServletResponse response) throws IOException {
        find(number, person);
        downloads.folder(number, true, response);
    }

    private static boolean seesDrafts(Person person) {
        return person.may(Permission.RUN_AUDITS) || person.may(Permission.PUBLISH_FINDINGS);
    }

    /** A draft is there only for those who make and sign off findings. */
    private PublishedFinding find(long number, Person person) {
        return store.find(number)
                .filter(finding -> !finding.isDraft() || seesDrafts(person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PublishedFinding standing(long number, Person person) {
        PublishedFinding finding = find(number, person);
        if (!finding.stands()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return finding;
    }
}

package truecount.app.audits;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems.Problem;
import truecount.audit.ReviewRound;
import truecount.audit.Verdict;
import truecount.audit.VerdictLine;
import truecount.auditfiles.BlindItem;

/** A reviewer judges one drawn item, seeing what the police knew but not what they decided. */
@Controller
@Needs(Permission.REVIEW_ITEMS)
class ReviewController {

    private final AuditStore store;
    private final ItemReviewStore reviews;

    ReviewController(AuditStore store, ItemReviewStore reviews) {
        this.store = store;
        this.reviews = reviews;
    }

    @GetMapping("/reviews")
    String list(Person person, Model page) {
        Map<AuditSummary, Integer> waiting = new LinkedHashMap<>();
        for (AuditSummary audit : store.all()) {
            waiting.put(audit, reviews.waitingFor(audit, person).size());
        }
        page.addAttribute("waiting", waiting);
        return "audits/reviews";
    }

    /** The next item that waits, or the word that none does. */
    @GetMapping("/reviews/{audit}")
    String next(@PathVariable long audit, Person person, Model page) {
        AuditSummary found = find(audit);
        List<Integer> waiting = reviews.waitingFor(found, person);
        if (!waiting.isEmpty()) return "redirect:/reviews/%d/%d".formatted(audit, waiting.getFirst());
        page.addAttribute("audit", found);
        return "audits/reviewed";
    }

    @GetMapping("/reviews/{audit}/{item}")
    String ask(@PathVariable long audit, @PathVariable int item, HttpSession session, Model page) {
        page.addAttribute(
                "answersWait", TellingSession.find(session, audit, item).isPresent());
        return show(find(audit), sheet(audit, item), VerdictForm.empty(), "", 1, page);
    }

    @PostMapping("/reviews/{audit}/{item}")
    String answer(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam MultiValueMap<String, String> answers,
            Person person,
            Model page,
            HttpServletResponse response) {
        VerdictForm form = VerdictForm.of(answers);
        AuditSummary found = find(audit);
        BlindItem sheet = sheet(audit, item);
        String rule = String.join(" ", answers.getOrDefault("rule", List.of())).strip();
        if (answers.containsKey("more")) {
            return show(found, sheet, form, rule, Math.min(form.lines() + 1, VerdictForm.MOST_LINES), page);
        }
        List<Problem> problems = new ArrayList<>();
        List<VerdictLine> lines = form.lines(item, person.key(), reviews.kind(found), problems);
        if (rule.isEmpty() && lines.stream().anyMatch(ReviewController::needsRule)) {
            problems.add(VerdictForm.noRule());
        }
        if (rule.length() > VerdictForm.LONGEST_RULE) problems.add(VerdictForm.ruleTooLong());
        if (problems.isEmpty()) {
            ReviewRound round = reviews.roundFor(found, item, person);
            try {
                reviews.file(found, item, VerdictForm.inRound(lines, round, rule, ""), null, person.key());
                return "redirect:/reviews/" + audit;
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem("verdict", String.valueOf(refused.getMessage())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AuditController.say(problems, page);
        return show(found, sheet, form, rule, form.lines(), page);
    }

    /** What should have been recorded rests on a rule; that an item cannot be read does not. */
    private static boolean needsRule(VerdictLine line) {
        return line.verdict() instanceof Verdict.Crime || line.verdict() instanceof Verdict.NoCrime;
    }

    static String show(AuditSummary audit, BlindItem sheet, VerdictForm form, String rule, int lines, Model page) {
        page.addAttribute("audit", audit);
        page.addAttribute("sheet", sheet);
        page.addAttribute("form", form);
        page.addAttribute("rule", rule);
        page.addAttribute("lines", lines);
        if (!page.containsAttribute("facts")) page.addAttribute("facts", "");
        return "audits/review";
    }

    private BlindItem sheet(long audit, int item) {
        return store.sheet(audit, item).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AuditSummary find(long audit) {
        return store.find(audit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

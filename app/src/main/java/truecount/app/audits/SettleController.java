package truecount.app.audits;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems.Problem;
import truecount.app.site.UkTime;
import truecount.audit.ItemReview;
import truecount.audit.Opinion;
import truecount.audit.VerdictLine;

/** What comes after the blind reviews: adjudication, the force's dispute, and its resolution by someone independent. */
abstract class SettleController {

    private final Settling settling;
    private final AuditStore store;
    private final ItemReviewStore reviews;
    private final AllotmentStore looks;
    private final PublishedFindings findings;

    SettleController(
            Settling settling,
            AuditStore store,
            ItemReviewStore reviews,
            AllotmentStore looks,
            PublishedFindings findings) {
        this.settling = settling;
        this.store = store;
        this.reviews = reviews;
        this.looks = looks;
        this.findings = findings;
    }

    /** Two reviewers differ. */
    @Controller
    @RequestMapping("/adjudications")
    @Needs(Permission.ADJUDICATE)
    static class Adjudications extends SettleController {
        Adjudications(AuditStore store, ItemReviewStore reviews, AllotmentStore looks, PublishedFindings findings) {
            super(Settling.ADJUDICATION, store, reviews, looks, findings);
        }
    }

    /** The force does not accept what stands. */
    @Controller
    @RequestMapping("/disputes")
    @Needs(Permission.DISPUTE_VERDICTS)
    static class Disputes extends SettleController {
        Disputes(AuditStore store, ItemReviewStore reviews, AllotmentStore looks, PublishedFindings findings) {
            super(Settling.DISPUTE, store, reviews, looks, findings);
        }
    }

    /** Someone independent decides a dispute. */
    @Controller
    @RequestMapping("/resolutions")
    @Needs(Permission.RESOLVE_DISPUTES)
    static class Resolutions extends SettleController {
        Resolutions(AuditStore store, ItemReviewStore reviews, AllotmentStore looks, PublishedFindings findings) {
            super(Settling.RESOLUTION, store, reviews, looks, findings);
        }
    }

    @GetMapping
    String list(Person person, Model page) {
        Map<AuditSummary, List<ItemReview>> waiting =
                new TreeMap<>(Comparator.comparingLong(AuditSummary::number).reversed());
        Map<Long, String> published = new HashMap<>();
        for (AuditSummary audit : store.all()) {
            List<ItemReview> items = settling.waiting(reviews, audit, person);
            if (!items.isEmpty()) {
                waiting.put(audit, items);
                published.put(audit.number(), published(audit));
            }
        }
        page.addAttribute("published", published);
        page.addAttribute("settling", settling);
        page.addAttribute("waiting", waiting);
        return "audits/settlings";
    }

    @GetMapping("/{audit}/{item}")
    String ask(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam(defaultValue = "0") int from,
            Person person,
            Model page) {
        AuditSummary found = find(audit);
        ItemReview review = waitingFor(found, item, person);
        looks.logShown(audit, item, person);
        List<Opinion> seen = settling.seen(review);
        if (from < 1 || from > seen.size()) return show(found, review, VerdictForm.empty(), "", "", 1, page);
        Opinion start = seen.get(from - 1);
        VerdictForm form = VerdictForm.of(start.verdicts());
        return show(found, review, form, start.rule(), "", form.lines(), page);
    }

    @PostMapping("/{audit}/{item}")
    String answer(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam MultiValueMap<String, String> answers,
            Person person,
            Model page,
            HttpServletResponse response) {
        AuditSummary found = find(audit);
        ItemReview review = waitingFor(found, item, person);
        VerdictForm form = VerdictForm.of(answers);
        String rule = String.join(" ", answers.getOrDefault("rule", List.of())).strip();
        String elsewhere =
                String.join(" ", answers.getOrDefault("elsewhere", List.of())).strip();
        if (answers.containsKey("more")) {
            int lines = Math.min(form.lines() + 1, VerdictForm.MOST_LINES);
            return show(found, review, form, rule, elsewhere, lines, page);
        }
        List<Problem> problems = new ArrayList<>();
        List<VerdictLine> lines = form.lines(item, person.key(), reviews.kind(found), problems);
        if (form.reasonGiven().isEmpty()) problems.add(new Problem("reason", "Say why"));
        if (rule.isEmpty()) problems.add(VerdictForm.noRule());
        if (rule.length() > VerdictForm.LONGEST_RULE) problems.add(VerdictForm.ruleTooLong());
        if (problems.isEmpty()) {
            try {
                List<VerdictLine> filed = VerdictForm.inRound(lines, settling.round(), rule, elsewhere);
                reviews.file(found, item, filed, null, person.key());
                return "redirect:/" + settling.path();
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem("verdict", String.valueOf(refused.getMessage())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AuditController.say(problems, page);
        return show(found, review, form, rule, elsewhere, form.lines(), page);
    }

    /** What a step taken after a finding was published does, and does not do; empty text while none was. */
    private String published(AuditSummary audit) {
        return findings.newestOf(audit.number())
                .map(moment ->
                        "A finding of this audit was published on %s. It does not change. What you file now is kept, and counts only if a further finding is worked out."
                                .formatted(UkTime.day(moment)))
                .orElse("");
    }

    /** Only what waits for this person can be opened: both verdicts are in, and the person gave neither. */
    private ItemReview waitingFor(AuditSummary audit, int item, Person person) {
        return settling.waiting(reviews, audit, person).stream()
                .filter(review -> review.item() == item)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            AuditSummary audit,
            ItemReview review,
            VerdictForm form,
            String rule,
            String elsewhere,
            int lines,
            Model page) {
        page.addAttribute("settling", settling);
        page.addAttribute("audit", audit);
        page.addAttribute("published", published(audit));
        page.addAttribute(
                "sheet",
                store.sheet(audit.number(), review.item())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("opinions", settling.shown(review, reviews.certificates(audit, review.item())));
        page.addAttribute("explained", settling.seesTheRegister() ? reviews.explained(audit, review) : List.of());
        page.addAttribute("form", form);
        page.addAttribute("rule", rule);
        page.addAttribute("elsewhere", elsewhere);
        page.addAttribute("lines", lines);
        return "audits/settle";
    }

    private AuditSummary find(long audit) {
        return store.find(audit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

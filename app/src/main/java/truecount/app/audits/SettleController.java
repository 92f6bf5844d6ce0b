package truecount.app.audits;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems.Problem;
import truecount.audit.ItemReview;
import truecount.audit.VerdictLine;

/** What comes after the blind reviews: adjudication, the force's dispute, and its resolution by someone independent. */
@Controller
class SettleController {

    private static final int LONGEST_RULE = 300;

    private final AuditStore store;
    private final ItemReviewStore reviews;

    SettleController(AuditStore store, ItemReviewStore reviews) {
        this.store = store;
        this.reviews = reviews;
    }

    @GetMapping("/adjudications")
    @Needs(Permission.ADJUDICATE)
    String adjudications(Person person, Model page) {
        return list(Settling.ADJUDICATION, person, page);
    }

    @GetMapping("/adjudications/{audit}/{item}")
    @Needs(Permission.ADJUDICATE)
    String adjudicate(@PathVariable long audit, @PathVariable int item, Person person, Model page) {
        return ask(Settling.ADJUDICATION, audit, item, person, page);
    }

    @PostMapping("/adjudications/{audit}/{item}")
    @Needs(Permission.ADJUDICATE)
    String adjudicated(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam MultiValueMap<String, String> answers,
            Person person,
            Model page,
            HttpServletResponse response) {
        return answer(Settling.ADJUDICATION, audit, item, answers, person, page, response);
    }

    @GetMapping("/disputes")
    @Needs(Permission.DISPUTE_VERDICTS)
    String disputes(Person person, Model page) {
        return list(Settling.DISPUTE, person, page);
    }

    @GetMapping("/disputes/{audit}/{item}")
    @Needs(Permission.DISPUTE_VERDICTS)
    String dispute(@PathVariable long audit, @PathVariable int item, Person person, Model page) {
        return ask(Settling.DISPUTE, audit, item, person, page);
    }

    @PostMapping("/disputes/{audit}/{item}")
    @Needs(Permission.DISPUTE_VERDICTS)
    String disputed(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam MultiValueMap<String, String> answers,
            Person person,
            Model page,
            HttpServletResponse response) {
        return answer(Settling.DISPUTE, audit, item, answers, person, page, response);
    }

    @GetMapping("/resolutions")
    @Needs(Permission.RESOLVE_DISPUTES)
    String resolutions(Person person, Model page) {
        return list(Settling.RESOLUTION, person, page);
    }

    @GetMapping("/resolutions/{audit}/{item}")
    @Needs(Permission.RESOLVE_DISPUTES)
    String resolve(@PathVariable long audit, @PathVariable int item, Person person, Model page) {
        return ask(Settling.RESOLUTION, audit, item, person, page);
    }

    @PostMapping("/resolutions/{audit}/{item}")
    @Needs(Permission.RESOLVE_DISPUTES)
    String resolved(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam MultiValueMap<String, String> answers,
            Person person,
            Model page,
            HttpServletResponse response) {
        return answer(Settling.RESOLUTION, audit, item, answers, person, page, response);
    }

    private String list(Settling settling, Person person, Model page) {
        Map<AuditSummary, List<Integer>> waiting =
                new TreeMap<>(Comparator.comparingLong(AuditSummary::number).reversed());
        for (AuditSummary audit : store.all()) {
            List<Integer> items = settling.waiting(reviews, audit, person).stream()
                    .map(ItemReview::item)
                    .toList();
            if (!items.isEmpty()) waiting.put(audit, items);
        }
        page.addAttribute("settling", settling);
        page.addAttribute("waiting", waiting);
        return "audits/settlings";
    }

    private String ask(Settling settling, long audit, int item, Person person, Model page) {
        AuditSummary found = find(audit);
        ItemReview review = waitingFor(settling, found, item, person);
        return show(settling, found, review, VerdictForm.empty(), "", "", 1, page);
    }

    /** Only what waits for this person can be opened: both verdicts are in, and the person gave neither. */
    private ItemReview waitingFor(Settling settling, AuditSummary audit, int item, Person person) {
        return settling.waiting(reviews, audit, person).stream()
                .filter(review -> review.item() == item)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String answer(
            Settling settling,
            long audit,
            int item,
            MultiValueMap<String, String> answers,
            Person person,
            Model page,
            HttpServletResponse response) {
        AuditSummary found = find(audit);
        ItemReview review = waitingFor(settling, found, item, person);
        VerdictForm form = VerdictForm.of(answers);
        String rule = String.join(" ", answers.getOrDefault("rule", List.of())).strip();
        String elsewhere =
                String.join(" ", answers.getOrDefault("elsewhere", List.of())).strip();
        if (answers.containsKey("more")) {
            int lines = Math.min(form.lines() + 1, VerdictForm.MOST_LINES);
            return show(settling, found, review, form, rule, elsewhere, lines, page);
        }
        List<Problem> problems = new ArrayList<>();
        List<VerdictLine> lines = form.lines(item, person.key(), problems);
        if (form.reasonGiven().isEmpty()) problems.add(new Problem("reason", "Say why"));
        if (rule.isEmpty() && settling.needsRule()) {
            problems.add(new Problem("rule", "Name the rule, such as CRR26, Whether to record a crime?, p.7"));
        }
        if (rule.length() > LONGEST_RULE) problems.add(new Problem("rule", "The rule must be 300 characters or fewer"));
        if (problems.isEmpty()) {
            try {
                reviews.file(found, item, VerdictForm.inRound(lines, settling.round(), rule, elsewhere), person.key());
                return "redirect:/" + settling.path();
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem("verdict", String.valueOf(refused.getMessage())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AuditController.say(problems, page);
        return show(settling, found, review, form, rule, elsewhere, form.lines(), page);
    }

    private String show(
            Settling settling,
            AuditSummary audit,
            ItemReview review,
            VerdictForm form,
            String rule,
            String elsewhere,
            int lines,
            Model page) {
        page.addAttribute("settling", settling);
        page.addAttribute("audit", audit);
        page.addAttribute(
                "sheet",
                store.sheet(audit.number(), review.item())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("opinions", settling.shown(review));
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

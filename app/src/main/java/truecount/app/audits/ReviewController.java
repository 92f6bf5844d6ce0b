package truecount.app.audits;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems.Problem;
import truecount.audit.ItemReview;
import truecount.audit.Opinion;
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
    private final AllotmentStore allotments;
    private final ReviewDesk desk;

    ReviewController(AuditStore store, ItemReviewStore reviews, AllotmentStore allotments, ReviewDesk desk) {
        this.store = store;
        this.reviews = reviews;
        this.allotments = allotments;
        this.desk = desk;
    }

    @GetMapping("/reviews")
    String list(Person person, Model page) {
        Map<AuditSummary, Integer> waiting = new LinkedHashMap<>();
        Map<Long, Integer> filed = new HashMap<>();
        for (AuditSummary audit : store.all()) {
            if (!audit.isUnderReview()) continue;
            waiting.put(audit, reviews.waitingFor(audit, person).size());
            filed.put(audit.number(), reviews.filedBy(audit, person).size());
        }
        page.addAttribute("waiting", waiting);
        page.addAttribute("filed", filed);
        return "audits/reviews";
    }

    /** The next item that waits, which is allotted to this reviewer; or the word that none does. */
    @GetMapping("/reviews/{audit}")
    String next(
            @PathVariable long audit,
            @RequestParam(defaultValue = "0") int filed,
            Person person,
            RedirectAttributes said,
            Model page) {
        AuditSummary found = find(audit);
        List<Integer> waiting = reviews.waitingFor(found, person);
        if (!waiting.isEmpty()) {
            if (filed > 0) said.addAttribute("filed", filed);
            return "redirect:/reviews/%d/%d".formatted(audit, waiting.getFirst());
        }
        page.addAttribute("audit", found);
        page.addAttribute("filed", filed);
        return "audits/reviewed";
    }

    /** What this reviewer has filed on an audit under review. */
    @GetMapping("/reviews/{audit}/filed")
    String filed(@PathVariable long audit, Person person, Model page) {
        AuditSummary found = find(audit);
        Map<ItemReview, ShownOpinion> own = new LinkedHashMap<>();
        Set<Integer> changeable = new HashSet<>();
        for (ItemReview review : found.isUnderReview() ? reviews.filedBy(found, person) : List.<ItemReview>of()) {
            reviews.own(review, person)
                    .ifPresent(opinion -> own.put(review, ShownOpinion.of("Your verdict", opinion, Map.of())));
            if (reviews.mayChange(found, review, person)) changeable.add(review.item());
        }
        page.addAttribute("audit", found);
        page.addAttribute("own", own);
        page.addAttribute("changeable", changeable);
        return "audits/filed";
    }

    @GetMapping("/reviews/{audit}/{item}")
    String ask(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam(defaultValue = "0") int filed,
            HttpSession session,
            Person person,
            Model page) {
        AuditSummary found = find(audit);
        BlindItem sheet = desk.openItem(found, item, person);
        page.addAttribute("filed", filed);
        page.addAttribute(
                "answersWait", TellingSession.find(session, audit, item).isPresent());
        Opinion own = reviews.find(found, item)
                .flatMap(review -> reviews.own(review, person))
                .orElse(null);
        if (own == null) return show(found, sheet, VerdictForm.empty(), "", 1, page);
        VerdictForm form = VerdictForm.of(own);
        page.addAttribute("changing", true);
        return show(found, sheet, form, own.rule(), form.lines(), page);
    }

    /** Gives the item back unjudged, such as when the reviewer knows somebody in it. */
    @PostMapping("/reviews/{audit}/{item}/give-back")
    String giveBack(@PathVariable long audit, @PathVariable int item, Person person) {
        allotments.giveBack(find(audit).number(), item, person);
        return "redirect:/reviews/" + audit;
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
        desk.atHand(found, item, person);
        String rule = String.join(" ", answers.getOrDefault("rule", List.of())).strip();
        if (answers.containsKey("more")) {
            BlindItem sheet = desk.allotted(found, item, person);
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
                return "redirect:/reviews/%d?filed=%d".formatted(audit, item);
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem("verdict", String.valueOf(refused.getMessage())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AuditController.say(problems, page);
        return show(found, desk.allotted(found, item, person), form, rule, form.lines(), page);
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
        if (!page.containsAttribute("filed")) page.addAttribute("filed", 0);
        if (!page.containsAttribute("changing")) page.addAttribute("changing", false);
        if (!page.containsAttribute("facts")) page.addAttribute("facts", "");
        return "audits/review";
    }

    private AuditSummary find(long audit) {
        return store.find(audit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

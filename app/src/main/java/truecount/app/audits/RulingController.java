package truecount.app.audits;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
import truecount.app.decisions.Answered;
import truecount.app.decisions.Asking;
import truecount.app.decisions.AskingForm;
import truecount.app.decisions.CertificateView;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems;
import truecount.app.site.Problems.Problem;
import truecount.auditfiles.BlindItem;
import truecount.rules.facts.Facts;
import truecount.rulesjson.BadFacts;
import truecount.rulesjson.Certificate;
import truecount.rulesjson.FactsReader;
import truecount.rulesjson.FactsWriter;
import truecount.rulesjson.interview.BadAnswer;
import truecount.rulesjson.interview.Conversation;
import truecount.rulesjson.interview.Inquiry;
import truecount.rulesjson.interview.Turn;

/** A reviewer tells the facts of an item, and the rule book decides what should have been recorded. */
@Controller
@Needs(Permission.REVIEW_ITEMS)
class RulingController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_FACTS = 200_000;

    private final AuditStore store;
    private final ItemReviewStore reviews;
    private final ReviewDesk desk;
    private final Clock clock;

    RulingController(AuditStore store, ItemReviewStore reviews, ReviewDesk desk, Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.desk = desk;
        this.clock = clock;
    }

    /** The next question about the item, or what the rules decide on the answers. */
    @GetMapping("/reviews/{audit}/{item}/questions")
    String ask(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam(defaultValue = "1000") int step,
            HttpSession session,
            Person person,
            Model page) {
        // The log stands beside the questions, so the item is allotted and the look noted as when it is opened.
        BlindItem sheet = decidedByRules(desk.openItem(find(audit), item, person));
        Asking asking = TellingSession.find(session, audit, item).orElseGet(() -> Asking.from(reported(sheet), now()));
        Conversation at = asking.conversation(Math.max(step, 0));
        return show(audit, sheet, asking.with(at.given()), AskingForm.of(Map.of()), Problems.none(), page);
    }

    /** Takes the answer to the question that the page showed. */
    @PostMapping("/reviews/{audit}/{item}/questions")
    String answer(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            Person person,
            Model page,
            HttpServletResponse response) {
        BlindItem sheet = sheet(audit, item, person);
        Asking asking = TellingSession.find(session, audit, item).orElseGet(() -> Asking.from(reported(sheet), now()));
        AskingForm form = AskingForm.of(fields);
        Conversation at = form.step() < 0 ? asking.conversation() : asking.conversation(form.step());
        if (!(at.turn() instanceof Turn.Ask ask)) return "redirect:/reviews/{audit}/{item}/questions";
        String problem = AskingForm.missing(ask.inquiry());
        if (!form.answer().isEmpty()) {
            try {
                Conversation next = at.answer(form.answer());
                TellingSession.keep(session, audit, item, asking.with(next.given()));
                return "redirect:/reviews/{audit}/{item}/questions?step="
                        + next.given().size();
            } catch (BadAnswer bad) {
                problem = bad.words();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        boolean chosen =
                ask.inquiry().kind() == Inquiry.Kind.ONE || ask.inquiry().kind() == Inquiry.Kind.ANY;
        Problems problems = new Problems(List.of(new Problem(chosen ? "answer" : "written", problem)));
        return show(audit, sheet, asking.with(at.given()), form, problems, page);
    }

    private String show(long audit, BlindItem sheet, Asking asking, AskingForm form, Problems problems, Model page) {
        Conversation at = asking.conversation();
        page.addAttribute("step", at.given().size());
        page.addAttribute("answered", Answered.of(asking));
        return switch (at.turn()) {
            case Turn.Ask ask -> {
                page.addAttribute("audit", find(audit));
                page.addAttribute("sheet", sheet);
                page.addAttribute("problems", problems);
                page.addAttribute("inquiry", ask.inquiry());
                page.addAttribute("chosen", List.of(form.answer().split(",", -1)));
                page.addAttribute("written", form.written());
                yield "audits/question";
            }
            case Turn.Decided decided -> ruled(audit, sheet, decided.facts(), "", page);
        };
    }

    /** What the rules decide on facts told as JSON. */
    @PostMapping("/reviews/{audit}/{item}/facts")
    String facts(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam(defaultValue = "") String facts,
            Person person,
            Model page,
            HttpServletResponse response) {
        BlindItem sheet = sheet(audit, item, person);
        try {
            Facts told = read(facts);
            page.addAttribute("step", 0);
            page.addAttribute("answered", List.of());
            return ruled(audit, sheet, told, "", page);
        } catch (IllegalArgumentException bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            AuditController.say(List.of(new Problem("facts", String.valueOf(bad.getMessage()))), page);
            page.addAttribute("facts", facts);
            return ReviewController.show(find(audit), sheet, VerdictForm.empty(), "", 1, page);
        }
    }

    /** The facts as told; an {@link IllegalArgumentException} says what cannot be used. */
    private static Facts read(String json) {
        if (json.isBlank()) throw new IllegalArgumentException("Write the facts of the report as JSON");
        if (json.length() > LONGEST_FACTS) {
            throw new IllegalArgumentException("The facts must be 200,000 characters or fewer");
        }
        try {
            return FactsReader.read(json);
        } catch (BadFacts bad) {
            throw new IllegalArgumentException(bad.getMessage(), bad);
        }
    }

    private String ruled(long audit, BlindItem sheet, Facts facts, String reason, Model page) {
        page.addAttribute("audit", find(audit));
        page.addAttribute("sheet", sheet);
        page.addAttribute("certificate", CertificateView.of(Certificate.of(facts)));
        page.addAttribute("facts", FactsWriter.write(facts).toString());
        page.addAttribute("reason", reason);
        page.addAttribute("hindrance", hindrance(sheet, facts));
        return "audits/ruled";
    }

    /** Why what the rules say cannot be filed as a verdict on this item; empty text when it can. */
    private static String hindrance(BlindItem sheet, Facts facts) {
        try {
            String reported = sheet.reported();
            String day = Ruling.of(facts).view().rulesOn().toString();
            return reported == null || reported.startsWith(day)
                    ? ""
                    : "The facts say that the report was received on %s, but this item was reported on %s. Change that answer, so that the rules of the right day decide."
                            .formatted(day, reported.substring(0, 10));
        } catch (IllegalArgumentException noVerdict) {
            String why = String.valueOf(noVerdict.getMessage());
            return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
        }
    }

    /** Files what the rules decide, worked out anew from the facts. */
    @PostMapping("/reviews/{audit}/{item}/ruling")
    String file(
            @PathVariable long audit,
            @PathVariable int item,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String reason,
            HttpSession session,
            Person person,
            Model page,
            HttpServletResponse response) {
        AuditSummary found = find(audit);
        BlindItem sheet = sheet(audit, item, person);
        Facts told;
        try {
            told = read(facts);
        } catch (IllegalArgumentException bad) {
            return facts(audit, item, facts, person, page, response);
        }
        Problem problem = VerdictForm.tooLong(reason);
        if (hindrance(sheet, told).isEmpty() && problem == null) {
            Ruling ruling = Ruling.of(told);
            try {
                reviews.file(
                        found,
                        item,
                        ruling.lines(item, person.key(), reviews.roundFor(found, item, person), reason.strip()),
                        ruling,
                        person.key());
                TellingSession.forget(session, audit, item);
                return "redirect:/reviews/%d?filed=%d".formatted(audit, item);
            } catch (IllegalArgumentException refused) {
                problem = new Problem("reason", String.valueOf(refused.getMessage()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (problem != null) AuditController.say(List.of(problem), page);
        page.addAttribute("step", 0);
        page.addAttribute("answered", List.of());
        return ruled(audit, sheet, told, reason, page);
    }

    /** Only audits that ask which crimes were due are decided by the rules. */
    private BlindItem sheet(long audit, int item, Person person) {
        return decidedByRules(desk.allotted(find(audit), item, person));
    }

    private static BlindItem decidedByRules(BlindItem sheet) {
        if (sheet.question() != null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return sheet;
    }

    private AuditSummary find(long audit) {
        return store.find(audit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** When the item was reported, which is proposed as the answer to the first question. */
    private LocalDateTime reported(BlindItem sheet) {
        String reported = sheet.reported();
        if (reported == null) return now();
        return LocalDateTime.parse(reported.length() > 10 ? reported.replace(' ', 'T') : reported + "T00:00");
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), LONDON).withSecond(0).withNano(0);
    }
}

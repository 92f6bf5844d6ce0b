package truecount.app.decisions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems;
import truecount.app.site.Problems.Problem;
import truecount.rulesjson.Certificate;
import truecount.rulesjson.interview.BadAnswer;
import truecount.rulesjson.interview.Conversation;
import truecount.rulesjson.interview.Inquiry;
import truecount.rulesjson.interview.Turn;

/** Asks a person one question a page until the rules decide, and shows the decision. */
@Controller
@Needs(Permission.CONSULT_RULES)
class InterviewController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SESSION = "decisions.interviews";

    /** How many interviews one person may have open at once; the oldest gives way. */
    private static final int MOST_OPEN = 10;

    /** How long after the first question a report may still come in while it is told. */
    private static final Duration WHILE_ASKING = Duration.ofHours(1);

    private final DecisionStore store;
    private final Clock clock;

    InterviewController(DecisionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/decisions/new")
    String begin(Model page) {
        return show("", fresh(), AskingForm.of(Map.of()), Problems.none(), page);
    }

    @PostMapping("/decisions/new")
    String first(
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            Model page,
            HttpServletResponse response) {
        return take(UUID.randomUUID().toString(), fresh(), fields, session, page, response);
    }

    @GetMapping("/decisions/new/{interview}")
    String goOn(
            @PathVariable String interview,
            @RequestParam(defaultValue = "1000") int step,
            HttpSession session,
            Model page) {
        Asking asking = open(session).get(interview);
        if (asking == null) return "redirect:/decisions/new";
        Conversation at = asking.conversation(Math.max(step, 0));
        return show(interview, asking.with(at.given()), AskingForm.of(Map.of()), Problems.none(), page);
    }

    @PostMapping("/decisions/new/{interview}")
    String answer(
            @PathVariable String interview,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            Model page,
            HttpServletResponse response) {
        Asking asking = open(session).get(interview);
        if (asking == null) return "redirect:/decisions/new";
        return take(interview, asking, fields, session, page, response);
    }

    /** Takes the answer to the question that the page showed, even if the person had since gone back from a later one. */
    private String take(
            String interview,
            Asking asking,
            MultiValueMap<String, String> fields,
            HttpSession session,
            Model page,
            HttpServletResponse response) {
        AskingForm form = AskingForm.of(fields);
        Conversation at = form.step() < 0 ? asking.conversation() : asking.conversation(form.step());
        if (!(at.turn() instanceof Turn.Ask ask)) return "redirect:/decisions/new/" + interview;
        try {
            if (form.answer().isEmpty()) throw new BadForm(AskingForm.missing(ask.inquiry()));
            Asking further = asking.with(at.answer(form.answer()).given());
            keep(session, interview, further);
            return address(interview, further.keys().size());
        } catch (BadAnswer bad) {
            return refuse(interview, asking, at, form, bad.words(), page, response);
        } catch (BadForm bad) {
            return refuse(interview, asking, at, form, bad.words(), page, response);
        }
    }

    /** Every question has an address of its own, so that the browser's Back leads to the question before. */
    private static String address(String interview, int step) {
        return "redirect:/decisions/new/%s?step=%d".formatted(interview, step);
    }

    /** Nothing was answered. */
    private static final class BadForm extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadForm(String words) {
            super(words);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    private String refuse(
            String interview,
            Asking asking,
            Conversation at,
            AskingForm form,
            String words,
            Model page,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Problems problems = new Problems(List.of(new Problem(field(at), words)));
        return show(interview, asking.with(at.given()), form, problems, page);
    }

    /** The field in which the answer is given, which the message leads to. */
    private static String field(Conversation at) {
        boolean chosen = at.turn() instanceof Turn.Ask ask && isChosen(ask.inquiry());
        return chosen ? "answer" : "written";
    }

    private static boolean isChosen(Inquiry inquiry) {
        return inquiry.kind() == Inquiry.Kind.ONE || inquiry.kind() == Inquiry.Kind.ANY;
    }

    private String show(String interview, Asking asking, AskingForm form, Problems problems, Model page) {
        Conversation at = asking.conversation();
        page.addAttribute("interview", interview);
        page.addAttribute("step", at.given().size());
        page.addAttribute("problems", problems);
        return switch (at.turn()) {
            case Turn.Ask ask -> {
                page.addAttribute("inquiry", ask.inquiry());
                page.addAttribute("chosen", List.of(form.answer().split(",", -1)));
                page.addAttribute("written", form.written());
                page.addAttribute("answered", Answered.of(asking));
                yield "decisions/question";
            }
            case Turn.Decided decided -> {
                page.addAttribute(
                        "certificate", CertificateView.of(Certificate.write(decided.facts(), decided.decision())));
                page.addAttribute("answered", Answered.of(asking));
                yield "decisions/decided";
            }
        };
    }

    /** Keeps the decision under the person's name. */
    @PostMapping("/decisions/new/{interview}/keep")
    String keep(@PathVariable String interview, HttpSession session, Person person) {
        Turn.Decided decided = decided(session, interview);
        if (decided == null) return "redirect:/decisions/new";
        long number =
                store.keep(CertificateView.of(Certificate.write(decided.facts(), decided.decision())), person.key());
        Map<String, Asking> left = new LinkedHashMap<>(open(session));
        left.remove(interview);
        session.setAttribute(SESSION, new LinkedHashMap<>(left));
        return "redirect:/decisions/" + number + "?kept";
    }

    @GetMapping("/decisions/new/{interview}/certificate.json")
    @Nullable
    String certificate(@PathVariable String interview, HttpSession session, HttpServletResponse response)
            throws java.io.IOException {
        Turn.Decided decided = decided(session, interview);
        if (decided == null) return "redirect:/decisions/new";
        DecisionController.download(
                response,
                "certificate.json",
                Certificate.write(decided.facts(), decided.decision())
                        .toPrettyString()
                        .getBytes(StandardCharsets.UTF_8));
        return null;
    }

    private static Turn.@Nullable Decided decided(HttpSession session, String interview) {
        Asking asking = open(session).get(interview);
        return asking != null && asking.conversation().turn() instanceof Turn.Decided decided ? decided : null;
    }

    @SuppressWarnings("unchecked") // only this class writes the attribute
    private static Map<String, Asking> open(HttpSession session) {
        Object known = session.getAttribute(SESSION);
        return known instanceof Map<?, ?> map ? (Map<String, Asking>) map : Map.of();
    }

    private static void keep(HttpSession session, String interview, Asking asking) {
        LinkedHashMap<String, Asking> all = new LinkedHashMap<>(open(session));
        all.remove(interview);
        all.put(interview, asking);
        List<String> oldest = new ArrayList<>(all.keySet());
        for (int i = 0; i + MOST_OPEN < oldest.size(); i++) all.remove(oldest.get(i));
        session.setAttribute(SESSION, all);
    }

    private Asking fresh() {
        return Asking.from(now(), now().plus(WHILE_ASKING));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), LONDON).withSecond(0).withNano(0);
    }
}

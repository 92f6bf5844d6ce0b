package truecount.app.audits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.Needs;
import truecount.app.people.OpenTo;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems.Problem;
import truecount.exports.UnusableInput;

/** Freezes frames, shows everybody what was committed to, and draws once the seed is known. */
@Controller
class CommitmentController {

    private final CommitmentStore store;
    private final Audits audits;

    CommitmentController(CommitmentStore store, Audits audits) {
        this.store = store;
        this.audits = audits;
    }

    @PostMapping("/audits/commit")
    @Needs(Permission.RUN_AUDITS)
    String commit(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String seedSource,
            Person person,
            Model page,
            HttpServletResponse response) {
        List<Problem> problems = new ArrayList<>();
        if (plan.isBlank()) problems.add(new Problem("plan", "Write the plan of the audit"));
        if (seedSource.isBlank()) {
            problems.add(
                    new Problem("seedSource", "Say where the seed will come from, such as a public draw and its day"));
        }
        if (problems.isEmpty()) {
            try {
                // Browsers end the lines of a text box with CR and LF.
                long number = audits.commit(plan.replace("\r\n", "\n"), seedSource.strip(), person.key());
                return "redirect:/published/commitments/" + number;
            } catch (UnusableInput unusable) {
                problems.add(new Problem("plan", String.valueOf(unusable.getMessage())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AuditController.say(problems, page);
        page.addAttribute("plan", plan);
        page.addAttribute("seedSource", seedSource);
        page.addAttribute("seed", "");
        return "audits/plan";
    }

    @GetMapping("/published/commitments")
    @OpenTo(OpenTo.Audience.ANYONE)
    String list(Model page) {
        page.addAttribute("commitments", store.all());
        return "audits/commitments";
    }

    @GetMapping("/published/commitments/{number}")
    @OpenTo(OpenTo.Audience.ANYONE)
    String show(@PathVariable long number, Model page) {
        page.addAttribute("commitment", find(number));
        return "audits/commitment";
    }

    @GetMapping("/published/commitments/{number}/commitment.json")
    @OpenTo(OpenTo.Audience.ANYONE)
    void file(@PathVariable long number, HttpServletResponse response) throws IOException {
        FrozenFrame frozen = find(number);
        response.setContentType("application/json");
        response.setHeader("Content-Disposition", "attachment; filename=\"commitment-%d.json\"".formatted(number));
        response.getOutputStream().write(frozen.content().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/audits/commitments/{number}/draw")
    @Needs(Permission.RUN_AUDITS)
    String askSeed(@PathVariable long number, Model page) {
        return ask(find(number), "", page);
    }

    @PostMapping("/audits/commitments/{number}/draw")
    @Needs(Permission.RUN_AUDITS)
    String draw(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String seed,
            Person person,
            Model page,
            HttpServletResponse response) {
        FrozenFrame frozen = find(number);
        String problem;
        if (seed.isBlank()) {
            problem = "Write the seed as it came out";
        } else {
            try {
                return "redirect:/audits/" + audits.draw(frozen, seed.strip(), person.key());
            } catch (UnusableInput | OpenedBefore refused) {
                problem = String.valueOf(refused.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AuditController.say(List.of(new Problem("seed", problem)), page);
        return ask(frozen, seed, page);
    }

    private static String ask(FrozenFrame frozen, String seed, Model page) {
        page.addAttribute("commitment", frozen);
        page.addAttribute("seed", seed);
        return "audits/draw";
    }

    private FrozenFrame find(long number) {
        return store.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package truecount.app.audits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.audits.AuditForm.Day;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Problems.Problem;
import truecount.app.site.UkTime;
import truecount.audit.AuditKind;
import truecount.audit.ReviewRound;
import truecount.audit.VerdictLine;
import truecount.exports.UnusableInput;

/** Opens audits and shows how far each has come. */
@Controller
@Needs(Permission.READ_AUDITS)
class AuditController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AuditStore store;
    private final CommitmentStore commitments;
    private final Audits audits;
    private final ItemReviewStore reviews;
    private final PublishedFindings findings;
    private final PlanProposal proposal;
    private final HeldDay exports;
    private final Clock clock;
    private final String force;

    AuditController(
            AuditStore store,
            CommitmentStore commitments,
            Audits audits,
            ItemReviewStore reviews,
            PublishedFindings findings,
            PlanProposal proposal,
            HeldDay exports,
            Clock clock,
            @Value("${truecount.force}") String force) {
        this.store = store;
        this.commitments = commitments;
        this.audits = audits;
        this.reviews = reviews;
        this.findings = findings;
        this.proposal = proposal;
        this.exports = exports;
        this.clock = clock;
        this.force = force;
    }

    /** The day as of which the newest export stood. */
    interface HeldDay {
        Optional<LocalDate> latest();
    }

    @GetMapping("/audits")
    String list(Model page) {
        page.addAttribute("audits", store.all());
        page.addAttribute(
                "frozen",
                commitments.all().stream().filter(one -> one.audit() == null).toList());
        return "audits/audits";
    }

    @GetMapping("/audits/new")
    @Needs(Permission.RUN_AUDITS)
    String ask(Model page) {
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        LocalDate last = exports.latest().orElse(today).withDayOfMonth(1).minusDays(1);
        LocalDate first = last.minusMonths(5).withDayOfMonth(1);
        List<AuditSummary> before = store.all();
        return ask(
                new AuditForm(
                        "Recording accuracy, %s to %s".formatted(UkTime.month(first), UkTime.month(last)),
                        before.isEmpty() ? force : before.getFirst().force(),
                        AuditKind.RECORDING_ACCURACY.id(),
                        Day.of(first),
                        Day.of(last),
                        ""),
                first,
                last,
                page);
    }

    private String ask(AuditForm form, LocalDate from, LocalDate to, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("sizes", proposal.sizes(from, to));
        return "audits/new-audit";
    }

    /** Turns what the form says into a plan, to be read once more before anything is drawn. */
    @PostMapping("/audits/plan")
    @Needs(Permission.RUN_AUDITS)
    String plan(@RequestParam Map<String, String> sent, Model page, HttpServletResponse response) {
        AuditForm form = new AuditForm(
                sent.getOrDefault("title", ""),
                sent.getOrDefault("force", ""),
                sent.getOrDefault("kind", ""),
                day("from", sent),
                day("to", sent),
                sent.getOrDefault("records", ""));
        List<Problem> problems = new ArrayList<>();
        form.check(problems);
        if (problems.isEmpty()) return plan(PlanProposal.yaml(form, store.all()), "", page);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        say(problems, page);
        LocalDate from = form.from().parsed();
        LocalDate to = form.to().parsed();
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        return ask(form, from == null ? today : from, to == null ? today : to, page);
    }

    private static Day day(String name, Map<String, String> sent) {
        return new Day(
                sent.getOrDefault(name + "-day", ""),
                sent.getOrDefault(name + "-month", ""),
                sent.getOrDefault(name + "-year", ""));
    }

    /** A plan written by hand, for what the form does not ask. */
    @GetMapping("/audits/plan")
    @Needs(Permission.RUN_AUDITS)
    String writePlan(Model page) {
        List<AuditSummary> before = store.all();
        return plan(before.isEmpty() ? ExamplePlan.TEXT : before.getFirst().planText(), "", page);
    }

    private static String plan(String plan, String seed, Model page) {
        page.addAttribute("plan", plan);
        page.addAttribute("seed", seed);
        page.addAttribute("seedSource", "");
        return "audits/plan";
    }

    @PostMapping("/audits")
    @Needs(Permission.RUN_AUDITS)
    String open(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String seed,
            Person person,
            Model page,
            HttpServletResponse response) {
        List<Problem> problems = new ArrayList<>();
        if (plan.isBlank()) problems.add(new Problem("plan", "Write the plan of the audit"));
        if (seed.isBlank()) problems.add(new Problem("seed", "Write the seed, such as the numbers of a public draw"));
        if (problems.isEmpty()) {
            try {
                // Browsers end the lines of a text box with CR and LF.
                return "redirect:/audits/" + audits.open(plan.replace("\r\n", "\n"), seed.strip(), person.key());
            } catch (OpenedBefore before) {
                problems.add(new Problem("seed", String.valueOf(before.getMessage())));
            } catch (UnusableInput unusable) {
                problems.add(new Problem("plan", String.valueOf(unusable.getMessage())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        say(problems, page);
        return plan(plan, seed, page);
    }

    /** Has the page show the problems beside their fields. */
    static void say(List<Problem> problems, Model page) {
        BindingResult found = new BeanPropertyBindingResult(null, "problems");
        problems.forEach(one -> found.addError(new FieldError("problems", one.field(), one.message())));
        page.addAttribute(BindingResult.MODEL_KEY_PREFIX + "problems", found);
    }

    @GetMapping("/audits/{number}")
    String show(@PathVariable long number, Model page) {
        return show(find(number), page);
    }

    /** How many items wait at each step of the review, and nothing of what was said. */
    @GetMapping("/audits/{number}/progress")
    String progress(@PathVariable long number, Model page) {
        AuditSummary audit = find(number);
        page.addAttribute("audit", audit);
        page.addAttribute("counts", reviews.counts(audit));
        return "audits/progress";
    }

    @GetMapping("/audits/{number}/verdicts.csv")
    @Needs(Permission.RUN_AUDITS)
    void verdicts(@PathVariable long number, Person person, HttpServletResponse response) throws IOException {
        AuditSummary audit = find(number);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-%d-verdicts.csv\"".formatted(number));
        byte[] file = audits.inTemporaryFolder(folder -> {
            Path written = folder.resolve("verdicts.csv");
            audits.writeVerdicts(audit, written, person.key());
            return bytes(written);
        });
        response.getOutputStream().write(file);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/audits/{number}/verdicts")
    @Needs(Permission.RUN_AUDITS)
    String fileVerdicts(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable MultipartFile verdicts,
            Person person,
            Model page,
            HttpServletResponse response) {
        AuditSummary audit = find(number);
        String problem;
        if (!audit.isUnderReview()) {
            problem = "The review of this audit is over, so no more verdicts are taken";
        } else if (verdicts == null || verdicts.isEmpty()) {
            problem = "Choose the filled-in verdicts file";
        } else {
            try {
                file(number, verdicts, person);
                return "redirect:/audits/{number}";
            } catch (UnusableInput | IllegalArgumentException unusable) {
                problem = String.valueOf(unusable.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        say(List.of(new Problem("verdicts", problem)), page);
        return show(audit, page);
    }

    /** Ends the review with as many items unreviewed as the person was shown, and not one more. */
    @PostMapping("/audits/{number}/end-review")
    @Needs(Permission.RUN_AUDITS)
    String endReview(
            @PathVariable long number,
            @RequestParam(defaultValue = "0") int waiting,
            Person person,
            Model page,
            HttpServletResponse response) {
        AuditSummary audit = find(number);
        try {
            if (reviews.waitingForSecond(audit) > 0) {
                throw new UnusableInput(
                        "Some items still wait for a second verdict. The review can end once none does.");
            }
            audits.endReview(audit, waiting, person.key());
            return "redirect:/audits/{number}";
        } catch (UnusableInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            say(List.of(new Problem("end-review", String.valueOf(refused.getMessage()))), page);
            return show(audit, page);
        }
    }

    @GetMapping("/audits/{number}/cancel")
    @Needs(Permission.RUN_AUDITS)
    String askWhyCancel(@PathVariable long number, Model page) {
        page.addAttribute("audit", find(number));
        page.addAttribute("reason", "");
        return "audits/cancel";
    }

    @PostMapping("/audits/{number}/cancel")
    @Needs(Permission.RUN_AUDITS)
    String cancel(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            Model page,
            HttpServletResponse response) {
        AuditSummary audit = find(number);
        String problem = VerdictForm.reasonProblem(reason, "Say why the audit is given up");
        if (problem.isEmpty()) {
            try {
                store.cancel(number, reason.strip(), person.key());
                return "redirect:/audits/{number}";
            } catch (IllegalArgumentException refused) {
                problem = refused.getMessage() + ".";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        say(List.of(new Problem("reason", problem)), page);
        page.addAttribute("audit", audit);
        page.addAttribute("reason", reason);
        return "audits/cancel";
    }

    private String show(AuditSummary audit, Model page) {
        page.addAttribute("audit", audit);
        page.addAttribute("published", findings.newestOf(audit.number()).isPresent());
        page.addAttribute("waitingForSecond", audit.isUnderReview() ? reviews.waitingForSecond(audit) : 0L);
        return "audits/audit";
    }

    /** What is handed in holds what reviewers wrote, so it stays within the house's own folder while it is read. */
    private void file(long number, MultipartFile verdicts, Person person) {
        audits.inTemporaryFolder(folder -> {
            // Messages name the file, so it is kept under a name that means something to the reader.
            Path kept = folder.resolve("verdicts.csv");
            try (InputStream bytes = verdicts.getInputStream()) {
                Files.copy(bytes, kept);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<Integer, List<VerdictLine>> byItem = audits.readVerdicts(number, kept).stream()
                    .collect(Collectors.groupingBy(VerdictLine::item, TreeMap::new, Collectors.toList()));
            if (byItem.values().stream().flatMap(List::stream).anyMatch(line -> line.round() != ReviewRound.FIRST)) {
                throw new UnusableInput("The file holds other rounds than the first. Second verdicts, adjudications,"
                        + " disputes and resolutions are filed on their own pages, by the people who give them.");
            }
            if (byItem.isEmpty()) throw new UnusableInput("The file holds no verdict yet: every row is blank.");
            return store.fileAll(number, byItem, sha256(bytes(kept)), person.key());
        });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private AuditSummary find(long number) {
        return store.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

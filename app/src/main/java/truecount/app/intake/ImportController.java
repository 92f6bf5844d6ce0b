package truecount.app.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Choice;
import truecount.app.site.Problems.Problem;
import truecount.exports.UnusableInput;

/** Hands in a force's exports and shows what became of them. */
@Controller
@Needs(Permission.IMPORT_EXPORTS)
class ImportController {

    private static final int SHOWN = 100;
    private static final int REJECTS_SHOWN = 50;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The choice of a mapping that is handed in as a file. */
    private static final String OWN = "own";

    private final ImportStore store;
    private final ImportQueue queue;
    private final Clock clock;

    ImportController(ImportStore store, ImportQueue queue, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * What a person hands in on the import page, as it was sent.
     *
     * @param mapping the number of an earlier import whose mapping is used again, or {@link #OWN}
     * @param mappingFile the mapping as a file, when it is their own
     * @param exportedOn the day of the export, or blank to go by the mapping
     * @param acceptRejects "true" when rows that cannot be read at all may be set aside
     */
    record ImportForm(
            @Nullable String mapping,
            @Nullable MultipartFile mappingFile,
            @Nullable MultipartFile incidents,
            @Nullable MultipartFile crimes,
            @Nullable String exportedOn,
            @Nullable String acceptRejects) {

        boolean isEmpty() {
            return given(incidents) == null && given(crimes) == null;
        }

        static @Nullable MultipartFile given(@Nullable MultipartFile file) {
            return file == null || file.isEmpty() ? null : file;
        }

        /** The name the file had where it came from, without its folder. */
        static String nameOf(MultipartFile file, String otherwise) {
            String path = file.getOriginalFilename();
            if (path == null) return otherwise;
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                    .replaceAll("\\p{Cntrl}", "");
            return name.isBlank() ? otherwise : name;
        }
    }

    @GetMapping("/imports")
    String list(Model page, HttpServletResponse response) {
        List<Import> imports = store.latest(SHOWN);
        if (imports.stream().anyMatch(one -> one.end() == null)) lookAgain(response);
        page.addAttribute("imports", imports);
        return "intake/imports";
    }

    @GetMapping("/imports/new")
    String ask(Model page) {
        return ask(page, "", "");
    }

    private String ask(Model page, String chosen, String exportedOn) {
        List<Choice> choices = new ArrayList<>();
        mappingsUsed()
                .forEach((name, number) ->
                        choices.add(Choice.of(number.toString(), "%s, as used in import %d".formatted(name, number))));
        choices.add(Choice.of(OWN, "A mapping of my own, handed in below"));
        page.addAttribute("mappings", choices);
        page.addAttribute("exportedOn", exportedOn);
        page.addAttribute("chosen", chosen.isEmpty() ? choices.getFirst().value() : chosen);
        return "intake/new-import";
    }

    /** The newest import of each mapping name. */
    private Map<String, Long> mappingsUsed() {
        Map<String, Long> used = new LinkedHashMap<>();
        store.latest(SHOWN).forEach(one -> used.putIfAbsent(one.mappingName(), one.number()));
        return used;
    }

    @PostMapping("/imports")
    String accept(@ModelAttribute ImportForm form, Person person, Model page, HttpServletResponse response)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<NamedMapping> mapping = mapping(form, problems);
        if (form.isEmpty()) {
            problems.add(new Problem("incidents", "Choose the incident log, the crime records, or both"));
        }
        LocalDate exportedOn = exportedOn(form, problems);
        if (problems.isEmpty() && mapping.isPresent()) {
            try {
                return "redirect:" + hand(form, mapping.get(), exportedOn, person);
            } catch (UnusableInput unusable) {
                problems.add(new Problem(mapping.get().field(), String.valueOf(unusable.getMessage())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        BindingResult found = new BeanPropertyBindingResult(form, "form");
        problems.forEach(one -> found.addError(new FieldError("form", one.field(), one.message())));
        page.addAllAttributes(found.getModel());
        return ask(page, text(form.mapping()), text(form.exportedOn()));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private @Nullable LocalDate exportedOn(ImportForm form, List<Problem> problems) {
        String sent = text(form.exportedOn());
        if (sent.isEmpty()) return null;
        try {
            LocalDate day = LocalDate.parse(sent);
            if (day.isAfter(LocalDate.now(clock.withZone(LONDON)))) {
                problems.add(new Problem("exportedOn", "The day of the export must not be in the future"));
            }
            return day;
        } catch (DateTimeParseException notADay) {
            problems.add(new Problem("exportedOn", "Write the day as year, month and day, such as 2026-10-19"));
            return null;
        }
    }

    /** Hands in what was given; where to go then. */
    private String hand(ImportForm form, NamedMapping mapping, @Nullable LocalDate exportedOn, Person person)
            throws IOException {
        MultipartFile crimes = ImportForm.given(form.crimes());
        MultipartFile incidents = ImportForm.given(form.incidents());
        boolean accept = "true".equals(form.acceptRejects());
        String there = "/imports";
        if (crimes != null) {
            String name = ImportForm.nameOf(crimes, "crimes.csv");
            there = hand(
                    new HandedIn(
                            ImportKind.CRIMES, name, mapping.name(), mapping.text(), exportedOn, accept, person.key()),
                    crimes);
        }
        if (incidents != null) {
            String name = ImportForm.nameOf(incidents, "incidents.csv");
            there = hand(
                    new HandedIn(
                            ImportKind.INCIDENTS,
                            name,
                            mapping.name(),
                            mapping.text(),
                            exportedOn,
                            accept,
                            person.key()),
                    incidents);
        }
        return crimes != null && incidents != null ? "/imports" : there;
    }

    private String hand(HandedIn handed, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return switch (queue.accept(handed, bytes)) {
                case ImportQueue.Answer.Accepted accepted -> "/imports/" + accepted.number();
                case ImportQueue.Answer.KnownAlready known -> "/imports/%d?known".formatted(known.number());
            };
        }
    }

    private record NamedMapping(String name, String text, String field) {}

    private Optional<NamedMapping> mapping(ImportForm form, List<Problem> problems) throws IOException {
        String chosen = text(form.mapping());
        MultipartFile file = ImportForm.given(form.mappingFile());
        if (file != null) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file.getBytes()))
                        .toString();
                return Optional.of(new NamedMapping(ImportForm.nameOf(file, "mapping.yaml"), text, "mappingFile"));
            } catch (CharacterCodingException notUtf8) {
                problems.add(new Problem("mappingFile", "The mapping is not UTF-8. Save it as UTF-8 and try again"));
                return Optional.empty();
            }
        }
        if (chosen.matches("[1-9][0-9]{0,17}")) {
            Optional<NamedMapping> used = store.find(Long.parseLong(chosen))
                    .map(one -> new NamedMapping(one.mappingName(), one.mappingText(), "mapping"));
            if (used.isPresent()) return used;
        }
        problems.add(
                chosen.equals(OWN)
                        ? new Problem("mappingFile", "Choose the file that holds your mapping")
                        : new Problem("mapping", "Choose which mapping says what the columns mean"));
        return Optional.empty();
    }

    @GetMapping("/imports/{number}")
    String show(
            @PathVariable long number, @RequestParam @Nullable String known, Model page, HttpServletResponse response) {
        Import one = find(number);
        if (one.end() == null) lookAgain(response);
        page.addAttribute("import_", one);
        page.addAttribute("known", known != null);
        page.addAttribute("rowsRead", queue.rowsRead(number));
        page.addAttribute("rejects", one.end() == null ? List.of() : store.rejects(one, 0, REJECTS_SHOWN));
        return "intake/import";
    }

    /** Without a script, this is how a page shows progress. */
    private static void lookAgain(HttpServletResponse response) {
        response.setHeader("Refresh", "2");
    }

    @PostMapping("/imports/{number}/stop")
    String stop(@PathVariable long number, Person person) {
        if (find(number).end() == null) queue.stop(number, person.key());
        return "redirect:/imports/{number}";
    }

    @GetMapping("/imports/{number}/set-aside.csv")
    void rejects(@PathVariable long number, HttpServletResponse response) throws IOException {
        Import one = find(number);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-%d-set-aside.csv\"".formatted(number));
        RejectReport.write(one, store.rejects(one, 0, ImportStore.REJECTS_KEPT), response.getWriter());
    }

    private Import find(long number) {
        return store.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

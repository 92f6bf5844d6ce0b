package truecount.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import jakarta.servlet.http.HttpServletResponse;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.site.Choice;
import truecount.app.site.Frame;
import truecount.app.site.Problems;
import truecount.app.site.Problems.Problem;
import truecount.exports.UnusableInput;

/** Hands in a force's exports and shows what became of them. */
@Controller
@Needs(Permission.IMPORT_EXPORTS)
class ImportController {

    private static final int SHOWN = 100;
    private static final int REJECTS_SHOWN = 50;

    private final ImportStore store;
    private final ImportQueue queue;

    ImportController(ImportStore store, ImportQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    @GetMapping("/imports")
    String list(Model page) {
        page.addAttribute("imports", store.latest(SHOWN));
        return "intake/imports";
    }

    @GetMapping("/imports/new")
    String ask(Model page) {
        return ask(page, "");
    }

    private String ask(Model page, String chosen) {
        List<Choice> choices = new ArrayList<>();
        mappingsUsed().forEach((name, number) ->
                choices.add(Choice.of(number.toString(), "%s, as used in import %d".formatted(name, number))));
        choices.add(Choice.of(ImportForm.OWN, "A mapping of my own, handed in below"));
        page.addAttribute("mappings", choices);
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
    String accept(
            @ModelAttribute ImportForm form,
            @ModelAttribute("frame") Frame frame,
            Person person,
            Model page,
            HttpServletResponse response)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<NamedMapping> mapping = mapping(form, problems);
        if (!ImportForm.isGiven(form.incidents()) && !ImportForm.isGiven(form.crimes())) {
            problems.add(new Problem("incidents", "Choose the incident log, the crime records, or both"));
        }
        long number = 0;
        if (problems.isEmpty() && mapping.isPresent()) {
            try {
                number = hand(form, mapping.get(), person);
            } catch (UnusableInput unusable) {
                problems.add(new Problem("mappingFile", String.valueOf(unusable.getMessage())));
            }
        }
        if (problems.isEmpty()) return "redirect:/imports/" + number;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("frame", frame.withProblems(new Problems(problems)));
        return ask(page, form.mapping() == null ? "" : form.mapping());
    }

    private long hand(ImportForm form, NamedMapping mapping, Person person) throws IOException {
        long number = 0;
        MultipartFile crimes = form.crimes();
        MultipartFile incidents = form.incidents();
        if (crimes != null && !crimes.isEmpty()) {
            number = hand(ImportKind.CRIMES, crimes, mapping, form.acceptRejects(), person);
        }
        if (incidents != null && !incidents.isEmpty()) {
            number = hand(ImportKind.INCIDENTS, incidents, mapping, form.acceptRejects(), person);
        }
        return number;
    }

    private long hand(ImportKind kind, MultipartFile file, NamedMapping mapping, boolean acceptRejects, Person person)
            throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return switch (queue.accept(
                    kind, ImportForm.nameOf(file), bytes, mapping.name(), mapping.text(), acceptRejects, person.key())) {
                case ImportQueue.Answer.Accepted accepted -> accepted.number();
                case ImportQueue.Answer.KnownAlready known -> known.number();
            };
        }
    }

    private record NamedMapping(String name, String text) {}

    private Optional<NamedMapping> mapping(ImportForm form, List<Problem> problems) throws IOException {
        String chosen = form.mapping() == null ? "" : form.mapping();
        MultipartFile file = form.mappingFile();
        if (file != null && !file.isEmpty()) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file.getBytes()))
                        .toString();
                return Optional.of(new NamedMapping(ImportForm.nameOf(file), text));
            } catch (CharacterCodingException notUtf8) {
                problems.add(new Problem("mappingFile", "The mapping is not UTF-8. Save it as UTF-8 and try again"));
                return Optional.empty();
            }
        }
        if (chosen.matches("[1-9][0-9]{0,17}")) {
            Optional<NamedMapping> used = store.find(Long.parseLong(chosen))
                    .map(one -> new NamedMapping(one.mappingName(), one.mappingText()));
            if (used.isPresent()) return used;
        }
        problems.add(
                chosen.equals(ImportForm.OWN)
                        ? new Problem("mappingFile", "Choose the file that holds your mapping")
                        : new Problem("mapping", "Choose which mapping says what the columns mean"));
        return Optional.empty();
    }

    @GetMapping("/imports/{number}")
    String show(@PathVariable long number, Model page, HttpServletResponse response) {
        Import one = find(number);
        if (one.end() == null) {
            // Without a script, this is how the page shows progress.
            response.setHeader("Refresh", "2");
        }
        page.addAttribute("import_", one);
        page.addAttribute("rowsRead", queue.rowsRead(number));
        page.addAttribute("rejects", one.end() == null ? List.of() : store.rejects(one, 0, REJECTS_SHOWN));
        return "intake/import";
    }

    @PostMapping("/imports/{number}/stop")
    String stop(@PathVariable long number) {
        queue.stop(find(number).number());
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
        return store.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

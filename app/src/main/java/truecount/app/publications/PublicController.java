package truecount.app.publications;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import truecount.app.people.OpenTo;

/** Published findings for everybody: nobody signs in to read what was published, or to check it. */
@Controller
@RequestMapping("/published")
@OpenTo(OpenTo.Audience.ANYONE)
class PublicController {

    private static final String BASE = "/published/";

    private final FindingStore store;
    private final FindingDownloads downloads;

    PublicController(FindingStore store) {
        this.store = store;
        this.downloads = new FindingDownloads(store);
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("findings", store.published());
        page.addAttribute("drafts", List.of());
        page.addAttribute("base", BASE);
        return "publications/findings";
    }

    @GetMapping("/{number}")
    String show(@PathVariable long number, Model page) {
        PublishedFinding finding = find(number);
        Content body = output -> output.writeContent(finding.page());
        page.addAttribute("finding", finding);
        page.addAttribute("body", body);
        page.addAttribute(
                "files",
                store.files(number).stream()
                        .filter(file -> !FindingDownloads.isForAccreditedReaders(file.path()))
                        .toList());
        page.addAttribute("base", BASE);
        return "publications/finding";
    }

    @GetMapping("/{number}/files/{*path}")
    void file(@PathVariable long number, @PathVariable String path, HttpServletResponse response) throws IOException {
        find(number);
        if (FindingDownloads.isForAccreditedReaders(path.substring(1))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!downloads.file(number, path, response)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/{number}/published.zip")
    void folder(@PathVariable long number, HttpServletResponse response) throws IOException {
        find(number);
        downloads.folder(number, false, response);
    }

    /** A draft is not there for the public. */
    private PublishedFinding find(long number) {
        return store.find(number)
                .filter(finding -> !finding.isDraft())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

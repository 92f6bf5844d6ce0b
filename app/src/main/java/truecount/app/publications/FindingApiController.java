package truecount.app.publications;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import truecount.app.audits.AuditStore;
import truecount.app.audits.AuditSummary;
import truecount.app.people.Needs;
import truecount.app.people.Permission;

/** Tells programs what was published. The figures themselves are in each finding's file finding.json. */
@RestController
@Needs(Permission.READ_AUDITS)
@Tag(name = "Findings", description = "What was published. They hold no personal data.")
class FindingApiController {

    private final FindingStore store;
    private final AuditStore audits;

    FindingApiController(FindingStore store, AuditStore audits) {
        this.store = store;
        this.audits = audits;
    }

    @Schema(name = "FindingInList", description = "A published finding in short.")
    record FindingInList(
            @Schema(description = "Counts from 1.", example = "1")
            long number,

            @Schema(description = "The number of its audit.", example = "1")
            long audit,

            @Schema(description = "What was audited, and the force.")
            String title,

            @Schema(description = "The result in one or two sentences.")
            String headline,

            @Schema(description = "When it was published.") Instant publishedAt,

            @Schema(description = "Published, Superseded or Withdrawn.")
            String status,

            @Schema(description = "Where the finding is told in full.", example = "/api/findings/1")
            String href) {

        static FindingInList of(PublishedFinding finding) {
            return new FindingInList(
                    finding.number(),
                    finding.audit(),
                    finding.title(),
                    finding.headline(),
                    finding.publishedAt(),
                    finding.status(),
                    "/api/findings/" + finding.number());
        }
    }

    @Schema(name = "Identity", description = "Which audit this is, and the hashes by which anyone can check it.")
    record Identity(
            @Schema(description = "The audit's name.") String title,
            @Schema(description = "The audited force.") String force,

            @Schema(description = "First day on which an incident in the frame was reported.")
            LocalDate from,

            @Schema(description = "Last such day, included.")
            LocalDate to,

            @Schema(description = "The day as of which the exports stood.")
            LocalDate frozenOn,

            @Schema(description = "The public seed of the draw.")
            String seed,

            @Schema(description = "SHA-256 of the plan, lower-case hex.")
            String planHash,

            @Schema(description = "SHA-256 of the frozen frame, lower-case hex.")
            String frameHash,

            @Schema(description = "SHA-256 of planHash|frameHash|seed.")
            String auditHash,

            @Schema(description = "Units in the frame.") long units,
            @Schema(description = "Items drawn.") long items) {

        static Identity of(AuditSummary audit) {
            return new Identity(
                    audit.title(),
                    audit.force(),
                    audit.firstDay(),
                    audit.lastDay(),
                    audit.frozenOn(),
                    audit.seed(),
                    audit.planHash(),
                    audit.frameHash(),
                    audit.auditHash(),
                    audit.units(),
                    audit.items());
        }
    }

    @Schema(name = "PublishedFile", description = "One file of the published folder.")
    record FileLink(
            @Schema(description = "Its path in the folder.", example = "tables/accuracy.csv")
            String path,

            @Schema(description = "Its media type.", example = "text/csv;charset=UTF-8")
            String type,

            @Schema(description = "Its size in bytes.") long bytes,

            @Schema(description = "SHA-256 of its content, lower-case hex.")
            String sha256,

            @Schema(description = "Where to fetch it.") String href) {

        static FileLink of(long finding, FindingStore.PublishedFile file) {
            return new FileLink(
                    file.path(),
                    FindingDownloads.typeOf(file.path()),
                    file.bytes(),
                    file.sha256(),
                    "/findings/%d/files/%s".formatted(finding, file.path()));
        }
    }

    @Schema(name = "Finding", description = "A published finding: which audit it is of, its result, and its files.")
    record FindingAnswer(
            @Schema(description = "Counts from 1.", example = "1")
            long number,

            @Schema(description = "The number of its audit.", example = "1")
            long audit,

            @Schema(description = "Which audit this is.") Identity identity,

            @Schema(description = "The result in one or two sentences.")
            String headline,

            @Schema(description = "When it was published.") Instant publishedAt,

            @Schema(description = "Published, Superseded or Withdrawn.")
            String status,

            @Schema(description = "The whole published folder as a ZIP archive.")
            String folder,

            @Schema(description = "Every file of the published folder, by path.")
            List<FileLink> files) {

        FindingAnswer {
            files = List.copyOf(files);
        }
    }

    @GetMapping(path = "/api/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Every published finding, newest first")
    @ApiResponse(responseCode = "200", description = "The findings; an empty list when none was published.")
    @ApiResponse(responseCode = "403", description = "You may not read findings.", content = @Content)
    List<FindingInList> all() {
        return store.published().stream().map(FindingInList::of).toList();
    }

    @GetMapping(path = "/api/findings/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One published finding with its files")
    @ApiResponse(responseCode = "200", description = "The finding.")
    @ApiResponse(responseCode = "403", description = "You may not read findings.", content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no finding with this number.", content = @Content)
    ResponseEntity<FindingAnswer> one(@PathVariable long number) {
        return ResponseEntity.of(store.find(number)
                .filter(finding -> !finding.isDraft())
                .flatMap(finding -> audits.find(finding.audit())
                        .map(audit -> new FindingAnswer(
                                number,
                                finding.audit(),
                                Identity.of(audit),
                                finding.headline(),
                                finding.publishedAt(),
                                finding.status(),
                                "/findings/%d/published.zip".formatted(number),
                                store.files(number).stream()
                                        .map(file -> FileLink.of(number, file))
                                        .toList()))));
    }
}

package truecount.app.audits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import truecount.app.people.Needs;
import truecount.app.people.Permission;

/** Tells programs how far an audit has come. */
@RestController
@Needs(Permission.READ_AUDITS)
@Tag(name = "Audits", description = "What was frozen and drawn, and how far its review has come.")
class AuditApiController {

    private final AuditStore store;

    AuditApiController(AuditStore store) {
        this.store = store;
    }

    @Schema(name = "Audit", description = "An audit and its progress. Nothing of what reviewers see or said is in it.")
    record AuditAnswer(
            @Schema(description = "Counts from 1.", example = "1")
            long number,

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

            @Schema(description = "SHA-256 of planHash|frameHash|seed: which audit this is.")
            String auditHash,

            @Schema(description = "Units in the frame.") long units,
            @Schema(description = "Items drawn for review.") int items,

            @Schema(description = "Items that have a verdict.")
            int reviewed,

            @Schema(description = "Items that have none yet.")
            int waiting) {

        static AuditAnswer of(AuditSummary audit) {
            return new AuditAnswer(
                    audit.number(),
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
                    audit.items(),
                    audit.reviewed(),
                    audit.waiting());
        }
    }

    @GetMapping(path = "/api/audits/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One audit and how far its review has come")
    @ApiResponse(responseCode = "200", description = "The audit.")
    @ApiResponse(responseCode = "403", description = "You may not read audits.", content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no audit with this number.", content = @Content)
    ResponseEntity<AuditAnswer> audit(@PathVariable long number) {
        return ResponseEntity.of(store.find(number).map(AuditAnswer::of));
    }
}

package truecount.app.decisions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import truecount.app.people.Needs;
import truecount.app.people.Permission;
import truecount.rulesjson.BadFacts;
import truecount.rulesjson.Certificate;
import truecount.rulesjson.CertificateSchema;
import truecount.rulesjson.FactsFile;
import truecount.rulesjson.FactsReader;
import truecount.rulesjson.FactsSchema;

/** Decides for programs: facts in, certificate out. Nothing is kept. */
@RestController
@Needs(Permission.CONSULT_RULES)
@Tag(
        name = "Decisions",
        description = "What the crime recording rules say of a report. Needs the permission CONSULT_RULES.")
class DecisionApiController {

    private static final int MOST_BYTES = 1_000_000;

    private static final String EXAMPLE = """
            {"facts": 1, "report": {"received": "2026-05-12T10:00", "by": "victim"},
             "people": [{"id": "v", "sex": "female"}],
             "acts": [{"act": "violence", "did": "slapped", "injury": "passing-pain", "to": "v"}]}
            """;

    @PostMapping("/api/decisions")
    @Operation(
            summary = "Decides on the facts of one report",
            description = "Takes facts and answers with the decision certificate. The schemas of both are at"
                    + " /api/decisions/facts.schema.json and /api/decisions/certificate.schema.json. Nothing is kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The facts of one report, as JSON in UTF-8, at most 1,000,000 bytes.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(name = "A slap in the street", value = EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            description = "The decision certificate.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "400",
            description =
                    "The facts cannot be read; 'detail' says what is wrong, where and what is allowed, 'path' where.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(responseCode = "401", description = "Nobody is signed in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "You may not consult the rules.", content = @Content)
    @ApiResponse(responseCode = "413", description = "More than 1,000,000 bytes.", content = @Content)
    @ApiResponse(responseCode = "415", description = "The facts are not sent as application/json.", content = @Content)
    ResponseEntity<?> decide(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        if (!isJson(request)) {
            return problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The facts must come as application/json", "Content-Type", "");
        }
        byte[] sent = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The facts are too large",
                    "At most 1,000,000 bytes; tell one report at a time, and use \"count\" for many alike.",
                    "");
        }
        try {
            String facts = FactsFile.text(sent);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Certificate.of(FactsReader.read(facts)).toString());
        } catch (BadFacts bad) {
            return problem(
                    HttpStatus.BAD_REQUEST, "The facts cannot be read", String.valueOf(bad.getMessage()), bad.path());
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(java.util.Locale.ROOT).strip().startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String detail, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        if (!path.isEmpty()) problem.setProperty("path", path);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping(path = "/api/decisions/facts.schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The JSON Schema of facts")
    String factsSchema() {
        return FactsSchema.write().toString();
    }

    @GetMapping(path = "/api/decisions/certificate.schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The JSON Schema of decision certificates")
    String certificateSchema() {
        return CertificateSchema.write().toString();
    }
}

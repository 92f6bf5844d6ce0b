package truecount.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import truecount.app.ledger.Deed;
import truecount.app.people.InputConfiguration;
import truecount.app.people.OpenTo;

/** The one place where a fault becomes a page: what happened, what to do, a number to quote. Never a stack trace. */
@Controller
@OpenTo(OpenTo.Audience.ANYONE)
class FaultController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(FaultController.class);

    /** Letters and digits that cannot be taken for one another when read out. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SIGNS_IN_A_REFERENCE = 8;

    private final SecureRandom random = new SecureRandom();
    private final FaultStore faults;

    FaultController(FaultStore faults) {
        this.faults = faults;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    String show(HttpServletRequest request, HttpServletResponse response, Model page) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        Fault fault = Fault.of(status);
        String reference = "";
        if (fault.ours()) {
            reference = reference();
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            log.error("Fault {} at {}", reference, path, cause instanceof Throwable thrown ? thrown : null);
            note(reference, status);
        }
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            answerProgram(response, status, fault, reference);
            return null;
        }
        page.addAttribute("fault", fault);
        Object refused = request.getAttribute(InputConfiguration.REFUSED);
        page.addAttribute("problem", refused == null ? "" : refused.toString());
        page.addAttribute("reference", reference);
        return "site/fault";
    }

    /** Programs get the same words as problem details (RFC 9457). No part of them comes from the request. */
    private static void answerProgram(HttpServletResponse response, int status, Fault fault, String reference)
            throws IOException {
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\",\"reference\":\"%s\"}"
                        .formatted(status, fault.title(), fault.what(), reference)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void note(String reference, int status) {
        try {
            faults.note(Deed.of(
                    Deed.SYSTEM, "site.fault-shown", "fault:" + reference, Map.of("status", String.valueOf(status))));
        } catch (RuntimeException e) {
            // The database may be what failed. The reader still gets the page, and the log has the reference.
            log.error("Fault {} could not be written to the ledger", reference, e);
        }
    }

    private String reference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < SIGNS_IN_A_REFERENCE; i++) {
            if (i == SIGNS_IN_A_REFERENCE / 2) reference.append('-');
            reference.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}

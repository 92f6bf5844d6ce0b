package truecount.app.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import truecount.app.people.OpenTo;

/** A page that breaks, for the tests alone. */
@Controller
@OpenTo(OpenTo.Audience.ANYONE_SIGNED_IN)
class FaultyController {

    @GetMapping("/test/fault")
    String fail() {
        throw new IllegalStateException("a secret detail");
    }
}

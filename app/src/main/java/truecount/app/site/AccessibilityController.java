package truecount.app.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import truecount.app.people.OpenTo;

/** What this service does for people who use assistive technology, and where it falls short. */
@Controller
@OpenTo(OpenTo.Audience.ANYONE)
class AccessibilityController {

    @GetMapping("/accessibility")
    String show() {
        return "site/accessibility";
    }
}

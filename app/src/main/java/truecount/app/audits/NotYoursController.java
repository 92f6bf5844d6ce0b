package truecount.app.audits;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says why an item cannot be opened, and where to go on. */
@ControllerAdvice
class NotYoursController {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String say(ReviewDesk.NotYours notYours, Model page) {
        page.addAttribute("why", notYours.why());
        return "audits/not-yours";
    }
}

package truecount.app.people;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A second person says whether someone is to have the power to judge. */
@Controller
@RequestMapping("/powers")
@Needs(Permission.CONFIRM_POWERS)
class PowersController {

    private final AccountStore accounts;

    PowersController(AccountStore accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String list(Person person, Model page) {
        return show(person, "", page);
    }

    @PostMapping("/{number}")
    String answer(
            @PathVariable long number,
            @RequestParam boolean confirmed,
            Person person,
            Model page,
            HttpServletResponse response) {
        try {
            accounts.answer(number, confirmed, person);
            return "redirect:/powers";
        } catch (IllegalArgumentException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, String.valueOf(refused.getMessage()), page);
        }
    }

    private String show(Person person, String problem, Model page) {
        page.addAttribute("person", person);
        page.addAttribute("waiting", accounts.proposals());
        page.addAttribute("problem", problem);
        return "people/powers";
    }
}

package truecount.app.people;

import jakarta.validation.Valid;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person with a local account changes their password. */
@Controller
@RequestMapping("/password")
@OpenTo(OpenTo.Audience.ANYONE_SIGNED_IN)
class PasswordController {

    private final AccountStore accounts;
    private final PasswordEncoder passwords;

    PasswordController(AccountStore accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    String ask(Model page) {
        page.addAttribute("form", new PasswordForm(null, null));
        page.addAttribute("changed", false);
        return "people/password";
    }

    @PostMapping
    String change(@Valid @ModelAttribute("form") PasswordForm form, BindingResult problems, Person person, Model page) {
        page.addAttribute("changed", false);
        if (problems.hasErrors()) return "people/password";
        var local = accounts.local(person.number());
        if (local.isEmpty() || !passwords.matches(form.current(), local.get().passwordHash())) {
            problems.rejectValue("current", "wrong", "Enter the password you have now: this one is not right");
            return "people/password";
        }
        accounts.changePassword(person.key(), person.number(), String.valueOf(passwords.encode(form.wanted())));
        page.addAttribute("changed", true);
        return "people/password";
    }
}

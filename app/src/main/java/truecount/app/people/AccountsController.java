package truecount.app.people;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The administrator sees who has an account, opens new ones, gives roles, and closes accounts. */
@Controller
@RequestMapping("/accounts")
@Needs(Permission.KEEP_ACCOUNTS)
class AccountsController {

    private final AccountStore accounts;
    private final PasswordEncoder passwords;

    AccountsController(AccountStore accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("accounts", accounts.all());
        return "people/accounts";
    }

    @GetMapping("/new")
    String ask(Model page) {
        page.addAttribute("form", AccountForm.empty());
        return "people/new-account";
    }

    @PostMapping("/new")
    String open(@Valid @ModelAttribute("form") AccountForm form, BindingResult problems, Person who) {
        Role.conflict(form.chosen()).ifPresent(conflict -> problems.rejectValue("roles", "conflict", conflict));
        if (problems.hasErrors()) return "people/new-account";
        try {
            String hash = String.valueOf(passwords.encode(form.password()));
            long number = accounts.open(who.key(), form.signInName(), form.displayName(), hash, false, form.chosen());
            return accounts.proposalsFor(number).isEmpty() ? "redirect:/accounts" : "redirect:/accounts/" + number;
        } catch (DuplicateKeyException taken) {
            problems.rejectValue("signInName", "taken", "Enter another sign-in name: this one is taken");
            return "people/new-account";
        }
    }

    @GetMapping("/{number}")
    String show(@PathVariable long number, Model page) {
        return show(find(number), "", page);
    }

    private String show(Account account, String problem, Model page) {
        page.addAttribute("account", account);
        page.addAttribute("waiting", accounts.proposalsFor(account.number()));
        page.addAttribute("problem", problem);
        return "people/account";
    }

    @PostMapping("/{number}/roles")
    String giveRoles(
            @PathVariable long number, @RequestParam(defaultValue = "") List<String> roles, Person who, Model page) {
        Account account = find(number);
        var chosen = AccountForm.chosen(roles);
        String problem = chosen.isEmpty()
                ? "Select at least one role"
                : Role.conflict(chosen).orElse("");
        if (number == who.number()) {
            problem = "Ask another administrator to change your roles: nobody gives or takes their own";
        }
        if (!problem.isEmpty()) return show(account, problem, page);
        accounts.giveRoles(who.key(), number, chosen);
        return "redirect:/accounts/{number}";
    }

    @PostMapping("/{number}/closed")
    String close(@PathVariable long number, @RequestParam boolean closed, Person who, Model page) {
        Account account = find(number);
        if (number == who.number()) {
            return show(account, "Ask another administrator to close your account: you cannot do it yourself", page);
        }
        accounts.setClosed(who.key(), number, closed);
        return "redirect:/accounts";
    }

    private Account find(long number) {
        return accounts.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

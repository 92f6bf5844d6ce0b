package truecount.app.people;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. Spring Security answers its form. */
@Controller
@OpenTo(OpenTo.Audience.ANYONE)
class SignInController {

    private final boolean provider;

    SignInController(ObjectProvider<ClientRegistrationRepository> provider) {
        this.provider = provider.getIfAvailable() != null;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam Map<String, String> reasons, @Nullable Principal visitor, Model page) {
        if (visitor != null) return "redirect:/";
        page.addAttribute("problem", problem(reasons));
        page.addAttribute("signedOut", reasons.containsKey("signed-out"));
        page.addAttribute("provider", provider);
        return "people/sign-in";
    }

    private static String problem(Map<String, String> reasons) {
        if (reasons.containsKey("wrong")) return "Enter the sign-in name and password of an open account";
        if (reasons.containsKey("wait")) return "Wait 15 minutes, then try again: there were too many wrong passwords";
        if (reasons.containsKey("provider")) {
            return "Your force's sign-in did not let you in. Ask your administrator which role your account has";
        }
        return "";
    }
}

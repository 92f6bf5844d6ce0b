package truecount.app.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import truecount.app.ledger.Deed;

/** Signing in with a name and a password, and what is noted about it. */
@Configuration(proxyBeanMethods = false)
class LocalSignInConfiguration {

    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_PASSWORD = 200;
    private static final String TOO_LONG = "(too long)";
    private static final String UNKNOWN = "sign-in:unknown";
    private static final String PROVIDER = "sign-in:identity-provider";

    @Bean
    LocalAccounts localAccounts(AccountStore accounts, PasswordEncoder passwords, SignInThrottle throttle) {
        return new LocalAccounts(accounts, passwords, throttle);
    }

    @Bean
    Welcome welcome(AccountStore accounts) {
        return new Welcome(accounts);
    }

    /** Checks a name and a password. */
    static final class LocalAccounts implements AuthenticationProvider {
        private final AccountStore accounts;
        private final PasswordEncoder passwords;
        private final SignInThrottle throttle;
        private final String hashOfNobody;

        LocalAccounts(AccountStore accounts, PasswordEncoder passwords, SignInThrottle throttle) {
            this.accounts = accounts;
            this.passwords = passwords;
            this.throttle = throttle;
            // For names that do not exist, so that the answer takes as long as for those that do.
            this.hashOfNobody = String.valueOf(passwords.encode("nobody has this password"));
        }

        @Override
        public Authentication authenticate(Authentication attempt) {
            String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
            String password = String.valueOf(attempt.getCredentials());
            // No account has a longer name or password; neither is worth remembering or working on.
            if (name.length() > LONGEST_NAME) name = TOO_LONG;
            if (password.length() > LONGEST_PASSWORD) password = TOO_LONG;
            String address =
                    attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
            if (throttle.refuses(name, address)) throw new LockedException("Too many wrong passwords");

            Optional<AccountStore.Local> found = accounts.findLocal(name);
            String hash = found.map(AccountStore.Local::passwordHash).orElse(hashOfNobody);
            boolean right = passwords.matches(password, hash);
            if (found.isEmpty() || !right || found.get().account().closed()) {
                // Of a name that is not known nothing is said: it may be a password typed in the wrong place.
                accounts.note(Deed.of(
                        Deed.SYSTEM,
                        "people.sign-in-failed",
                        found.map(one -> one.account().key()).orElse(UNKNOWN)));
                boolean shut = throttle.failed(name, address);
                if (shut && found.isPresent()) {
                    String key = found.get().account().key();
                    accounts.note(Deed.of(Deed.SYSTEM, "people.sign-in-paused", key));
                }
                throw new BadCredentialsException("Wrong name or password");
            }
            throttle.succeeded(name);
            Person person = found.get().account().person();
            return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }

    /** Notes every sign-in and sign-out in the ledger, and sends the person where they were going. */
    static final class Welcome extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {
        private final AccountStore accounts;

        Welcome(AccountStore accounts) {
            this.accounts = accounts;
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
                throws IOException, ServletException {
            Person person = SignedIn.person(signedIn).orElseThrow();
            String how = signedIn instanceof UsernamePasswordAuthenticationToken ? "password" : "identity-provider";
            accounts.note(Deed.of(person.key(), "people.signed-in", person.key(), Map.of("by", how)));
            super.onAuthenticationSuccess(request, response, signedIn);
        }

        @Override
        public void logout(
                HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
            SignedIn.person(signedIn)
                    .ifPresent(person -> accounts.note(Deed.of(person.key(), "people.signed-out", person.key())));
        }
    }

    /** Back to the sign-in page, which says what went wrong without saying which half was wrong. */
    static final class Refusal implements AuthenticationFailureHandler {
        private final AccountStore accounts;

        Refusal(AccountStore accounts) {
            this.accounts = accounts;
        }

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
                throws IOException {
            String why = switch (refused) {
                case LockedException locked -> "wait";
                case BadCredentialsException wrong -> "wrong";
                default -> "provider";
            };
            if (why.equals("provider")) accounts.note(Deed.of(Deed.SYSTEM, "people.sign-in-failed", PROVIDER));
            response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
        }
    }
}

package truecount.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long a person may stay: until idle for a while (see application.properties), and never beyond one shift. */
@Configuration(proxyBeanMethods = false)
class StayConfiguration {

    /** The longest a session lives, however busy. */
    static final Duration LONGEST = Duration.ofHours(12);

    /**
     * Ends a session that is too old, or whose account has since been closed or given other roles: a change made by
     * the administrator holds from the next click, not from the next sign-in.
     */
    static final class Stay extends OncePerRequestFilter {
        private final AccountStore accounts;
        private final Clock clock;

        Stay(AccountStore accounts, Clock clock) {
            this.accounts = accounts;
            this.clock = clock;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            HttpSession session = request.getSession(false);
            Optional<Person> person =
                    SignedIn.person(SecurityContextHolder.getContext().getAuthentication());
            if (session != null && person.isPresent() && !mayStay(session, person.get())) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
            rest.doFilter(request, response);
        }

        private boolean mayStay(HttpSession session, Person person) {
            Instant began = Instant.ofEpochMilli(session.getCreationTime());
            if (!clock.instant().isBefore(began.plus(LONGEST))) return false;
            @Nullable Account now = accounts.find(person.number()).orElse(null);
            return now != null && !now.closed() && now.roles().equals(person.roles());
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
        }
    }
}

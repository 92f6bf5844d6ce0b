package truecount.app.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import truecount.app.ledger.Deed;
import truecount.app.people.Person;
import truecount.app.people.SignedIn;

/** Enters in the ledger who took which file away, before its first byte is sent. */
@Configuration(proxyBeanMethods = false)
class DownloadsConfiguration {

    private static final int LONGEST_ADDRESS = 200;

    /** Behind the door, so that it is known who asks. */
    @Bean
    FilterRegistrationBean<Notary> downloads(FaultStore ledger) {
        return new FilterRegistrationBean<>(new Notary(ledger));
    }

    /** Whatever is sent as an attachment is a download, whoever sends it and from wherever in the house. */
    static final class Notary extends OncePerRequestFilter {
        private final FaultStore ledger;

        Notary(FaultStore ledger) {
            this.ledger = ledger;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            Optional<Person> person =
                    SignedIn.person(SecurityContextHolder.getContext().getAuthentication());
            if (person.isEmpty()) {
                rest.doFilter(request, response);
                return;
            }
            rest.doFilter(request, new HttpServletResponseWrapper(response) {
                @Override
                public void setHeader(String name, @Nullable String value) {
                    note(name, value);
                    super.setHeader(name, value);
                }

                @Override
                public void addHeader(String name, @Nullable String value) {
                    note(name, value);
                    super.addHeader(name, value);
                }

                private void note(String name, @Nullable String value) {
                    if (name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)
                            && value != null
                            && value.startsWith("attachment")) {
                        String key = person.get().key();
                        ledger.note(Deed.of(key, "site.downloaded", "address:" + address(request)));
                    }
                }
            });
        }

        /** As it was sent, in which every other character stands as its number; without what follows a question mark. */
        private static String address(HttpServletRequest request) {
            String address = request.getRequestURI().replaceAll("[^!-~]", "?");
            return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
        }
    }
}

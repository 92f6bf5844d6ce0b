package truecount.app.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The front door: who gets in, how, for how long, and what every answer tells the browser to refuse. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** Nothing from elsewhere, nothing inline, no framing, forms only to ourselves. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; " + "form-action 'self'; frame-ancestors 'none'";

    /** Seen by anyone: how to sign in, what the pages are made of, whether the house is well, what its API is. */
    private static final String[] OPEN = {
        "/sign-in",
        "/assets/**",
        "/health",
        "/health/*",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/accessibility",
        "/published",
        "/published/**",
        "/findings/finding.css"
    };

    /** Read by a monitoring program that shows the token; not there at all when there is none. */
    private static final String METRICS = "/metrics";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;

    /** Argon2id at 19 MiB and two rounds; the hash names its method, so that a later one can take over. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id",
                new LinkedHashMap<>(Map.of(
                        "argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS))));
    }

    @Bean
    FirstAccounts firstAccounts(AccountStore accounts, PasswordEncoder passwords) {
        return new FirstAccounts(accounts, password -> String.valueOf(passwords.encode(password)));
    }

    @Bean
    SignInThrottle signInThrottle(Clock clock) {
        return new SignInThrottle(clock);
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            LocalSignInConfiguration.LocalAccounts localAccounts,
            LocalSignInConfiguration.Welcome welcome,
            AccountStore accounts,
            Clock clock,
            @Value("${truecount.metrics.token:}") String metricsToken,
            ObjectProvider<ClientRegistrationRepository> provider,
            ObjectProvider<ProviderConfiguration.ProviderUsers> providerUsers) {
        MetricsToken metrics = new MetricsToken(metricsToken);
        http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll()
                            .requestMatchers(OPEN)
                            .permitAll();
                    if (metrics.isSet()) {
                        requests.requestMatchers(METRICS)
                                .access((who, asked) -> new AuthorizationDecision(
                                        metrics.isShownBy(asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION))));
                    }
                    requests.anyRequest().authenticated();
                })
                .authenticationProvider(localAccounts)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(welcome)
                        .failureHandler(new LocalSignInConfiguration.Refusal(accounts)))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(welcome)
                        .logoutSuccessUrl("/sign-in?signed-out")
                        .deleteCookies("SESSION"))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .addFilterBefore(new UploadConfiguration.Gate(), CsrfFilter.class)
                // After the check of the token, which the page that says what was refused needs for its own forms.
                .addFilterAfter(new InputConfiguration.Guard(), CsrfFilter.class)
                .addFilterBefore(new StayConfiguration.Stay(accounts, clock), AnonymousAuthenticationFilter.class)
                // A program is told that it must sign in; sending it to a page for people would tell it nothing.
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        (request, response, stranger) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
                        request -> request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                                || request.getRequestURI().equals(request.getContextPath() + METRICS)))
                // It only answers: it changes nothing, so that nobody can be tricked into changing anything with it.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/decisions"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny())
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
        if (provider.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .userInfoEndpoint(users -> users.oidcUserService(providerUsers.getObject()))
                    .successHandler(welcome)
                    .failureHandler(new LocalSignInConfiguration.Refusal(accounts)));
        }
        return http.build();
    }
}

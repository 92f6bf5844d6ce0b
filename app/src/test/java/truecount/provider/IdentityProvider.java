package truecount.provider;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID Connect provider for the tests: Spring Authorization Server, on this machine, with four users. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
public class IdentityProvider {

    /** What the provider says in its claim about each user. */
    static final Map<String, List<String>> ROLES = Map.of(
            "statistician", List.of("statistician", "something-else"),
            "renamed", List.of("CDI-Inspectors"),
            "stranger", List.of("something-else"),
            "impossible", List.of("force-crime-registrar", "officer"));

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(ROLES.keySet().stream()
                .map(name -> User.withUsername(name).password("{noop}password").build())
                .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            if (!token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) return;
            String user = token.getPrincipal().getName();
            token.getClaims().claim("groups", ROLES.get(user)).claim("name", "The " + user);
        };
    }

    /** Starts the provider on this port, for a house at this address. */
    public static ConfigurableApplicationContext start(int port, String house) {
        SpringApplication application = new SpringApplication(IdentityProvider.class);
        String client = "spring.security.oauth2.authorizationserver.client.truecount.registration.";
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.config.name", "identity-provider"),
                Map.entry("server.port", port),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.servlet.session.cookie.name", "PROVIDER"),
                Map.entry("logging.threshold.console", "off"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.security.oauth2.authorizationserver.issuer", "http://localhost:" + port),
                Map.entry(client + "client-id", "truecount"),
                Map.entry(client + "client-secret", "{noop}secret"),
                Map.entry(client + "client-authentication-methods", "client_secret_basic"),
                Map.entry(client + "authorization-grant-types", "authorization_code"),
                Map.entry(client + "redirect-uris", house + "/login/oauth2/code/force"),
                Map.entry(client + "scopes", "openid,profile")));
        return application.run();
    }
}

package truecount.app.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Signing in through the force's identity provider (OpenID Connect), when one is configured.
 *
 * <p>Settings: {@code truecount.oidc.issuer}, {@code .client-id}, {@code .client-secret}; {@code .roles-claim} (by
 * default {@code roles}); and for each role whose value in the claim is not its own key,
 * {@code truecount.oidc.role.ROLE-KEY}. The provider is asked for its addresses when first needed, so that the house
 * starts without it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("truecount.oidc.issuer")
class ProviderConfiguration {

    /** The name of the one provider in addresses: {@code /oauth2/authorization/force}. */
    static final String FORCE = "force";

    @Bean
    ClientRegistrationRepository providerRegistration(Environment settings) {
        return new Registration(settings);
    }

    @Bean
    ProviderUsers providerUsers(AccountStore accounts, Environment settings) {
        return new ProviderUsers(accounts, settings);
    }

    /** Asks the provider for its addresses once, at the first sign-in. */
    private static final class Registration implements ClientRegistrationRepository {
        private final Environment settings;
        private @Nullable ClientRegistration known;

        Registration(Environment settings) {
            this.settings = settings;
        }

        @Override
        public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
            if (!id.equals(FORCE)) return null;
            if (known == null) {
                known = ClientRegistrations.fromIssuerLocation(settings.getRequiredProperty("truecount.oidc.issuer"))
                        .registrationId(FORCE)
                        .clientId(settings.getRequiredProperty("truecount.oidc.client-id"))
                        .clientSecret(settings.getRequiredProperty("truecount.oidc.client-secret"))
                        .scope("openid", "profile")
                        .build();
            }
            return known;
        }
    }

    /** Someone the provider vouches for, with the account we keep for them. */
    static final class ProviderPerson extends DefaultOidcUser {
        private static final long serialVersionUID = 1;

        private final transient Person person;

        ProviderPerson(OidcUser vouchedFor, Person person) {
            super(vouchedFor.getAuthorities(), vouchedFor.getIdToken(), vouchedFor.getUserInfo());
            this.person = person;
        }

        Person person() {
            return person;
        }

        @Override
        public String getName() {
            return person.key();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ProviderPerson that && that.person.equals(person);
        }

        @Override
        public int hashCode() {
            return person.hashCode();
        }
    }

    /** Turns what the provider says into an account with roles, or refuses. */
    static final class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
        private static final Logger log = LoggerFactory.getLogger(ProviderUsers.class);

        private final OidcUserService claims = new OidcUserService();
        private final AccountStore accounts;
        private final Environment settings;

        ProviderUsers(AccountStore accounts, Environment settings) {
            this.accounts = accounts;
            this.settings = settings;
        }

        @Override
        public OidcUser loadUser(OidcUserRequest request) {
            OidcUser user = claims.loadUser(request);
            Set<Role> roles = roles(user);
            String subject = String.valueOf(user.getSubject());
            if (roles.isEmpty()) throw refused("The identity provider names no role that Truecount knows");
            Role.conflict(roles).ifPresent(conflict -> {
                throw refused(conflict);
            });
            Account account =
                    accounts.fromProvider(String.valueOf(user.getIssuer()), subject, displayName(user), roles);
            if (account.closed()) throw refused("The account is closed");
            return new ProviderPerson(user, account.person());
        }

        private Set<Role> roles(OidcUser user) {
            Set<String> given = new HashSet<>();
            switch (user.getClaims().get(settings.getProperty("truecount.oidc.roles-claim", "roles"))) {
                case Collection<?> many -> many.forEach(value -> given.add(String.valueOf(value)));
                case String one -> given.addAll(Arrays.asList(one.split("[\\s,]+")));
                case null, default -> {}
            }
            EnumSet<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (given.contains(settings.getProperty("truecount.oidc.role." + role.key(), role.key()))) {
                    roles.add(role);
                }
            }
            return roles;
        }

        private static String displayName(OidcUser user) {
            if (user.getFullName() != null) return user.getFullName();
            if (user.getPreferredUsername() != null) return user.getPreferredUsername();
            return String.valueOf(user.getSubject());
        }

        private static OAuth2AuthenticationException refused(String why) {
            log.warn("Sign-in through the identity provider refused: {}", why);
            return new OAuth2AuthenticationException(new OAuth2Error("access_denied"), why);
        }
    }
}

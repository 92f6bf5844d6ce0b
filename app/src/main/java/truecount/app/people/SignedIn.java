package truecount.app.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Finds the person behind a sign-in, however they signed in. */
public final class SignedIn {

    private SignedIn() {}

    public static Optional<Person> person(@Nullable Authentication signedIn) {
        if (signedIn == null) return Optional.empty();
        return switch (signedIn.getPrincipal()) {
            case Person person -> Optional.of(person);
            case ProviderConfiguration.ProviderPerson known -> Optional.of(known.person());
            case null, default -> Optional.empty();
        };
    }
}

package truecount.app.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it.
 *
 * @param signInName absent when the person comes from the force's identity provider
 */
public record Account(
        long number,
        @Nullable String signInName,
        String displayName,
        boolean example,
        boolean closed,
        Set<Role> roles) {

    public Person person() {
        return new Person(number, displayName, roles);
    }

    /** How the ledger names this account. */
    public String key() {
        return "person:" + number;
    }
}

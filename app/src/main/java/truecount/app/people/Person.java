package truecount.app.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Someone who is signed in.
 *
 * @param number the number of the account, which never changes hands
 * @param displayName as shown on pages; never written to the ledger
 */
public record Person(long number, String displayName, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return Role.permissionsOf(roles).contains(permission);
    }

    /** How the ledger names this person. */
    public String key() {
        return "person:" + number;
    }

    /** The roles in words, in a fixed order. */
    public String rolesInWords() {
        return roles.isEmpty()
                ? "No role"
                : EnumSet.copyOf(roles).stream().map(Role::title).collect(Collectors.joining(", "));
    }

    /** The key, so that logs and libraries that print whoever is signed in print no personal data. */
    @Override
    public String toString() {
        return key();
    }
}

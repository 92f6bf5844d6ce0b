package truecount.app.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles as a list to choose from: key, title and what the role may do. */
public record RoleChoices(String key, String title, String allows) {

    public static List<RoleChoices> all() {
        return Arrays.stream(Role.values())
                .map(role -> new RoleChoices(
                        role.key(),
                        role.title(),
                        "May "
                                + role.permissions().stream()
                                        .sorted()
                                        .map(Permission::words)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    /** The keys of roles that are held or wait for a second person, as a form sends them. */
    public static Set<String> keys(Set<Role> roles, List<RoleProposal> waiting) {
        return Stream.concat(roles.stream(), waiting.stream().map(RoleProposal::role))
                .map(Role::key)
                .collect(Collectors.toSet());
    }
}

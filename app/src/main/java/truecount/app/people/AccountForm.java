package truecount.app.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the administrator says about a new account. */
public record AccountForm(
        @Pattern(
                regexp = "[a-z0-9][a-z0-9.-]{0,62}",
                message = "Enter a sign-in name of lower-case letters, digits, full stops and hyphens")
        String signInName,

        @Size(min = 1, max = 200, message = "Enter the name that others will see")
        String displayName,

        @Size(min = 12, max = 200, message = "Enter a first password of 12 characters or more")
        String password,

        @NotEmpty(message = "Select at least one role") List<String> roles) {

    public AccountForm(
            @Nullable String signInName,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable List<String> roles) {
        this.signInName = signInName == null ? "" : signInName.strip();
        this.displayName = displayName == null ? "" : displayName.strip();
        this.password = password == null ? "" : password;
        this.roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static AccountForm empty() {
        return new AccountForm(null, null, null, null);
    }

    /** The roles that were chosen; keys that name none are left out. */
    Set<Role> chosen() {
        return chosen(roles);
    }

    static Set<Role> chosen(List<String> keys) {
        EnumSet<Role> chosen = EnumSet.noneOf(Role.class);
        keys.forEach(key -> Role.withKey(key).ifPresent(chosen::add));
        return chosen;
    }
}

package truecount.app.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person changes their own password. */
public record PasswordForm(
        @NotEmpty(message = "Enter the password you have now")
        String current,

        @Size(min = 12, max = 200, message = "Enter a new password of 12 characters or more")
        String wanted) {

    public PasswordForm(@Nullable String current, @Nullable String wanted) {
        this.current = current == null ? "" : current;
        this.wanted = wanted == null ? "" : wanted;
    }
}

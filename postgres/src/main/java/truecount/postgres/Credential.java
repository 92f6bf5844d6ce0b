package truecount.postgres;

/**
 * A database role and its password.
 *
 * @param user the role's name
 * @param password the password; empty when the driver is to find it by itself, as in {@code ~/.pgpass}
 */
public record Credential(String user, String password) {

    /** Refuses a role without a name. */
    public Credential {
        if (user.isBlank()) {
            throw new IllegalArgumentException("A database role needs a name");
        }
    }

    /** The name only, so that no password ends in a log. */
    @Override
    public String toString() {
        return user;
    }
}

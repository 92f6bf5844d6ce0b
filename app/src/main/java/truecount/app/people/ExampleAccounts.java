package truecount.app.people;

import java.util.List;
import java.util.Locale;

/** The sign-ins of the example force: one for each role, all with one password that is no secret. */
public final class ExampleAccounts {

    /** Known to anyone who reads the source; the house refuses example accounts when it is reached from elsewhere. */
    public static final String PASSWORD = "truecount-example";

    private ExampleAccounts() {}

    /** One sign-in. */
    public record SignIn(String signInName, String displayName, Role role) {}

    /** In the order of the roles. */
    public static List<SignIn> all() {
        return List.of(Role.values()).stream()
                .map(role -> new SignIn(name(role), "Example " + role.title().toLowerCase(Locale.ROOT), role))
                .toList();
    }

    private static String name(Role role) {
        return switch (role) {
            case DESIGNATED_DECISION_MAKER -> "decision-maker";
            case FORCE_CRIME_REGISTRAR -> "registrar";
            default -> role.key();
        };
    }
}

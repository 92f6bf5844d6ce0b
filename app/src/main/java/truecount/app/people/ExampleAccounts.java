package truecount.app.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The sign-ins of the example force: one for each role and, since a review takes several people who take no part in each
 * other's steps, a second reviewer and a second adjudicator. All have one password that is no secret.
 */
public final class ExampleAccounts {

    /** Known to anyone who reads the source; the house refuses example accounts when it is reached from elsewhere. */
    public static final String PASSWORD = "truecount-example";

    private ExampleAccounts() {}

    /**
     * One sign-in.
     *
     * @param title what it is for, as shown where the sign-ins are listed
     */
    public record SignIn(String signInName, String displayName, String title, Role role) {}

    /** In the order of the roles, then those that stand beside another of their role. */
    public static List<SignIn> all() {
        return Stream.concat(
                        Stream.of(Role.values())
                                .map(role -> new SignIn(
                                        name(role),
                                        "Example " + role.title().toLowerCase(Locale.ROOT),
                                        role.title(),
                                        role)),
                        Stream.of(
                                new SignIn(
                                        "second-reviewer",
                                        "Example second reviewer",
                                        "Reviewer, for items that are judged twice",
                                        Role.REVIEWER),
                                new SignIn(
                                        "resolver",
                                        "Example resolver of disputes",
                                        "Adjudicator, for disputes about what the other decided",
                                        Role.ADJUDICATOR)))
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

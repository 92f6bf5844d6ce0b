package truecount.app.people;

import static truecount.app.people.Role.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Two roles that one person cannot hold together. The database holds the same pairs, in case this is passed by.
 *
 * @param first the role that gives the reason
 * @param why the reason, to which "and cannot also be ..." is added
 */
record RoleConflict(Role first, Role second, String why) {

    private static final String APART = "A force crime registrar stands outside operational command";
    private static final String ELSEWHERE = "An inspector comes from outside the force";
    private static final String GIVER = "An administrator gives the power to judge to others";

    private static final List<RoleConflict> ALL = List.of(
            new RoleConflict(FORCE_CRIME_REGISTRAR, CALL_HANDLER, APART),
            new RoleConflict(FORCE_CRIME_REGISTRAR, OFFICER, APART),
            new RoleConflict(FORCE_CRIME_REGISTRAR, SUPERVISOR, APART),
            new RoleConflict(FORCE_CRIME_REGISTRAR, CHIEF_OFFICER, APART),
            new RoleConflict(INSPECTOR, CALL_HANDLER, ELSEWHERE),
            new RoleConflict(INSPECTOR, OFFICER, ELSEWHERE),
            new RoleConflict(INSPECTOR, SUPERVISOR, ELSEWHERE),
            new RoleConflict(INSPECTOR, DESIGNATED_DECISION_MAKER, ELSEWHERE),
            new RoleConflict(INSPECTOR, FORCE_CRIME_REGISTRAR, ELSEWHERE),
            new RoleConflict(INSPECTOR, CHIEF_OFFICER, ELSEWHERE),
            new RoleConflict(ADMINISTRATOR, FORCE_CRIME_REGISTRAR, GIVER),
            new RoleConflict(ADMINISTRATOR, REVIEWER, GIVER),
            new RoleConflict(ADMINISTRATOR, ADJUDICATOR, GIVER),
            new RoleConflict(ADMINISTRATOR, STATISTICIAN, GIVER),
            new RoleConflict(ADMINISTRATOR, INSPECTOR, GIVER));

    static List<RoleConflict> all() {
        return ALL;
    }

    /** The first conflict among these roles, in words for the administrator. */
    static Optional<String> among(Set<Role> roles) {
        return ALL.stream()
                .filter(one -> roles.contains(one.first) && roles.contains(one.second))
                .map(one -> "%s and cannot also be %s"
                        .formatted(one.why, one.second.title().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

package truecount.app.people;

import static truecount.app.people.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What someone is, for Truecount. The first six are roles of the Crime Recording Rules 2026/27; the others come with
 * auditing and with keeping the house.
 */
public enum Role {
    CALL_HANDLER("Call handler", true, Set.of(CONSULT_RULES, RECORD_CRIME)),
    OFFICER("Officer", true, Set.of(CONSULT_RULES, RECORD_CRIME, DECIDE_NOT_TO_RECORD)),
    SUPERVISOR("Supervisor", true, Set.of(CONSULT_RULES, RECORD_CRIME, READ_AUDITS)),
    DESIGNATED_DECISION_MAKER(
            "Designated decision maker",
            false,
            Set.of(CONSULT_RULES, RECORD_CRIME, DECIDE_NOT_TO_RECORD, RECLASSIFY_CRIME, CANCEL_CRIME)),
    /** Registered with the College of Policing, and the final arbiter; stands outside operational command. */
    FORCE_CRIME_REGISTRAR(
            "Force crime registrar",
            false,
            Set.of(
                    CONSULT_RULES,
                    RECORD_CRIME,
                    RECLASSIFY_CRIME,
                    CHANGE_CRIME_TO_N100,
                    CANCEL_CRIME,
                    CANCEL_RAPE_OR_HOMICIDE,
                    IMPORT_EXPORTS,
                    READ_AUDITS,
                    RUN_AUDITS,
                    ADJUDICATE,
                    DISPUTE_VERDICTS,
                    PUBLISH_FINDINGS,
                    READ_LEDGER,
                    CONFIRM_POWERS)),
    CHIEF_OFFICER("Chief officer", true, Set.of(READ_AUDITS, CONFIRM_POWERS)),
    REVIEWER("Reviewer", false, Set.of(CONSULT_RULES, REVIEW_ITEMS)),
    ADJUDICATOR("Adjudicator", false, Set.of(CONSULT_RULES, ADJUDICATE, RESOLVE_DISPUTES)),
    STATISTICIAN("Statistician", false, Set.of(READ_AUDITS, RUN_AUDITS)),
    INSPECTOR("Inspector", false, Set.of(READ_AUDITS, READ_LEDGER)),
    ADMINISTRATOR("Administrator", false, Set.of(IMPORT_EXPORTS, READ_LEDGER, KEEP_ACCOUNTS, CONFIRM_POWERS));

    private final String title;
    private final boolean operational;
    // Set.copyOf gives one that cannot change, which Error Prone cannot see from the type.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(String title, boolean operational, Set<Permission> permissions) {
        this.title = title;
        this.operational = operational;
        this.permissions = Set.copyOf(permissions);
    }

    /** The role as shown on pages. */
    public String title() {
        return title;
    }

    /** Whether the role stands in operational command, which the registrar must not. */
    public boolean operational() {
        return operational;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The role as written in addresses, options and claims, such as {@code force-crime-registrar}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this key, if there is one. */
    public static Optional<Role> withKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /** Why one person cannot hold these roles together, in words for the administrator; empty when they can. */
    public static Optional<String> conflict(Set<Role> roles) {
        return RoleConflict.among(roles);
    }

    /** Whether the role comes with the power to judge, so that a second person confirms that someone is to have it. */
    public boolean judges() {
        return switch (this) {
            case FORCE_CRIME_REGISTRAR, REVIEWER, ADJUDICATOR, STATISTICIAN, INSPECTOR -> true;
            case CALL_HANDLER, OFFICER, SUPERVISOR, DESIGNATED_DECISION_MAKER, CHIEF_OFFICER, ADMINISTRATOR -> false;
        };
    }

    static Set<Permission> permissionsOf(Set<Role> roles) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}

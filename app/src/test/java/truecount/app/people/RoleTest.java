package truecount.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvFileSource(resources = "/people/powers.csv", useHeadersInDisplayName = true)
    void holdsThePowersThatTheRulesGiveIt(
            Permission power, String callHandler, String officer, String supervisor, String maker, String registrar) {
        assertThat(has(Role.CALL_HANDLER, power)).isEqualTo(callHandler);
        assertThat(has(Role.OFFICER, power)).isEqualTo(officer);
        assertThat(has(Role.SUPERVISOR, power)).isEqualTo(supervisor);
        assertThat(has(Role.DESIGNATED_DECISION_MAKER, power)).isEqualTo(maker);
        assertThat(has(Role.FORCE_CRIME_REGISTRAR, power)).isEqualTo(registrar);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CALL_HANDLER", "OFFICER", "SUPERVISOR", "CHIEF_OFFICER"})
    void theRegistrarStandsOutsideOperationalCommand(Role operational) {
        assertThat(Role.conflict(EnumSet.of(Role.FORCE_CRIME_REGISTRAR, operational)))
                .hasValue("A force crime registrar stands outside operational command and cannot also be "
                        + operational.title().toLowerCase(java.util.Locale.ROOT));
        assertThat(Role.conflict(Set.of(operational))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CALL_HANDLER", "OFFICER", "SUPERVISOR", "CHIEF_OFFICER", "INSPECTOR", "ADMINISTRATOR"})
    void theRegistrarMayHoldOtherRolesBesides(Role other) {
        assertThat(Role.conflict(EnumSet.of(Role.FORCE_CRIME_REGISTRAR, other))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "CALL_HANDLER",
                "OFFICER",
                "SUPERVISOR",
                "DESIGNATED_DECISION_MAKER",
                "FORCE_CRIME_REGISTRAR",
                "CHIEF_OFFICER"
            })
    void anInspectorHoldsNoRoleOfTheForce(Role ofTheForce) {
        assertThat(Role.conflict(EnumSet.of(Role.INSPECTOR, ofTheForce)))
                .hasValue("An inspector comes from outside the force and cannot also be "
                        + ofTheForce.title().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoGivesThePowerToJudgeDoesNotHoldIt(Role role) {
        assertThat(Role.conflict(EnumSet.of(Role.ADMINISTRATOR, role)).isPresent())
                .isEqualTo(role.judges());
    }

    @Test
    void nobodyCanHaveEveryRole() {
        assertThat(Role.conflict(EnumSet.allOf(Role.class))).isPresent();
        assertThat(Role.conflict(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))))
                .isPresent();
    }

    @Test
    void operationalManagersSeeResultsButDecideNothingInAnAudit() {
        Set<Permission> ofCommand = Role.permissionsOf(EnumSet.of(Role.SUPERVISOR, Role.CHIEF_OFFICER));

        assertThat(ofCommand).contains(Permission.READ_AUDITS);
        assertThat(ofCommand)
                .doesNotContain(
                        Permission.RUN_AUDITS,
                        Permission.REVIEW_ITEMS,
                        Permission.ADJUDICATE,
                        Permission.PUBLISH_FINDINGS);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isFoundByItsKey(Role role) {
        assertThat(Role.withKey(role.key())).hasValue(role);
    }

    private static String has(Role role, Permission power) {
        return role.permissions().contains(power) ? "yes" : "no";
    }
}

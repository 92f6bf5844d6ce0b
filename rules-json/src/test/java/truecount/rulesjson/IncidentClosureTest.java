package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Rulebook;

/** How the log of an incident that is no crime is closed: category, qualifiers and duplicates (NSIR11). */
class IncidentClosureTest {

    private static Decision decide(String report, String people, String ties, String acts) {
        return Rulebook.decide(
                FactsReader.read("{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\", \"by\": \"victim\""
                        + report + "}, \"people\": [" + people + "], \"ties\": [" + ties
                        + "], \"records\": [{\"id\": \"log1\", \"kind\": \"incident\"}, {\"id\": \"crime1\", \"kind\": \"crime\", \"class\": \"8N\", \"status\": \"live\"}], \"acts\": ["
                        + acts + "]}"));
    }

    private static Decision incident(String facts) {
        return decide(
                "",
                "{\"id\": \"s\", \"age\": 40}, {\"id\": \"v\", \"age\": 38}",
                "",
                "{\"act\": \"incident\", " + facts + "}");
    }

    private static List<String> closed(Decision decision) {
        assertThat(decision.disposition()).isEqualTo(Disposition.INCIDENT);
        return Expectation.closing(decision);
    }

    @Test
    void theCategoryToldStands() {
        assertThat(closed(incident("\"category\": \"hoax\", \"qualifiers\": [\"persistent-caller\", \"alcohol\"]")))
                .containsExactly("hoax +alcohol +persistent-caller");
    }

    @Test
    void withNoCategoryToldNoneIsMadeUp() {
        assertThat(closed(incident("\"to\": \"v\""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "person-or-group, antisocial-personal",
        "community, antisocial-nuisance",
        "surroundings, antisocial-environmental"
    })
    void whomAntiSocialBehaviourBearsUponDecidesWhichKindItIs(String impact, String category) {
        assertThat(closed(incident("\"category\": \"antisocial-nuisance\", \"impact\": \"" + impact + "\"")))
                .containsExactly(category);
        assertThat(closed(incident("\"impact\": \"" + impact + "\""))).containsExactly(category);
        assertThat(closed(incident("\"category\": \"alarm\", \"impact\": \"" + impact + "\"")))
                .containsExactly("alarm");
    }

    @ParameterizedTest
    @CsvSource({
        "civil-dispute, spouse, domestic +domestic-abuse",
        "concern-for-safety, sibling, domestic +domestic-abuse",
        "civil-dispute, neighbour, civil-dispute",
        "missing-person, spouse, missing-person +domestic-abuse"
    })
    void betweenPartnersOrFamilyADisputeOrConcernIsADomesticIncident(String told, String tie, String closed) {
        assertThat(closed(decide(
                        "",
                        "{\"id\": \"s\", \"age\": 40}, {\"id\": \"v\", \"age\": 18}",
                        "{\"between\": [\"s\", \"v\"], \"as\": \"" + tie + "\"}",
                        "{\"act\": \"incident\", \"category\": \"" + told + "\", \"by\": \"s\", \"to\": \"v\"}")))
                .containsExactly(closed);
    }

    @Test
    void underEighteenItIsADomesticIncidentButNoDomesticAbuse() {
        assertThat(closed(decide(
                        "",
                        "{\"id\": \"s\", \"age\": 17}, {\"id\": \"v\", \"age\": 40}",
                        "{\"between\": [\"v\", \"s\"], \"as\": \"parent\"}",
                        "{\"act\": \"incident\", \"category\": \"civil-dispute\", \"by\": \"s\", \"to\": \"v\"}")))
                .containsExactly("domestic +youth-related");
    }

    @ParameterizedTest
    @CsvSource({"17, civil-dispute +youth-related", "18, civil-dispute"})
    void aDoerUnderEighteenIsYouthRelated(int age, String closed) {
        assertThat(closed(decide(
                        "",
                        "{\"id\": \"s\", \"age\": " + age + "}, {\"id\": \"v\", \"age\": 12}",
                        "",
                        "{\"act\": \"incident\", \"category\": \"civil-dispute\", \"by\": \"s\", \"to\": \"v\"}")))
                .containsExactly(closed);
    }

    @Test
    void hostilityThatAnyonePerceivesIsAQualifier() {
        assertThat(
                        closed(
                                incident(
                                        "\"category\": \"civil-dispute\", \"to\": \"v\", \"alcohol\": \"yes\", \"honour\": \"yes\", "
                                                + "\"hostility\": [{\"on\": \"race\", \"seen\": \"perceived-only\"}, {\"on\": \"disability\"}]")))
                .containsExactly("civil-dispute +prejudice-disability +prejudice-race +alcohol +honour-based");
    }

    @Test
    void anotherForceOrAgencyThatDealsIsAQualifier() {
        String act = "{\"act\": \"incident\", \"category\": \"animals\"}";
        assertThat(closed(decide(", \"otherForce\": \"recording-it\", \"body\": \"has-primacy\"", "", "", act)))
                .containsExactly("animals +other-force-dealing +other-agency-dealing");
        assertThat(closed(decide(", \"body\": \"asks-assistance\"", "", "", act)))
                .containsExactly("animals +assisting-other-agency");
    }

    @Test
    void aMentalDisorderOrAnAdultAtRiskOnEitherSideIsAQualifier() {
        assertThat(closed(decide(
                        "",
                        "{\"id\": \"s\", \"standing\": \"mental-disorder\"}, {\"id\": \"v\", \"standing\": \"adult-at-risk\"}",
                        "",
                        "{\"act\": \"incident\", \"category\": \"concern-for-safety\", \"by\": \"s\", \"to\": \"v\"}")))
                .containsExactly("concern-for-safety +mental-health +vulnerable-adult");
    }

    @Test
    void aLogOfWhatAnotherLogHoldsIsADuplicate() {
        assertThat(closed(decide(", \"sameAs\": \"log1\"", "", "", "{\"act\": \"incident\", \"category\": \"alarm\"}")))
                .containsExactly("admin-duplicate");
    }

    @Test
    void aReportOfACrimeThatStandsOnTheRegisterAddsNothing() {
        String punch = "{\"act\": \"violence\", \"to\": \"v\", \"did\": \"punched\", \"injury\": \"bruise\"}";
        assertThat(decide(", \"sameAs\": \"crime1\"", "{\"id\": \"v\"}", "", punch)
                        .disposition())
                .isEqualTo(Disposition.NO_ADDITIONAL);
        assertThat(decide(", \"sameAs\": \"log1\"", "{\"id\": \"v\"}", "", punch)
                        .disposition())
                .isEqualTo(Disposition.CRIME);
    }

    @Test
    void eventsOfTheSamePeopleAreOneIncidentAndOfOthersAnother() {
        String shout = "{\"act\": \"incident\", \"category\": \"antisocial-nuisance\", \"by\": \"s\", \"to\": \"v\"}";
        String other = "{\"act\": \"incident\", \"category\": \"antisocial-nuisance\", \"by\": \"t\", \"to\": \"v\"}";
        String people = "{\"id\": \"s\"}, {\"id\": \"t\"}, {\"id\": \"v\"}";
        assertThat(closed(decide("", people, "", shout + "," + shout))).hasSize(1);
        assertThat(closed(decide("", people, "", shout + "," + other))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"act\": \"disorder\", \"did\": \"shouting\", \"towards\": \"people-present\" | antisocial-nuisance",
                "\"act\": \"vehicle\", \"did\": \"entered-unlocked\", \"innocentShown\": \"yes\" | suspicious-circumstances",
                "\"act\": \"driving\", \"manner\": \"careless\", \"result\": \"damage\" | collision-damage",
                "\"act\": \"driving\", \"manner\": \"careless\", \"result\": \"injury\" | collision-death-or-injury",
                "\"act\": \"driving\", \"manner\": \"careless\", \"result\": \"none\" | road-related"
            })
    void whatIsToldAsAnotherKindOfActAndIsNoCrimeHasTheCategoryOfThatKind(String act, String closed) {
        assertThat(closed(decide(", \"disorderOnArrival\": \"over\"", "", "", "{" + act + "}")))
                .containsExactly(closed);
    }

    @Test
    void aCrimeClosesTheLogUnderItsOwnCodeAndHasNoCategory() {
        Decision decision = decide(
                "",
                "{\"id\": \"v\"}",
                "",
                "{\"act\": \"violence\", \"to\": \"v\", \"did\": \"punched\", \"injury\": \"bruise\"}, {\"act\": \"incident\", \"category\": \"hoax\"}");
        assertThat(decision.disposition()).isEqualTo(Disposition.CRIME);
        assertThat(decision.closings()).isEmpty();
    }

    @Test
    void theCertificateSaysHowTheLogIsClosedAndWhere() {
        var closing = Certificate.of(
                        FactsReader.read(
                                "{\"facts\": 1, \"report\": {\"received\": \"2026-05-12T10:00\"}, \"acts\": [{\"act\": \"incident\", \"category\": \"civil-dispute\"}]}"))
                .get("closing");

        assertThat(closing.toString())
                .isEqualTo(
                        "[{\"at\":\"acts[0]\",\"category\":\"civil-dispute\",\"theme\":\"Public safety and welfare\","
                                + "\"title\":\"Civil dispute\",\"mandatory\":true,\"qualifiers\":[],\"why\":\"As the category was told.\","
                                + "\"source\":{\"document\":\"NSIR11\",\"heading\":\"National incident category list\",\"page\":19}}]");
    }
}

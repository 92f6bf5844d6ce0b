package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import truecount.synthetic.Facts.Act;
import truecount.synthetic.Facts.Circumstance;
import truecount.synthetic.Facts.Confirmation;
import truecount.synthetic.Facts.Reporter;
import truecount.synthetic.Facts.Tie;
import truecount.synthetic.Truth.Disposition;

class RecordingRulesTest {

    private static Truth truth(Reporter reporter, Confirmation confirmation, Tie tie, String... acts) {
        return RecordingRules.truth(new Facts(reporter, confirmation, tie, acts(acts), List.of()));
    }

    private static Truth told(String... acts) {
        return truth(Reporter.VICTIM, Confirmation.CONFIRMS, Tie.STRANGER, acts);
    }

    /** Each as class and code, with #2 for a second victim. */
    private static List<Act> acts(String... acts) {
        return Arrays.stream(acts)
                .map(act -> act.endsWith("#2")
                        ? new Act(Offences.all().get(act.substring(0, act.length() - 2)), 2)
                        : new Act(Offences.all().get(act), 1))
                .toList();
    }

    private static List<String> classes(Truth truth) {
        return truth.required().stream()
                .map(one -> one.offence().offenceClass())
                .toList();
    }

    @Test
    void nothingNotifiableIsAnIncident() {
        assertThat(told().disposition()).isEqualTo(Disposition.INCIDENT);
    }

    @Test
    void whatTheVictimConfirmsIsACrimeEvenIfNobodyWantsAProsecution() {
        assertThat(classes(told("105A:105/01"))).containsExactly("105A");
    }

    @Test
    void oneVictimAndOneIncidentGiveThePrincipalCrime() {
        assertThat(classes(told("58D:149/00", "8N:008/06", "49:049/10"))).containsExactly("8N");
    }

    @Test
    void stranglingOutranksActualBodilyHarm() {
        assertThat(told("8N:008/06", "8N:008/77").required().get(0).offence().code())
                .isEqualTo("008/77");
    }

    @Test
    void stalkingOutranksTheMessagesThatMakeItUp() {
        assertThat(classes(told("8R:008/72", "8Q:195/12"))).containsExactly("8Q");
    }

    @Test
    void twoVictimsAreTwoCrimes() {
        assertThat(classes(told("8N:008/06", "105A:105/01#2"))).containsExactly("8N", "105A");
    }

    @Test
    void aBreachOfAnOrderIsCountedBesideTheCrimeWithAVictim() {
        assertThat(classes(told("8Q:195/12", "66:066/39"))).containsExactly("8Q", "66");
    }

    @Test
    void modernSlaveryIsCountedBesideTheMostSeriousOtherCrime() {
        assertThat(classes(told("106:036/07", "8N:008/06"))).containsExactly("8N", "106");
    }

    @Test
    void aProfessionalsReportIsRecordedWhateverTheVictimSays() {
        assertThat(truth(Reporter.PROFESSIONAL, Confirmation.DECLINES, Tie.FAMILY, "11A:011/03")
                        .disposition())
                .isEqualTo(Disposition.CRIME);
    }

    @Test
    void aWitnessWithoutAVictimIsACrimeRelatedIncident() {
        assertThat(truth(Reporter.WITNESS, Confirmation.UNTRACED, Tie.STRANGER, "105A:105/01")
                        .disposition())
                .isEqualTo(Disposition.CRIME_RELATED_INCIDENT);
    }

    @Test
    void rapeThatIsNotConfirmedIsN100AndNoCrime() {
        Truth truth = truth(Reporter.WITNESS, Confirmation.DECLINES, Tie.KNOWN, "19C:019/08");

        assertThat(truth.disposition()).isEqualTo(Disposition.N100);
        assertThat(truth.required()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "UNDER_SIXTEEN", mode = EnumSource.Mode.EXCLUDE)
    void whatKeepsAReportFromBeingACrimeDoesSo(Circumstance circumstance) {
        Truth truth = RecordingRules.truth(new Facts(
                Reporter.VICTIM, Confirmation.CONFIRMS, Tie.KNOWN, acts("105A:105/01"), List.of(circumstance)));

        assertThat(truth.required()).isEmpty();
    }

    @Test
    void betweenPartnersOfSixteenOrOverItIsDomesticAbuse() {
        Facts adults = new Facts(Reporter.VICTIM, Confirmation.CONFIRMS, Tie.PARTNER, acts("105A:105/01"), List.of());
        Facts child = new Facts(
                Reporter.VICTIM,
                Confirmation.CONFIRMS,
                Tie.FAMILY,
                acts("105A:105/01"),
                List.of(Circumstance.UNDER_SIXTEEN));

        assertThat(RecordingRules.truth(adults).required()).allMatch(Truth.Required::domestic);
        assertThat(RecordingRules.truth(child).required()).noneMatch(Truth.Required::domestic);
    }
}

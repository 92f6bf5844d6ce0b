package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static truecount.audit.Examples.ASSAULT;
import static truecount.audit.Examples.ASSAULT_BY_CODE;
import static truecount.audit.Examples.CONSTABLE_ASSAULT;
import static truecount.audit.Examples.RAPE;
import static truecount.audit.Examples.THEFT;

import java.util.List;
import org.junit.jupiter.api.Test;
import truecount.audit.Reconciliation.Match;
import truecount.audit.VerdictCode.Code;

class ReconciliationTest {

    private static final Domains VIOLENT = new Domains(true, false, false);
    private static final Domains DOMESTIC_VIOLENCE = new Domains(true, false, true);

    @Test
    void aRequiredCrimeWithARecordOfItsClassIsRecorded() {
        var codes = codes(List.of(required(ASSAULT, 1)), List.of(record("C1", ASSAULT)));

        assertThat(codes).containsExactly(new VerdictCode("k", Code.RECORDED, VIOLENT, 1));
    }

    @Test
    void aHomeOfficeCodeAgreesWithEveryClassItCanStandFor() {
        var codes = codes(List.of(required(CONSTABLE_ASSAULT, 1)), List.of(record("C1", ASSAULT_BY_CODE)));

        assertThat(codes).containsExactly(new VerdictCode("k", Code.RECORDED, VIOLENT, 1));
    }

    @Test
    void asManyAsPossibleArePairedWithinTheirClass() {
        // 8N could take either record; only if it leaves the wide code to 8S do both fit.
        var codes = codes(
                List.of(required(ASSAULT, 1), required(CONSTABLE_ASSAULT, 1)),
                List.of(record("C1", ASSAULT_BY_CODE), record("C2", ASSAULT)));

        assertThat(codes).containsExactly(new VerdictCode("k", Code.RECORDED, VIOLENT, 2));
    }

    @Test
    void aRecordOfAnotherClassIsAWrongClassAndNotAMissedCrime() {
        var codes = codes(List.of(required(RAPE, 1)), List.of(record("C1", THEFT)));

        assertThat(codes).containsExactly(new VerdictCode("k", Code.WRONG_CLASS, new Domains(false, true, false), 1));
    }

    @Test
    void whatIsLeftOverOnBothSidesIsPairedWithTheFewestDifferencesInDomain() {
        var reconciliation = Reconciliation.of(
                List.of(required(ASSAULT, 1)), List.of(record("C1", THEFT), record("C2", CONSTABLE_ASSAULT)));

        assertThat(reconciliation.matches())
                .containsExactly(
                        new Match.WrongClass(new RequiredCrime(ASSAULT, false), record("C2", CONSTABLE_ASSAULT)),
                        new Match.OverRecorded(record("C1", THEFT)));
    }

    @Test
    void aRequiredCrimeWithoutARecordIsUnrecorded() {
        var codes = codes(List.of(required(ASSAULT, 3)), List.of(record("C1", ASSAULT)));

        assertThat(codes)
                .containsExactly(
                        new VerdictCode("k", Code.RECORDED, VIOLENT, 1),
                        new VerdictCode("k", Code.UNRECORDED, VIOLENT, 2));
    }

    @Test
    void aRecordThatNothingRequiresIsOverRecordedWithItsOwnDomains() {
        var codes = codes(
                List.of(new Verdict.NoCrime()), List.of(new RecordedCrime("C1", ASSAULT, true, Timeliness.IN_TIME)));

        assertThat(codes).containsExactly(new VerdictCode("k", Code.OVER_RECORDED, DOMESTIC_VIOLENCE, 1));
    }

    @Test
    void underAndOverRecordingStandBesideEachOtherAndAreNotNettedOff() {
        var codes = codes(
                List.of(required(ASSAULT, 1), required(THEFT, 1)),
                List.of(record("C1", ASSAULT), record("C2", THEFT), record("C3", THEFT)));

        assertThat(codes)
                .extracting(VerdictCode::code)
                .containsExactly(Code.RECORDED, Code.RECORDED, Code.OVER_RECORDED);
    }

    @Test
    void nothingRequiredAndNothingRecordedIsNoCrime() {
        assertThat(codes(List.of(new Verdict.NoCrime()), List.of()))
                .containsExactly(new VerdictCode("k", Code.NO_CRIME, Domains.NONE, 0));
    }

    @Test
    void anUnreadableItemCountsAsOneUnrecordedCrime() {
        assertThat(codes(List.of(new Verdict.CouldNotBeRead()), List.of()))
                .containsExactly(new VerdictCode("k", Code.UNREADABLE, Domains.NONE, 1));
    }

    @Test
    void anUnreadableItemWithACrimeRecordCountsTheSame() {
        assertThat(codes(List.of(new Verdict.CouldNotBeRead()), List.of(record("C1", THEFT))))
                .containsExactly(new VerdictCode("k", Code.UNREADABLE, Domains.NONE, 1));
    }

    @Test
    void theOrderOfLinesAndRecordsChangesNothing() {
        var there = codes(
                List.of(required(ASSAULT, 1), required(RAPE, 1)), List.of(record("C1", THEFT), record("C2", RAPE)));
        var back = codes(
                List.of(required(RAPE, 1), required(ASSAULT, 1)), List.of(record("C2", RAPE), record("C1", THEFT)));

        assertThat(there).isEqualTo(back);
    }

    @Test
    void noCrimeMustStandAlone() {
        assertThatThrownBy(() -> Reconciliation.of(List.of(required(ASSAULT, 1), new Verdict.NoCrime()), List.of()))
                .hasMessage("The verdict 'no crime' must be the only line of its item");
    }

    private static List<VerdictCode> codes(List<Verdict> verdicts, List<RecordedCrime> crimes) {
        return Reconciliation.of(verdicts, crimes).codes("k");
    }

    private static Verdict required(OffenceClass offenceClass, int count) {
        return new Verdict.Crime(offenceClass, false, count);
    }

    private static RecordedCrime record(String number, OffenceClass offenceClass) {
        return new RecordedCrime(number, offenceClass, false, Timeliness.IN_TIME);
    }
}

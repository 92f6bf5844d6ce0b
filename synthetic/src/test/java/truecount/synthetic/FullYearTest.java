package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import truecount.synthetic.Conduct.Fate;
import truecount.synthetic.Conduct.Recorded;

/** The year of Northamptonshire at its full size is the one that was published. */
class FullYearTest {

    private static int sum(ToIntFunction<FullYear.Seen> of) {
        return FullYear.seen().stream().mapToInt(of).sum();
    }

    private static List<Recorded> cancelled(Predicate<Offence> kind) {
        return FullYear.seen().stream()
                .flatMap(seen -> seen.recorded().stream())
                .filter(one -> one.fate() != Fate.KEPT && kind.test(one.offence()))
                .toList();
    }

    private static double wrongly(List<Recorded> cancelled) {
        return cancelled.stream()
                        .filter(one -> one.fate() == Fate.CANCELLED_WRONGLY)
                        .count()
                / (double) cancelled.size();
    }

    /** 167 crimes a day in the control room, 60,771 counted in 2018/19, 60,950 implied by the inspection. */
    @Test
    void about61000CrimesAreRecordedOn200000Incidents() {
        assertThat(FullYear.PLAN.incidents()).isEqualTo(200_000);
        assertThat(sum(seen -> seen.recorded().size())).isCloseTo(61_000, within(1_500));
    }

    /** The inspection of 2020: 92.0 (plus or minus 1.55) per cent. */
    @Test
    void ninetyTwoOfAHundredCrimesAreRecorded() {
        double required = sum(seen -> seen.required().size());

        assertThat(1 - sum(FullYear.Seen::missed) / required).isCloseTo(0.920, within(0.005));
    }

    /** 12,385 crimes of domestic abuse in the year to March 2021, one fifth of all. */
    @Test
    void oneCrimeInFiveIsDomesticAbuse() {
        double required = sum(seen -> seen.required().size());

        assertThat(sum(FullYear.Seen::requiredDomestic) / required).isCloseTo(0.20, within(0.02));
    }

    /** The inspection of 2020: one cancellation in ten of violence and sexual offences was wrong. */
    @Test
    void oneCancellationInTenIsWrongForViolenceAndSexualOffences() {
        List<Recorded> cancelled =
                cancelled(offence -> (offence.violence() || offence.sexual()) && !offence.cancelledWithCare());

        assertThat(cancelled).hasSizeGreaterThan(300);
        assertThat(wrongly(cancelled)).isCloseTo(0.10, within(0.03));
    }

    /** And none of rape or robbery. */
    @Test
    void noCancellationOfRapeOrRobberyIsWrong() {
        List<Recorded> cancelled = cancelled(Offence::cancelledWithCare);

        assertThat(cancelled).hasSizeGreaterThan(10);
        assertThat(wrongly(cancelled)).isZero();
    }
}

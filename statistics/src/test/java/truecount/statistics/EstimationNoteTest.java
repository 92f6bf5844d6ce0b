package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import truecount.statistics.Agreement.ConfusionMatrix;

/** The numbers worked by hand in docs/design/estimation.md, computed and looked up in its text. */
class EstimationNoteTest {

    private static final double[] LINKED = {1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0};
    private static final double[] MISSED = {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0};
    private static final double[] INVALID = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0};
    private static final double[] PREDICTED = {0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.26, 0.6, 0.4, 0.2, 0.2, 0.1};
    private static final StratifiedDesign DESIGN =
            StratifiedDesign.of(List.of(new Stratum("low", 40, 8), new Stratum("high", 10, 5)));

    private record Unit(String stratum, double linked, double predicted) {}

    private static String note = "";

    @BeforeAll
    static void read() throws IOException {
        note = Files.readString(Path.of("../docs/design/estimation.md")).replaceAll("\\s+", " ");
    }

    private static void says(String words) {
        assertThat(note).contains(words);
    }

    private static List<Unit> frame() {
        List<Unit> frame = new ArrayList<>();
        double[] high = {0.6, 0.6, 0.4, 0.4, 0.2, 0.2, 0.2, 0.2, 0.1, 0.1};
        for (int i = 0; i < 40; i++) {
            frame.add(new Unit("low", i < 20 ? 1 : 0, i < 35 ? 0.02 : 0.26));
        }
        for (int i = 0; i < 10; i++) {
            frame.add(new Unit("high", i < 6 ? 1 : 0, high[i]));
        }
        return frame;
    }

    private static String stratum(int i) {
        return i < 8 ? "low" : "high";
    }

    private static DifferenceEstimate estimate() {
        List<SampledUnit<Reviewed>> units = new ArrayList<>();
        for (int i = 0; i < MISSED.length; i++) {
            units.add(new SampledUnit<>("i" + i, stratum(i), new Reviewed(MISSED[i], INVALID[i], PREDICTED[i])));
        }
        KnownTotals known = KnownTotals.of(DESIGN, frame(), Unit::stratum, Unit::linked, Unit::predicted);
        return DifferenceEstimator.of(StratifiedSample.of(DESIGN, units), known).orElseThrow();
    }

    @Test
    void estimatesWhatThePageSays() {
        DifferenceEstimate estimate = estimate();

        assertThat(estimate.known().registered()).isEqualTo(26);
        assertThat(estimate.known().predicted()).isCloseTo(5, within(1e-9));
        assertThat(estimate.invalid().value()).isEqualTo(2);
        assertThat(estimate.valid()).isEqualTo(24);
        assertThat(estimate.missed().value()).isCloseTo(9, within(1e-9));
        says(String.format(
                Locale.ROOT, "= 24 / 33 = %.4f", estimate.completeness().value()));
        says(String.format(Locale.ROOT, "/ 33 = %.4f", estimate.completeness().standardError()));
        assertThat(estimate.pointMayBeShown()).isFalse();
    }

    @Test
    void movesAsThePageSays() {
        double share = 24.0 / 33;
        double[] moved = new double[MISSED.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = -(1 - share) * INVALID[i] - share * (MISSED[i] - PREDICTED[i]);
        }
        says(String.format(
                Locale.ROOT,
                "| e | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f |",
                moved[0],
                moved[7],
                moved[8],
                moved[9],
                moved[10],
                moved[11],
                moved[12]));
        double low = variance(moved, 0, 8);
        double high = variance(moved, 8, 13);
        says(String.format(Locale.ROOT, "their variances are %.4f and %.4f", low, high));
        says(String.format(Locale.ROOT, "(1 - 8/40) %.4f / 8 = %.3f", low, 160 * low));
        says(String.format(Locale.ROOT, "(1 - 5/10) %.4f / 5 = %.3f", high, 10 * high));
    }

    private static double variance(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return squares / (to - from - 1);
    }

    @Test
    void boundsAsThePageSays() {
        DifferenceEstimate estimate = estimate();
        AddOn addOn = estimate.known().addOn(estimate.known().recommendedRule());
        Interval count = estimate.missedInterval(estimate.known().recommendedRule(), 0.95);
        Interval share = estimate.interval(0.95);

        assertThat(estimate.known().recommendedRule()).isEqualTo(AddOn.Rule.MODEL);
        says(String.format(Locale.ROOT, "3.0 / 2 = %.1f)", estimate.known().expectedFinds()));
        says(String.format(Locale.ROOT, "/ 5.0 = %.1f b", addOn.weight()));
        says(String.format(Locale.ROOT, "/ 5.0 = %.1f U low", addOn.squaredWeight()));
        double carried = estimate.completeness().standardError()
                * 33
                / estimate.completeness().value();
        says(String.format(Locale.ROOT, "/ R^2 = %.2f", carried * carried));
        says(String.format(Locale.ROOT, "chi2(0.025; 2 U^2 / v) = %.2f", count.low()));
        says(String.format(Locale.ROOT, "/ (v + b)) = %.2f", count.high()));
        says(String.format(Locale.ROOT, "%.1f%% to %.1f%%", 100 * share.low(), 100 * share.high()));
    }

    @Test
    void comparesWithTheClassicEstimate() {
        List<SampledUnit<ClassicEstimator.Counts>> units = new ArrayList<>();
        for (int i = 0; i < MISSED.length; i++) {
            units.add(new SampledUnit<>(
                    "i" + i, stratum(i), new ClassicEstimator.Counts(LINKED[i] - INVALID[i], MISSED[i], INVALID[i])));
        }
        DifferenceEstimate classic =
                ClassicEstimator.of(StratifiedSample.of(DESIGN, units)).orElseThrow();

        assertThat(classic.completeness().value()).isCloseTo(24.0 / 33, within(1e-12));
        says(String.format(
                Locale.ROOT, "standard error of %.4f", classic.completeness().standardError()));
        double times = Math.pow(
                classic.completeness().standardError()
                        / estimate().completeness().standardError(),
                2);
        assertThat(times).isCloseTo(3, within(0.05));
    }

    @Test
    void plansAndScalesUpAsThePageSays() {
        AnticipatedDeviation usual = AnticipatedDeviation.usual(0.92, 0.015);
        says(String.format(
                Locale.ROOT,
                "nothing linked has s = %.3f, one with m = 0.6 has %.3f",
                usual.of(0, 0.02),
                usual.of(0, 0.6)));
        says(String.format(Locale.ROOT, "about %.1f times as often", usual.of(0, 0.6) / usual.of(0, 0.02)));
        MissedPerPeriod year = MissedPerPeriod.of(61_000, 0.92, new Interval(0.9045, 0.9355));
        says(String.format(Locale.ROOT, "that is %,d;", Math.round(year.value())));
        says(String.format(
                Locale.ROOT,
                "makes it %,d to %,d.",
                Math.round(year.interval().low()),
                Math.round(year.interval().high())));
        says(String.format(
                Locale.ROOT,
                "sample of %,d crimes",
                Math.round(EffectiveSample.behind(0.92, 0.0155, 0.95).entries())));
    }

    @Test
    void drawsAgreesAndLooksAsThePageSays() {
        says(String.format(
                Locale.ROOT, "`%s...`", TicketDraw.ticket("6 2 5", "INC-1").substring(0, 12)));
        Agreement agreement = Agreement.of(
                        new ConfusionMatrix(List.of("crime", "none"), List.of(List.of(20L, 5L), List.of(10L, 15L))))
                .orElseThrow();
        says(String.format(
                Locale.ROOT,
                "agree on %.0f%%, chance would bring %.0f%%, and kappa is %.2f",
                100 * agreement.observed(),
                100 * agreement.expected(),
                agreement.kappa().value()));
        List<Double> bounds = GroupSequentialBounds.equallySpaced(5, 0.05);
        says(String.format(
                Locale.ROOT,
                "%.2f, %.2f, %.2f, %.2f and %.2f standard errors",
                bounds.get(0),
                bounds.get(1),
                bounds.get(2),
                bounds.get(3),
                bounds.get(4)));
    }
}

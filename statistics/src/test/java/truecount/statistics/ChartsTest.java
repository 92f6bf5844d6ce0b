package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void drawsLimitsThreeStandardErrorsFromTheCentre() {
        List<LabelledCounts> months = List.of(
                new LabelledCounts("Jan", 90, 100),
                new LabelledCounts("Feb", 380, 400),
                new LabelledCounts("Mar", 70, 100));

        ControlChart chart = ControlChart.binomial(months);

        assertThat(chart.centre()).isEqualTo(0.9);
        assertThat(chart.points().get(0).limits().low()).isCloseTo(0.81, within(1e-12));
        assertThat(chart.points().get(0).limits().high()).isCloseTo(0.99, within(1e-12));
        assertThat(chart.points().get(1).limits().low()).isCloseTo(0.855, within(1e-12));
        assertThat(chart.points()).extracting(ControlChart.Point::signal).containsExactly(false, true, true);
    }

    @Test
    void keepsAPointOnTheLimitInside() {
        // Centre 0.5, 36 units a period: limits a quarter away, at 9 and 27 hits.
        List<LabelledCounts> periods = List.of(
                new LabelledCounts("below", 8, 36),
                new LabelledCounts("at", 9, 36),
                new LabelledCounts("above", 10, 36),
                new LabelledCounts("rest", 45, 72));

        ControlChart chart = ControlChart.binomial(periods.stream()
                .map(p -> p.label().equals("rest") ? new LabelledCounts("rest", 63, 72) : p)
                .toList());

        assertThat(chart.centre()).isEqualTo(0.5);
        assertThat(chart.points()).extracting(ControlChart.Point::signal).startsWith(true, false, false);
    }

    @Test
    void widensTheLimitsWhenPeriodsDifferByMoreThanChance() {
        List<LabelledCounts> periods = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            periods.add(new LabelledCounts("p" + i, i % 2 == 0 ? 88_000 : 92_000, 100_000));
        }

        assertThat(ControlChart.binomial(periods).points()).allMatch(ControlChart.Point::signal);
        ControlChart widened = ControlChart.withOverdispersion(periods);
        assertThat(widened.points()).noneMatch(ControlChart.Point::signal);
        // Neighbours differ by 0.04 throughout: 0.04 / 1.128 in binomial deviations.
        assertThat(widened.spread()).isCloseTo(0.04 / 1.128 / Math.sqrt(0.09 / 100_000), within(1e-9));
    }

    @Test
    void putsTheFunnelWhereTheBinomialTailsAre() {
        FunnelPlot funnel = new FunnelPlot(0.9, 1);
        for (long units : new long[] {20, 100, 1000}) {
            Interval limits = funnel.limits(units, 0.95);
            BinomialDistribution chance = BinomialDistribution.of((int) units, 0.9);
            int low = (int) Math.floor(limits.low() * units);
            assertThat(chance.cumulativeProbability(low)).isLessThanOrEqualTo(0.025 + 1e-12);
            assertThat(chance.cumulativeProbability(low + 1)).isGreaterThan(0.025);
            assertThat(limits.contains(0.9)).isTrue();
        }
        assertThat(funnel.limits(1000, 0.998).halfWidth())
                .isGreaterThan(funnel.limits(1000, 0.95).halfWidth());
        assertThat(funnel.limits(1000, 0.95).halfWidth())
                .isLessThan(funnel.limits(100, 0.95).halfWidth());
    }

    @Test
    void findsOverdispersionWhereThereIsSomeAndNoneWhereThereIsNone() {
        List<LabelledCounts> alike = places(0);
        List<LabelledCounts> spread = places(0.05);

        assertThat(FunnelPlot.withOverdispersion(alike).overdispersion()).isEqualTo(1);
        FunnelPlot wide = FunnelPlot.withOverdispersion(spread);
        assertThat(wide.overdispersion()).isGreaterThan(2);
        assertThat(wide.outside(spread, 0.998))
                .hasSizeLessThan(
                        FunnelPlot.binomial(spread).outside(spread, 0.998).size());
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledCounts("May", 5, 4))
                .withMessage("May: 5 out of 4 is impossible");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.binomial(List.of()))
                .withMessage("There are no counts to draw limits from");
    }

    private static List<LabelledCounts> places(double between) {
        SplittableRandom random = new SplittableRandom(4);
        List<LabelledCounts> places = new ArrayList<>();
        for (int i = 0; i < 43; i++) {
            double share = 0.9 + between * (random.nextDouble() - 0.5) * 2;
            int hits = 0;
            for (int unit = 0; unit < 1000; unit++) {
                hits += random.nextDouble() < share ? 1 : 0;
            }
            places.add(new LabelledCounts("place " + i, hits, 1000));
        }
        return places;
    }
}

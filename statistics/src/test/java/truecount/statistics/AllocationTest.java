package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AllocationTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "take_all", "min1"})
    void findsTheOptimumThatEnumerationFinds(String name) {
        JsonNode expected = Oracle.results("case22_allocation").get(name);
        List<AnticipatedStratum> strata = new ArrayList<>();
        for (int h = 0; h < expected.get("N").size(); h++) {
            strata.add(new AnticipatedStratum(
                    "s" + h,
                    expected.get("N").get(h).asLong(),
                    expected.get("S").get(h).asDouble()));
        }
        int sampled = expected.get("n").asInt();

        StratifiedDesign design = Allocation.optimal(
                strata, sampled, expected.get("min_per_stratum").asInt());

        for (int h = 0; h < strata.size(); h++) {
            assertThat(design.strata().get(h).sampled())
                    .isEqualTo(expected.get("best").get(h).asLong());
        }
        Oracle.agrees("variance", variance(design, strata), expected.get("variance"), Oracle.EXACT);
    }

    @Test
    void givesProportionalSharesInWholeNumbers() {
        StratifiedDesign design = Allocation.proportional(strata(600, 300, 100), 100, 2);

        assertThat(design.strata()).extracting(Stratum::sampled).containsExactly(60L, 30L, 10L);
    }

    @Test
    void takesSmallStrataInFullAndKeepsTheLeastNumber() {
        StratifiedDesign design = Allocation.proportional(strata(100_000, 1, 40), 50, 2);

        assertThat(design.strata()).extracting(Stratum::sampled).containsExactly(47L, 1L, 2L);
        assertThat(design.strata().get(1).takeAll()).isTrue();
    }

    @Test
    void refusesSamplesThatCannotBeSharedOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.proportional(strata(5, 5), 11, 2))
                .withMessage("Cannot draw 11 units: the frame holds 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.proportional(strata(5, 5), 3, 2))
                .withMessage("A sample of 3 cannot give 2 units to each of 2 strata; it takes 4");
        assertThat(Allocation.proportional(strata(5, 5), 4, 2).sampled()).isEqualTo(4);
        assertThat(Allocation.proportional(strata(5, 5), 10, 2).takesAll()).isTrue();
    }

    private static List<AnticipatedStratum> strata(long... populations) {
        List<AnticipatedStratum> strata = new ArrayList<>();
        for (long population : populations) {
            strata.add(new AnticipatedStratum("s" + strata.size(), population, 1));
        }
        return strata;
    }

    private static double variance(StratifiedDesign design, List<AnticipatedStratum> strata) {
        double variance = 0;
        for (int h = 0; h < strata.size(); h++) {
            double size = strata.get(h).population();
            double drawn = design.strata().get(h).sampled();
            double deviation = strata.get(h).standardDeviation();
            variance += size * size * (1 - drawn / size) * deviation * deviation / drawn;
        }
        return variance;
    }
}

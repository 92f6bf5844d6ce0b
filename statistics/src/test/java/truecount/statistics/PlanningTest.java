package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanningTest {

    private record Unit(String key, String part, double deviation) {}

    private final List<Unit> units = units();

    @Test
    void readsTheSampleBehindAPublishedHalfWidth() {
        for (JsonNode row : Oracle.results("case24_effective_sample")) {
            double share = row.get("p").asDouble();
            double halfWidth = row.get("half_width").asDouble();

            EffectiveSample behind = EffectiveSample.behind(share, halfWidth, 0.95);

            Oracle.agrees("entries", behind.entries(), row.get("n_eff"), Oracle.EXACT);
            Oracle.agrees("errors", behind.errors(), row.get("n_eff_errors"), Oracle.EXACT);
            assertThat(EffectiveSample.halfWidth(share, behind.entries(), 0.95)).isCloseTo(halfWidth, within(1e-12));
        }
    }

    @Test
    void expectsTheHalfWidthThatTheFormulaGives() {
        // By hand: N 100 and 50, S 0.3 and 0.5, n 10 and 10: variance 81 and 50; T = 120.
        List<AnticipatedStratum> strata =
                List.of(new AnticipatedStratum("a", 100, 0.3), new AnticipatedStratum("b", 50, 0.5));
        StratifiedDesign design = StratifiedDesign.of(List.of(new Stratum("a", 100, 10), new Stratum("b", 50, 10)));

        assertThat(PlannedPrecision.halfWidth(design, strata, 120, 0.95))
                .isCloseTo(1.959963984540054 * Math.sqrt(81 + 50) / 120, within(1e-12));
    }

    @Test
    void findsTheSmallestSampleOrSaysWhatCanBeHad() {
        List<AnticipatedStratum> strata =
                List.of(new AnticipatedStratum("a", 5000, 0.2), new AnticipatedStratum("b", 400, 0.6));

        PlannedPrecision.Size met = PlannedPrecision.smallest(0.02, 4, 3000, n -> halfWidth(strata, n));
        PlannedPrecision.Size unmet = PlannedPrecision.smallest(0.02, 4, 100, n -> halfWidth(strata, n));

        assertThat(met.met()).isTrue();
        assertThat(halfWidth(strata, met.sampled())).isLessThanOrEqualTo(0.02).isEqualTo(met.halfWidth());
        assertThat(halfWidth(strata, met.sampled() - 1)).isGreaterThan(0.02);
        assertThat(unmet).isEqualTo(new PlannedPrecision.Size(100, halfWidth(strata, 100), false));
    }

    @Test
    void cutsEachPartIntoStrataOfNearlyEqualSums() {
        RiskFrame frame = frame(units);

        RiskDesign plan = RiskDesign.of(frame, Map.of("rest", 400, "reserved", 60));

        assertThat(plan.design().sampled()).isEqualTo(460);
        assertThat(plan.design().strata()).hasSize(23);
        assertThat(plan.design().strata().stream()
                        .filter(s -> s.name().startsWith("reserved"))
                        .mapToLong(Stratum::sampled)
                        .sum())
                .isEqualTo(60);
        // 400 units over 20 strata of equal sums: twenty each, give or take one.
        assertThat(plan.design().strata().stream().filter(s -> s.name().startsWith("rest")))
                .allSatisfy(s -> assertThat(s.sampled()).isBetween(19L, 21L));
    }

    @Test
    void putsRiskierUnitsInLaterStrataWhateverTheirOrder() {
        List<Unit> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(3));
        RiskDesign plan = RiskDesign.of(frame(units), Map.of("rest", 400, "reserved", 60));
        RiskDesign other = RiskDesign.of(frame(shuffled), Map.of("rest", 400, "reserved", 60));

        assertThat(other.design()).isEqualTo(plan.design());
        for (int i = 0; i < units.size(); i++) {
            assertThat(plan.stratum(i)).isEqualTo(other.stratum(shuffled.indexOf(units.get(i))));
        }
        for (Unit one : units.subList(0, 60)) {
            for (Unit two : units.subList(60, 120)) {
                if (one.part().equals(two.part()) && one.deviation() < two.deviation()) {
                    assertThat(plan.stratum(units.indexOf(one))).isLessThanOrEqualTo(plan.stratum(units.indexOf(two)));
                }
            }
        }
    }

    @Test
    void expectsRiskStrataToBeatProportionalOnes() {
        RiskDesign plan = RiskDesign.of(frame(units), Map.of("rest", 400, "reserved", 60));
        double squares =
                units.stream().mapToDouble(u -> u.deviation() * u.deviation()).sum();
        List<AnticipatedStratum> whole =
                List.of(new AnticipatedStratum("all", units.size(), Math.sqrt(squares / units.size())));
        StratifiedDesign proportional = Allocation.proportional(whole, 460, 2);

        double risk = plan.halfWidth(i -> units.get(i).deviation(), 600, 0.95);

        assertThat(risk).isLessThan(0.8 * PlannedPrecision.halfWidth(proportional, whole, 600, 0.95));
    }

    @Test
    void dividesTiesByKeyAndKeepsEveryStratumFilled() {
        double[] equal = new double[1000];
        Arrays.fill(equal, 0.04);

        int[] strata = RiskStrata.cut(equal, i -> "k%04d".formatted(999 - i), 10);

        for (int i = 0; i < 1000; i++) {
            assertThat(strata[i]).isEqualTo((999 - i) / 100);
        }
    }

    @Test
    void refusesPartsAndSizesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskDesign.of(frame(units), Map.of("rest", 400)))
                .withMessage("The frame has the parts [reserved, rest] but sample sizes were given for [rest]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskStrata.cut(new double[] {0.1, 0}, i -> "k" + i, 2))
                .withMessage("Every unit needs an anticipated standard deviation above 0; use a floor such as 0.04");
    }

    @Test
    void anticipatesByTheFormulaWithItsFloor() {
        AnticipatedDeviation usual = AnticipatedDeviation.usual(0.92, 0.015);

        assertThat(usual.of(2, 0.1))
                .isCloseTo(Math.sqrt(0.92 * 0.92 * 1.25 * 0.09 + 0.08 * 0.08 * 0.015 * 2 + 0.0016), within(1e-15));
        assertThat(usual.of(0, 0)).isEqualTo(0.04);
    }

    private static double halfWidth(List<AnticipatedStratum> strata, int sampled) {
        return PlannedPrecision.halfWidth(Allocation.optimal(strata, sampled, 2), strata, 3000, 0.95);
    }

    private static RiskFrame frame(List<Unit> units) {
        return RiskFrame.of(units, Unit::key, Unit::part, Unit::deviation);
    }

    private static List<Unit> units() {
        SplittableRandom random = new SplittableRandom(11);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            double deviation = 0.04 + 0.6 * Math.pow(random.nextDouble(), 12);
            units.add(new Unit("u" + i, i % 20 == 0 ? "reserved" : "rest", deviation));
        }
        return units;
    }
}

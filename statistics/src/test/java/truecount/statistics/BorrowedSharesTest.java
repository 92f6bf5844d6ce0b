package truecount.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BorrowedSharesTest {

    private static List<LabelledCounts> counts(JsonNode expected) {
        List<LabelledCounts> counts = new ArrayList<>();
        for (int i = 0; i < expected.get("of").size(); i++) {
            counts.add(new LabelledCounts(
                    "group " + i,
                    expected.get("hits").get(i).asLong(),
                    expected.get("of").get(i).asLong()));
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"alike", "apart", "perfect"})
    void integratesAsAFarFinerGridDoes(String name) {
        JsonNode expected = Oracle.results("verbs/borrowed").get(name);

        List<BorrowedShares.Group> groups =
                BorrowedShares.of(counts(expected), 0.95).groups();

        for (int i = 0; i < groups.size(); i++) {
            BorrowedShares.Group group = groups.get(i);
            assertThat(group.share())
                    .as("share " + i)
                    .isCloseTo(expected.get("share").get(i).asDouble(), within(0.002));
            assertThat(group.ends().low())
                    .as("low " + i)
                    .isCloseTo(expected.get("low").get(i).asDouble(), within(0.006));
            assertThat(group.ends().high())
                    .as("high " + i)
                    .isCloseTo(expected.get("high").get(i).asDouble(), within(0.006));
        }
    }

    @Test
    void pullsTheSmallMoreThanTheLargeAndNeverPastTheOthers() {
        BorrowedShares shares =
                BorrowedShares.of(counts(Oracle.results("verbs/borrowed").get("alike")), 0.95);

        BorrowedShares.Group one = shares.groups().get(7);
        BorrowedShares.Group fifty = shares.groups().get(3);
        assertThat(one.own()).isLessThan(0.1);
        assertThat(fifty.own()).isGreaterThan(0.35);
        assertThat(one.share()).as("0 of 1, among groups near 0.9").isBetween(0.8, shares.mean());
        assertThat(fifty.ends().halfWidth())
                .isLessThan(ClopperPearsonInterval.of(45, 50, 0.95).halfWidth());
    }

    @Test
    void refusesTooFewToBorrowFrom() {
        List<LabelledCounts> four =
                counts(Oracle.results("verbs/borrowed").get("alike")).subList(0, 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BorrowedShares.of(four, 0.95))
                .withMessage("Groups borrow from each other when there are 5 or more; got 4");
    }
}

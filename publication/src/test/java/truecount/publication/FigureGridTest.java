package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import truecount.audit.Figure;
import truecount.audit.Value;

/** Strata are one table with a row each, not two sentences each. */
class FigureGridTest {

    @Test
    void whatAStratumHoldsAndGaveStandsInOneRow() {
        FigureGrid grid = FigureGrid.of(List.of(
                        figure("drawn-001", "Violence: linked: drawn", new Value.Count(40, 12_345)),
                        figure("found-001", "Violence: linked: unrecorded crimes found", new Value.Count(7, -1)),
                        figure("drawn-002", "Theft: drawn", new Value.Count(10, 900)),
                        figure("found-002", "Theft: unrecorded crimes found", new Value.Confidential("too few")),
                        figure("unreadable", "Items that could not be read", new Value.Count(1, 50))))
                .orElseThrow();

        assertThat(grid.header()).containsExactly("Stratum", "Units in the frame", "Drawn", "Unrecorded crimes found");
        assertThat(grid.rows())
                .containsExactly(
                        List.of("Violence: linked", "12,345", "40", "7"), List.of("Theft", "900", "10", "[c]"));
        assertThat(grid.shorthand()).isEqualTo("[c]: too few");
        assertThat(grid.figures()).hasSize(4);
    }

    @Test
    void anAuditThatCountsItemsHasNoCrimesFoundByStratum() {
        FigureGrid grid = FigureGrid.of(List.of(figure("drawn-001", "Theft: drawn", new Value.Count(10, 900))))
                .orElseThrow();

        assertThat(grid.header()).containsExactly("Stratum", "Units in the frame", "Drawn");
        assertThat(grid.rows()).containsExactly(List.of("Theft", "900", "10"));
        assertThat(grid.shorthand()).isEmpty();
    }

    @Test
    void otherTablesAreLeftAsTheyAre() {
        assertThat(FigureGrid.of(List.of(figure("overall", "All crime", new Value.Share(0.9, 0.8, 0.95, 600)))))
                .isEmpty();
    }

    private static Figure figure(String id, String label, Value value) {
        return new Figure(id, label, "What it means.", "units", value, "counted in full", List.of());
    }
}

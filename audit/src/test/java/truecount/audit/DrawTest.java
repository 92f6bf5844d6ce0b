package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.statistics.Stratum;

class DrawTest {

    private static final Frame FRAME = Wexshire.of(1_000, 1).frame();
    private static final String SEED = "4 8 2 1, rolled in public on 21 July 2026 \uD83C\uDFB2";

    @Test
    void theSameSeedDrawsTheSameItemsInTheSameOrder() {
        assertThat(draw(100, SEED).items()).isEqualTo(draw(100, SEED).items());
        assertThat(draw(100, SEED).items())
                .isNotEqualTo(draw(100, "another seed").items());
    }

    @Test
    void eachTicketIsTheSha256OfSeedAndKey() throws Exception {
        for (Item item : draw(20, SEED).items()) {
            byte[] text = (SEED + "|" + item.key()).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);

            assertThat(item.ticket()).isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void aBiggerSampleHoldsAllOfASmallerOne() {
        assertThat(keys(draw(200, SEED))).containsAll(keys(draw(100, SEED)));
    }

    @Test
    void theOrderOfReviewIsNotTheOrderOfTickets() {
        List<String> tickets =
                draw(100, SEED).items().stream().map(Item::ticket).toList();

        assertThat(tickets).isNotEqualTo(tickets.stream().sorted().toList());
    }

    @Test
    void theOrderOfReviewDoesNotGiveTheStratumAway() {
        // A reserve takes most of one group, whose tickets then run higher than all others.
        Plan plan = plan(200, Map.of("Theft", 0.8));
        List<Item> items = Draw.of(plan, FRAME, SEED).items();

        long early = items.subList(0, 100).stream()
                .filter(item -> item.stratum().startsWith("Theft"))
                .count();
        long late = items.subList(100, 200).stream()
                .filter(item -> item.stratum().startsWith("Theft"))
                .count();

        assertThat(Math.abs(early - late)).isLessThan(20);
    }

    @Test
    void aReserveGivesItsGroupItsShareOfTheRecords() {
        Draw draw = Draw.of(plan(200, Map.of("Theft", 0.6)), FRAME, SEED);

        long thefts = draw.design().strata().stream()
                .filter(stratum -> stratum.name().startsWith("Theft"))
                .mapToLong(Stratum::sampled)
                .sum();
        assertThat(thefts).isEqualTo(120);
        assertThat(draw.items()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 5_000})
    void aPlanForAllThereIsDrawsAllThereIs(int records) {
        assertThat(Draw.of(plan(records, Map.of("Theft", 0.1)), FRAME, SEED).items())
                .hasSize(1_000);
    }

    @Test
    void aReserveForAGroupThatIsNotThereNamesTheGroupsThatAre() {
        assertThatThrownBy(() -> Draw.of(plan(200, Map.of("Sexual offences", 0.1)), FRAME, SEED))
                .hasMessage("The plan reserves records for 'Sexual offences', but the frame has no such group."
                        + " It has: Anti-social behaviour, Theft, Violence");
    }

    @Test
    void aPlanTooSmallForItsStrataSaysWhatItTakes() {
        assertThatThrownBy(() -> draw(11, SEED))
                .hasMessage("The plan draws 11 records, but its 6 strata need at least 12: two each, and what is"
                        + " reserved. Draw more records, or use fewer strata.");
        assertThat(draw(12, SEED).items()).hasSize(12);
    }

    @Test
    void aSeedOfSpacesIsRefused() {
        assertThatThrownBy(() -> draw(100, "   ")).hasMessageStartingWith("The seed is blank.");
        assertThatThrownBy(() -> draw(100, " 4821"))
                .hasMessageStartingWith("The seed must be one line that neither starts nor ends with a space");
        assertThatThrownBy(() -> draw(100, "48\n21")).hasMessageStartingWith("The seed must be one line");
    }

    private static Draw draw(int records, String seed) {
        return Draw.of(Examples.plan(records), FRAME, seed);
    }

    private static Set<String> keys(Draw draw) {
        return draw.items().stream().map(Item::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static Plan plan(int records, Map<String, Double> reserves) {
        Plan plan = Examples.plan(records);
        return new Plan(
                plan.title(),
                plan.force(),
                plan.from(),
                plan.to(),
                records,
                plan.confidence(),
                plan.strata(),
                plan.allocation(),
                reserves,
                false,
                null,
                null);
    }
}

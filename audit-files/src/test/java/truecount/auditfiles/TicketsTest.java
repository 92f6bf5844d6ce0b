package truecount.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.statistics.TicketDraw;

class TicketsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "é"})
    void agreeWithThoseOfTheDraw(String key) {
        Tickets tickets = new Tickets("4821 \uD83C\uDFB2");

        assertThat(tickets.of(key)).isEqualTo(TicketDraw.ticket("4821 \uD83C\uDFB2", key));
        assertThat(tickets.of(key)).isEqualTo(TicketDraw.ticket("4821 \uD83C\uDFB2", key));
    }
}

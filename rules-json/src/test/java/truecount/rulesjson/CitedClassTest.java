package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.rules.Decision;
import truecount.rules.Rulebook;

/** The reason for a decision cites the page of the class decided, not that of another class of the same rule. */
class CitedClassTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'act':'taking','to':'v','what':{'kind':'cash','owner':'v'},'from':'workplace'} | 49 Other theft | 82",
                "{'act':'taking','to':'v','what':{'kind':'cash','owner':'v'},'from':'shop-floor'} | 46 Shoplifting | 79",
                "{'act':'taking','to':'v','what':{'kind':'cash','owner':'v'},'from':'dwelling'} | 40 Theft in a dwelling | 81",
                "{'act':'deception','to':'v','scheme':'romance','falsity':'shown','response':'paid'} | NFIB1D Dating scam | 19"
            })
    void citesThePageOfTheClass(String act, String heading, int page) {
        Decision decision =
                Rulebook.decide(FactsReader.read(("{'facts':1,'report':{'received':'2026-05-12T10:00','by':'victim'},"
                                + "'people':[{'id':'v'}],'acts':[" + act + "]}")
                        .replace('\'', '"')));

        assertThat(decision.because().stream().map(decision::source)).anySatisfy(source -> {
            assertThat(source.heading()).startsWith(heading);
            assertThat(source.page()).isEqualTo(page);
        });
    }
}

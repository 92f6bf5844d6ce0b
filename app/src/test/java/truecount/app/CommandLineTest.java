package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpShowsTheOptionsAndAnExample() {
        assertThat(run("serve", "--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--data=DIR",
                        "--database-url=URL",
                        "--example=small|none",
                        "--port=PORT",
                        "Example: truecount");
        assertThat(run("ledger", "verify", "--help")).isZero();
        assertThat(out.toString()).contains("Exit code 0 when the ledger is whole, 1 when it is broken");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "~~", textBlock = """
                    serve --port many ~~ Invalid value for option '--port': 'many' is not an int
                    serve --example big ~~ Invalid value for option '--example': expected one of [small, none]
                    serve --colour ~~ Unknown option: '--colour'
                    dance ~~ Unmatched argument at index 0: 'dance'
                    serve --database-url=localhost ~~ The database address cannot be read. Write it like postgresql://
                    """)
    void badInputIsNamedAndAnsweredWithTwo(String said, String message) {
        assertThat(run(said.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        assertThat(run(
                        "ledger",
                        "verify",
                        "--data",
                        "target/unused",
                        "--database-url",
                        "postgresql://a:b@127.0.0.1:1/x"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("The database at jdbc:postgresql://127.0.0.1:1/x cannot be used as a")
                .doesNotContain("Exception");
    }

    private int run(String... arguments) {
        return TruecountApp.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}

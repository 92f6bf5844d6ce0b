package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                        "--example=small|large|none",
                        "--port=PORT",
                        "Example: truecount");
        assertThat(run("ledger", "verify", "--help")).isZero();
        assertThat(out.toString()).contains("Exit code 0 when the ledger is whole, 1 when it is broken");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "~~", textBlock = """
                    serve --port many ~~ Invalid value for option '--port': 'many' is not an int
                    serve --example big ~~ Invalid value for option '--example': expected one of [small, large, none]
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

    @Test
    void aDirectoryWithoutDataIsNamedAndLeftAlone(@TempDir Path empty) {
        assertThat(run("ledger", "verify", "--data", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no Truecount data in " + empty, "--data DIR");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aBrokenLedgerIsAnsweredWithOneAndTheFirstBreak() throws SQLException {
        OpenHouse.signedInAs("officer");
        String url = OpenHouse.access().jdbcUrl().replace("jdbc:", "")
                + "?user=" + OpenHouse.access().owner().user()
                + "&password=" + OpenHouse.access().owner().password();
        assertThat(verify(url)).isZero();
        assertThat(out.toString()).contains("The ledger is whole: ");

        change("update ledger.entry set subject = 'person:2' where number = 1");
        int broken = verify(url);
        change("update ledger.entry set subject = 'person:1' where number = 1");

        assertThat(broken).isEqualTo(1);
        assertThat(out.toString())
                .contains("The ledger is broken at entry 1: what it says is not what was written (its hash differs).");
    }

    private int verify(String url) {
        // Through the folder that the tests keep: the password of the application's role lies there.
        return System.getenv("TRUECOUNT_TEST_DATABASE_URL") == null
                ? run("ledger", "verify", "--data", "target/test-data")
                : run("ledger", "verify", "--data", "target/test-data", "--database-url", url);
    }

    private static void change(String sql) throws SQLException {
        try (Connection owner = OpenHouse.asTheOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table ledger.entry disable trigger all");
            statement.execute(sql);
            statement.execute("alter table ledger.entry enable trigger all");
        }
    }

    private int run(String... arguments) {
        return TruecountApp.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}

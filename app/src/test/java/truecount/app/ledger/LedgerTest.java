package truecount.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import truecount.app.OpenHouse;

class LedgerTest {

    private final LedgerStore ledger = OpenHouse.part(LedgerStore.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(OpenHouse.part(PlatformTransactionManager.class));

    @Test
    void manyWritersAtOnceStandInOneUnbrokenLine() throws Exception {
        long before = ledger.latest(1).getFirst().number();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Deed deed = Deed.of(Deed.SYSTEM, "test.written", "writer:" + i);
            writers.add(() -> {
                write(deed);
                return true;
            });
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(writers))
                assertThat(done.get()).isTrue();
        }

        assertThat(ledger.check()).isInstanceOf(Check.Whole.class);
        assertThat(ledger.latest(1).getFirst().number()).isEqualTo(before + 100);
    }

    @Test
    void aDeedOfATransactionThatFailsLeavesNoGap() {
        long before = ledger.latest(1).getFirst().number();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    ledger.write(Deed.of(Deed.SYSTEM, "test.given-up", "writer:1"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        write(Deed.of(Deed.SYSTEM, "test.written", "writer:2"));

        assertThat(ledger.latest(1).getFirst().number()).isEqualTo(before + 1);
        assertThat(ledger.check()).isInstanceOf(Check.Whole.class);
    }

    @Test
    void aDeedNeedsATransaction() {
        assertThatThrownBy(() -> ledger.write(Deed.of(Deed.SYSTEM, "test.written", "writer:1")))
                .hasMessageContaining("No existing transaction");
    }

    @Test
    void theHouseItselfMayNotChangeTheLedger() throws SQLException {
        try (Connection house = OpenHouse.asTheHouse()) {
            assertRefused(house, "update ledger.entry set who = 'system'", "permission denied for table entry");
            assertRefused(house, "delete from ledger.entry", "permission denied for table entry");
            assertRefused(house, "truncate ledger.entry", "permission denied for table entry");
            assertRefused(house, "alter table ledger.entry disable trigger all", "must be owner of table entry");
            assertRefused(house, "select from ledger.expected", "permission denied for table expected");
        }
    }

    @Test
    void notEvenTheOwnerChangesItInPassing() throws SQLException {
        try (Connection owner = OpenHouse.asTheOwner()) {
            String grows = "Table ledger.entry only grows: add a row instead";
            assertRefused(owner, "update ledger.entry set who = 'system'", grows);
            assertRefused(owner, "delete from ledger.entry", grows);
            assertRefused(owner, "truncate ledger.entry", grows);
        }
    }

    @Test
    void theDatabaseItselfPutsAnEntryInItsPlace() throws SQLException {
        try (Connection house = OpenHouse.asTheHouse()) {
            for (String column : List.of("number", "at", "previous", "hash", "transaction", "format", "covers")) {
                assertRefused(
                        house,
                        "insert into ledger.entry (who, what, subject, details, %s) select who, what, subject, details, %s from ledger.entry limit 1"
                                .formatted(column, column),
                        "permission denied for table entry");
            }
            house.setAutoCommit(false);
            try (Statement sql = house.createStatement()) {
                sql.execute(
                        "insert into ledger.entry (who, what, subject, details) "
                                + "values ('system', 'test.written', 'x:1', '{\"word\": \"Gr\u00fc\u00dfe \ud83d\ude94\", \"a\": \"1\"}')");
                try (ResultSet row = sql.executeQuery("select " + LedgerReading.COLUMNS
                        + LedgerReading.NAMES_WHAT_IT_COVERS + " from ledger.entry order by number desc limit 2")) {
                    assertThat(row.next()).isTrue();
                    Entry written = LedgerReading.entry(row);
                    assertThat(row.next()).isTrue();
                    assertThat(written.format()).isEqualTo(Entry.NOW);
                    assertThat(written.previous())
                            .isEqualTo(LedgerReading.entry(row).hash());
                    assertThat(written.holds()).isTrue();
                }
            }
            house.rollback();
        }
    }

    @Test
    void whatJavaCouldNotReadBackIsRefusedByTheDatabase() throws SQLException {
        String police = "\ud83d\ude94";
        try (Connection house = OpenHouse.asTheHouse()) {
            for (String details : List.of(
                    "{\"a\": 1}",
                    "{\"a\": null}",
                    "{\"a\": {\"b\": \"c\"}}",
                    "{\"A\": \"1\"}",
                    "{\"\": \"1\"}",
                    "{\"a\": \"" + "y".repeat(501) + "\"}",
                    "{\"a\": \"" + police.repeat(251) + "\"}")) {
                assertRefused(
                        house,
                        "insert into ledger.entry (who, what, subject, details) values ('system', 'test.written', 'x:1', '"
                                + details + "')",
                        "The details of a ledger entry must be short texts by name");
            }
            house.setAutoCommit(false);
            try (Statement sql = house.createStatement()) {
                sql.execute(
                        "insert into ledger.entry (who, what, subject, details) values ('system', 'test.written', 'x:1', '{\"a\": \""
                                + police.repeat(250) + "\"}')");
            }
            house.rollback();
        }
    }

    @Test
    void anEntryNamesTheTablesAndKeysThatItsTransactionChanged() throws SQLException {
        assertThat(ledger.latest(10_000))
                .filteredOn(entry -> entry.deed().what().equals("people.account-opened")
                        && entry.deed().subject().equals("person:1"))
                .first()
                .extracting(Entry::covers)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("people.account 1", "people.account_role 1/CALL_HANDLER");
    }

    @Test
    void noChangeOfARoomCommitsWithoutItsEntry() throws SQLException {
        try (Connection house = OpenHouse.asTheHouse()) {
            assertRefused(
                    house,
                    "update people.account set display_name = 'Someone else' where number = 1",
                    "Table people.account was changed without a ledger entry that covers it (row 1)");
        }
    }

    @Test
    void anEntryCoversNothingButWhatItNames() throws SQLException {
        String closed = "update people.account set closed = true where number = 1";
        assertUncovered(closed, entry("people.signed-in", "person:1"));
        assertUncovered(closed, entry("people.account-closed", "person:2"));
        assertUncovered(closed, entry("test.written", "person:1"));
        assertUncovered(closed, entry("people.account-closedx", "person:1"));
        assertUncovered(
                "update people.account set closed = true where number in (1, 2)",
                entry("people.account-closed", "person:1"));
        assertUncovered(
                "delete from people.account_role where account = 1", entry("people.account-closed", "person:1"));
        // What comes after the entry is not covered by it.
        assertUncovered(entry("people.account-closed", "person:1"), closed);
        assertCovered(closed, entry("people.account-closed", "person:1"));
    }

    @Test
    void aRowOfAnImportIsTakenInOnlyWhileThatImportIsUnderWay() throws SQLException {
        String row = "insert into intake.import_reject (import, position, row_number, reason) values (%d, 1, 1, 'x')";
        String done = entry("intake.import-done", "import:9007");
        String asked = """
                insert into intake.import (number, kind, file_name, file_sha256, bytes, mapping_name, mapping,
                    accept_rejects, asked_by) overriding system value
                values (9007, 'CRIMES', 'x', sha256('x'), 1, 'x', 'x', true, 'person:1')
                """;
        String underWay = "select set_config('truecount.import', '9007', true)";
        assertRefusedAtOnce("belongs to another import", asked, row.formatted(9007));
        assertUncovered(asked, entry("intake.import-asked", "import:9007"), underWay, row.formatted(9007));
        assertUncovered(asked, underWay, row.formatted(9007), done);
        assertCovered(asked, underWay, row.formatted(9007), entry("intake.import-asked", "import:9007"), done);
    }

    @Test
    void anEntryThatTheHouseDidNotWriteIsFoundOut() throws SQLException {
        long number = ledger.latest(1).getFirst().number() + 1;
        try (Connection house = OpenHouse.asTheHouse();
                Statement sql = house.createStatement()) {
            assertThatThrownBy(() -> sql.execute("insert into ledger.seal values (%d, '0123456789abcdef', sha256('x'))"
                            .formatted(number - 1)))
                    .hasMessageContaining("was not written by this transaction, so it cannot be sealed by it");
            sql.execute(entry("people.account-closed", "person:1"));
        }
        Check found = ledger.check();
        asTheOwnerInPassing("delete from ledger.entry where number = " + number);

        assertThat(found).isEqualTo(new Check.Broken(number, "the house did not write it: it bears no seal."));
        assertThat(ledger.check()).isInstanceOf(Check.Whole.class);
    }

    @Test
    void anIntruderWithTheOwnersPasswordIsFoundOut() throws SQLException {
        write(Deed.of("person:1", "test.written", "writer:1"));
        long number = ledger.latest(1).getFirst().number();
        write(Deed.of(Deed.SYSTEM, "test.written", "writer:2"));

        setWho(number, "person:2");
        Check found = ledger.check();
        setWho(number, "person:1");

        assertThat(found)
                .isEqualTo(new Check.Broken(number, "what it says is not what was written (its hash differs)."));
        assertThat(ledger.check()).isInstanceOf(Check.Whole.class);
    }

    private void write(Deed deed) {
        transaction.executeWithoutResult(status -> ledger.write(deed));
    }

    private static String entry(String what, String subject) {
        return "insert into ledger.entry (who, what, subject, details) values ('person:1', '%s', '%s', '{}')"
                .formatted(what, subject);
    }

    private static void assertUncovered(String... statements) throws SQLException {
        assertRefusedAtOnce("without a ledger entry that covers it", statements);
    }

    private static void assertCovered(String... statements) throws SQLException {
        try (Connection house = OpenHouse.asTheHouse()) {
            house.setAutoCommit(false);
            try (Statement sql = house.createStatement()) {
                for (String statement : statements) sql.execute(statement);
                sql.execute("set constraints all immediate");
            }
            house.rollback();
        }
    }

    private static void assertRefusedAtOnce(String because, String... statements) throws SQLException {
        assertThatThrownBy(() -> assertCovered(statements))
                .as(String.join("; ", statements))
                .hasMessageContaining(because);
    }

    private static void setWho(long number, String who) throws SQLException {
        asTheOwnerInPassing("update ledger.entry set who = '" + who + "' where number = " + number);
    }

    private static void asTheOwnerInPassing(String change) throws SQLException {
        try (Connection owner = OpenHouse.asTheOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table ledger.entry disable trigger user");
            statement.execute(change);
            statement.execute("alter table ledger.entry enable trigger user");
        }
    }

    private static void assertRefused(Connection connection, String sql, String because) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining(because);
        }
    }
}

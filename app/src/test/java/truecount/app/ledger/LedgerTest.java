package truecount.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    void anEntryThatDoesNotFollowIsRefusedByTheDatabase() throws SQLException {
        try (Connection house = OpenHouse.asTheHouse()) {
            assertRefused(house, """
                    insert into ledger.entry (number, at, who, what, subject, details, previous, hash)
                    select max(number) + 1, now(), 'system', 'test.forged', 'x:1', '{}',
                           sha256('something else'), sha256('x') from ledger.entry
                    """, "does not follow the entry before it");
        }
    }

    @Test
    void noChangeOfARoomCommitsWithoutItsEntry() throws SQLException {
        try (Connection house = OpenHouse.asTheHouse()) {
            assertRefused(
                    house,
                    "update people.account set display_name = 'Someone else' where number = 1",
                    "Table people.account was changed without a ledger entry");
        }
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

    private static void setWho(long number, String who) throws SQLException {
        try (Connection owner = OpenHouse.asTheOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table ledger.entry disable trigger all");
            statement.execute("update ledger.entry set who = '" + who + "' where number = " + number);
            statement.execute("alter table ledger.entry enable trigger all");
        }
    }

    private static void assertRefused(Connection connection, String sql, String because) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining(because);
        }
    }
}

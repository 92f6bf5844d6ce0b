package truecount.app.audits;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;
import truecount.app.people.Person;

/** Which reviewer has which item open. Nobody gets an item that another has; each log shown stands in the ledger. */
@Repository
public class AllotmentStore {

    /** An item that was opened and neither judged nor given back goes to somebody else after a shift. */
    static final Duration SHIFT = Duration.ofHours(8);

    /** More logs than this are not read at once for judging them. */
    static final int MOST_OPEN = 3;

    private final JdbcClient database;
    private final Ledger ledger;
    private final VerdictStore verdicts;
    private final Clock clock;

    AllotmentStore(JdbcClient database, Ledger ledger, VerdictStore verdicts, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Who has what open in one audit.
     *
     * @param holders the reviewer of each item that is open, by item
     * @param givenBack the items that the person who asks gave back
     */
    record Open(Map<Integer, String> holders, Set<Integer> givenBack) {

        /** Whether somebody else has this item open. */
        boolean isTaken(int item, Person person) {
            String holder = holders.get(item);
            return holder != null && !holder.equals(person.key());
        }

        boolean has(int item, Person person) {
            return person.key().equals(holders.get(item));
        }

        /** How many items this person has open. */
        long of(Person person) {
            return holders.values().stream().filter(person.key()::equals).count();
        }
    }

    /** Who has what open now; a verdict filed since ends what was open before it. */
    Open open(long audit, Person person) {
        Map<Integer, String> holders = new HashMap<>();
        Set<Integer> givenBack = new HashSet<>();
        database.sql("""
                        select a.item, a.reviewer, a.given_back, a.number = max(a.number) over (partition by a.item)
                            and a.ends_at > :now
                            and not exists (select from audits.verdict v where v.audit = a.audit and v.item = a.item
                                and v.filed_at > a.allotted_at) as holds
                        from audits.allotment a where a.audit = :audit
                        """).param("audit", audit).param("now", now()).query(row -> {
            if (row.getBoolean("holds")) holders.put(row.getInt("item"), row.getString("reviewer"));
            if (row.getBoolean("given_back") && row.getString("reviewer").equals(person.key())) {
                givenBack.add(row.getInt("item"));
            }
        });
        return new Open(holders, givenBack);
    }

    /**
     * Allots an item to the person who opens it, unless it is theirs already.
     *
     * @throws IllegalArgumentException when another has it open, or the person has too many open, in words
     */
    @Transactional
    public void allot(long audit, int item, Person person) {
        verdicts.oneAtATime(audit);
        Open open = open(audit, person);
        if (open.has(item, person)) return;
        if (open.isTaken(item, person)) {
            throw new IllegalArgumentException("Item %d is open with another reviewer".formatted(item));
        }
        if (open.of(person) >= MOST_OPEN) {
            throw new IllegalArgumentException(
                    "You have %d items open. File a verdict on one, or give one back, before you open another"
                            .formatted(MOST_OPEN));
        }
        add(audit, item, person, SHIFT, false);
        ledger.write(Deed.of(person.key(), "audits.item-allotted", subject(audit, item)));
    }

    /** Gives an item back unjudged; it goes to another reviewer, and not to this one again. */
    @Transactional
    public void giveBack(long audit, int item, Person person) {
        verdicts.oneAtATime(audit);
        if (!open(audit, person).has(item, person)) return;
        add(audit, item, person, Duration.ZERO, true);
        ledger.write(Deed.of(person.key(), "audits.item-given-back", subject(audit, item)));
    }

    /** Whether an item was ever allotted to this person. */
    boolean hadOpen(long audit, int item, Person person) {
        return database.sql("""
                        select exists (select from audits.allotment
                            where audit = :audit and item = :item and reviewer = :reviewer and not given_back)
                        """)
                .param("audit", audit)
                .param("item", item)
                .param("reviewer", person.key())
                .query(Boolean.class)
                .single();
    }

    /** Enters in the ledger that a person is shown the log of an item. */
    @Transactional
    public void logShown(long audit, int item, Person person) {
        ledger.write(Deed.of(person.key(), "audits.log-read", subject(audit, item)));
    }

    /** The items that a person has open over all audits, by audit. */
    Optional<Integer> firstOpen(long audit, Person person) {
        Open open = open(audit, person);
        return open.holders().keySet().stream()
                .filter(item -> open.has(item, person))
                .sorted()
                .findFirst();
    }

    private void add(long audit, int item, Person person, Duration time, boolean givenBack) {
        database.sql("""
                        insert into audits.allotment (audit, item, number, reviewer, allotted_at, ends_at, given_back)
                        select :audit, :item, coalesce(max(number), 0) + 1, :reviewer, :now, :ends, :givenBack
                        from audits.allotment where audit = :audit and item = :item
                        """)
                .param("audit", audit)
                .param("item", item)
                .param("reviewer", person.key())
                .param("now", now())
                .param("ends", now().plus(time))
                .param("givenBack", givenBack)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String subject(long audit, int item) {
        return "audit:%d/item:%d".formatted(audit, item);
    }
}

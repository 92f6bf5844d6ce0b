package truecount.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000001999Z");

    @Test
    void theCanonicalFormIsFixedToTheByte() {
        Entry entry = Entry.of(
                1,
                NOON,
                Deed.of("person:7", "audits.opened", "audit:3", Map.of("seed", "Grüße", "rows", "12")),
                Entry.NOTHING_BEFORE);

        assertThat(entry.canonical()).isEqualTo("""
                        truecount-ledger-1
                        64:0000000000000000000000000000000000000000000000000000000000000000
                        1:1
                        27:2026-11-23T12:00:00.000001Z
                        8:person:7
                        13:audits.opened
                        7:audit:3
                        1:2
                        4:rows
                        2:12
                        4:seed
                        7:Grüße
                        """);
        // Worked out apart from this code: printf of the text above | sha256sum
        assertThat(entry.hash()).isEqualTo("05e97a57b28f45946843fbbc25a5eff40ab78ff97370c9bb691b945f0472ab05");
    }

    @Test
    void theCanonicalFormNowEndsWithWhatIsCovered() {
        Entry entry = Entry.of(
                2,
                NOON,
                Deed.of("person:7", "audits.verdict-filed", "audit:3/item:4", Map.of("lines", "1")),
                "05e97a57b28f45946843fbbc25a5eff40ab78ff97370c9bb691b945f0472ab05",
                List.of("audits.verdict 3/4/1", "audits.verdict_line 3/4/1"));

        assertThat(entry.canonical()).isEqualTo("""
                        truecount-ledger-2
                        64:05e97a57b28f45946843fbbc25a5eff40ab78ff97370c9bb691b945f0472ab05
                        1:2
                        27:2026-11-23T12:00:00.000001Z
                        8:person:7
                        20:audits.verdict-filed
                        14:audit:3/item:4
                        1:1
                        5:lines
                        1:1
                        1:2
                        20:audits.verdict 3/4/1
                        25:audits.verdict_line 3/4/1
                        """);
        // Worked out apart from this code: printf of the text above | sha256sum
        assertThat(entry.hash()).isEqualTo("4c0f0b84b8f566460ed9665d138f046e2f173804da1c8a429afc146ef4c5de13");
    }

    @Test
    void aWholeChainIsWhole() {
        List<Entry> chain = chain(3);

        assertThat(Check.of(chain.iterator()))
                .isEqualTo(new Check.Whole(3, chain.getLast().hash(), 0, 0));
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(Check.of(List.<Entry>of().iterator()).sentence()).isEqualTo("The ledger is empty.");
    }

    @Test
    void anEntryWithOtherWordsBreaksAtThatEntry() {
        List<Entry> chain = chain(3);
        Entry second = chain.get(1);
        Deed changed = Deed.of("person:8", second.deed().what(), second.deed().subject());
        chain.set(1, new Entry(2, second.at(), changed, second.previous(), second.hash(), 1, List.of()));

        assertThat(Check.of(chain.iterator()).sentence())
                .isEqualTo("The ledger is broken at entry 2: what it says is not what was written (its hash differs).");
    }

    @Test
    void aChangedTimeBreaks() {
        List<Entry> chain = chain(3);
        Entry second = chain.get(1);
        chain.set(
                1,
                new Entry(
                        2,
                        second.at().plusNanos(1_000),
                        second.deed(),
                        second.previous(),
                        second.hash(),
                        1,
                        List.of()));

        assertThat(Check.of(chain.iterator())).isInstanceOf(Check.Broken.class);
    }

    @Test
    void anEntryRewrittenWithItsHashBreaksAtTheNextOne() {
        List<Entry> chain = chain(3);
        Entry second = chain.get(1);
        chain.set(1, Entry.of(2, second.at(), Deed.of("person:8", "a.b", "c:1"), second.previous()));

        assertThat(Check.of(chain.iterator()).sentence())
                .isEqualTo("The ledger is broken at entry 3: it does not follow the entry before it.");
    }

    @Test
    void aMissingEntryIsNamed() {
        List<Entry> chain = chain(3);
        chain.remove(1);

        assertThat(Check.of(chain.iterator()).sentence())
                .isEqualTo("The ledger is broken at entry 2: it is missing; the next one there is 3.");
    }

    @Test
    void textCannotMoveFromOnePartToTheNext() {
        Entry one = Entry.of(1, NOON, Deed.of("system", "a.b", "c:1", Map.of("x", "1\n1:y")), Entry.NOTHING_BEFORE);
        Entry other =
                Entry.of(1, NOON, Deed.of("system", "a.b", "c:1", Map.of("x", "1", "y", "")), Entry.NOTHING_BEFORE);

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void aDeedWithAWrongShapeIsRefusedWithTheValue() {
        assertThatThrownBy(() -> Deed.of("Aisha", "audits.opened", "audit:3"))
                .hasMessage("The who of a deed must be 'system' or 'person:' and a number; got 'Aisha'");
        assertThatThrownBy(() -> Deed.of("system", "opened", "audit:3"))
                .hasMessage("The what of a deed must be a room and a deed, such as audits.opened; got 'opened'");
    }

    @Test
    void aDetailMayHave500CharactersAndNotOneMore() {
        assertThat(Deed.of("system", "a.b", "c:1", Map.of("x", "y".repeat(500))).details())
                .hasSize(1);
        assertThatThrownBy(() -> Deed.of("system", "a.b", "c:1", Map.of("x", "y".repeat(501))))
                .hasMessage("Detail x of a.b must be at most 500 characters without NUL; got 501");
    }

    private static List<Entry> chain(int length) {
        List<Entry> chain = new ArrayList<>();
        String last = Entry.NOTHING_BEFORE;
        for (int number = 1; number <= length; number++) {
            Entry entry = Entry.of(number, NOON.plusSeconds(number), Deed.of("person:7", "a.b", "c:" + number), last);
            chain.add(entry);
            last = entry.hash();
        }
        return chain;
    }
}

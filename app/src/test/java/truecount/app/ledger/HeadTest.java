package truecount.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of the database may do to the ledger, and how it is found out by what the database does not hold. */
class HeadTest {

    private static final int OLD = 4;
    private static final int ALL = 12;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Deed FORGED = Deed.of("person:9", "audits.verdict-filed", "audit:1/item:1");

    @TempDir
    Path folder;

    /** The first four are of the time before entries were sealed; heads were written out after 4, 8 and 12 entries. */
    private List<Sealed> chain() throws IOException {
        SealKey key = key();
        List<Sealed> chain = new ArrayList<>();
        String last = Entry.NOTHING_BEFORE;
        for (int number = 1; number <= ALL; number++) {
            Deed deed = Deed.of("person:7", "test.written", "x:" + number);
            Sealed next = sealed(number, deed, last, key);
            chain.add(next);
            last = next.entry().hash();
        }
        return chain;
    }

    private SealKey key() throws IOException {
        return SealKey.findOrMake(folder, () -> OLD);
    }

    private static Sealed sealed(long number, Deed deed, String last, SealKey key) {
        if (number <= OLD) return Sealed.not(Entry.of(number, NOON, deed, last));
        Entry entry = Entry.of(number, NOON, deed, last, List.of("x.y " + number));
        return new Sealed(entry, key.id(), key.seal(entry.hash()));
    }

    private static List<Head> heads(List<Sealed> chain) {
        return List.of(head(chain, OLD), head(chain, 8), head(chain, ALL));
    }

    private static Head head(List<Sealed> chain, int entries) {
        return new Head(entries, chain.get(entries - 1).entry().hash(), NOON);
    }

    /** Works out every hash anew from what entries say, as someone with the whole database can; seals stay as they were. */
    private static List<Sealed> anew(List<Sealed> chain) {
        List<Sealed> again = new ArrayList<>();
        String last = Entry.NOTHING_BEFORE;
        for (Sealed one : chain) {
            long number = again.size() + 1L;
            Entry was = one.entry();
            Entry entry = was.format() == Entry.NOW
                    ? Entry.of(number, was.at(), was.deed(), last, was.covers())
                    : Entry.of(number, was.at(), was.deed(), last);
            again.add(new Sealed(entry, one.keyId(), one.seal()));
            last = entry.hash();
        }
        return again;
    }

    private static List<Sealed> with(List<Sealed> chain, int place, UnaryOperator<Entry> change) {
        List<Sealed> changed = new ArrayList<>(chain);
        Sealed was = chain.get(place - 1);
        changed.set(place - 1, new Sealed(change.apply(was.entry()), was.keyId(), was.seal()));
        return changed;
    }

    private static Entry saying(Entry was, Deed deed) {
        return new Entry(was.number(), was.at(), deed, was.previous(), was.hash(), was.format(), was.covers());
    }

    private static List<Sealed> without(List<Sealed> chain, int... places) {
        List<Sealed> left = new ArrayList<>(chain);
        for (int i = places.length - 1; i >= 0; i--) left.remove(places[i] - 1);
        return left;
    }

    private static List<Sealed> adding(List<Sealed> chain, int after, Sealed one) {
        List<Sealed> longer = new ArrayList<>(chain);
        longer.add(after, one);
        return longer;
    }

    /** As if entries had never been sealed, nor said what they cover. */
    private static List<Sealed> inTheOldFormat(List<Sealed> chain) {
        return anew(chain.stream()
                .map(one -> Sealed.not(
                        Entry.of(one.entry().number(), NOON, one.entry().deed(), "")))
                .toList());
    }

    private static Sealed forged() {
        return Sealed.not(Entry.of(1, NOON, FORGED, "", List.of("audits.verdict 1/1/1")));
    }

    private static Sealed sealedBySomebody() {
        return new Sealed(forged().entry(), "0123456789abcdef", "0".repeat(64));
    }

    private Map<String, List<Sealed>> tampered() throws IOException {
        List<Sealed> chain = chain();
        Map<String, List<Sealed>> ways = new LinkedHashMap<>();
        for (int place : List.of(1, 3, OLD, 5, 8, 9, ALL)) {
            ways.put("entry %d changed".formatted(place), anew(with(chain, place, was -> saying(was, FORGED))));
            ways.put("entry %d removed".formatted(place), anew(without(chain, place)));
        }
        ways.put(
                "time of entry 6 changed",
                anew(with(
                        chain,
                        6,
                        was -> new Entry(6, NOON.plusSeconds(1), was.deed(), "", "", was.format(), was.covers()))));
        ways.put(
                "what entry 6 covers changed",
                anew(with(chain, 6, was -> new Entry(6, NOON, was.deed(), "", "", was.format(), List.of("x.y 7")))));
        ways.put("the last two removed", without(chain, 11, 12));
        ways.put("the last eight removed", without(chain, 5, 6, 7, 8, 9, 10, 11, 12));
        ways.put("all removed", List.of());
        ways.put(
                "two change places",
                anew(List.of(
                        chain.get(0),
                        chain.get(1),
                        chain.get(2),
                        chain.get(3),
                        chain.get(5),
                        chain.get(4),
                        chain.get(6),
                        chain.get(7),
                        chain.get(8),
                        chain.get(9),
                        chain.get(10),
                        chain.get(11))));
        ways.put("one added at the beginning", anew(adding(chain, 0, chain.getFirst())));
        ways.put("one added in the middle", anew(adding(chain, 6, forged())));
        ways.put("one invented at the end", anew(adding(chain, ALL, forged())));
        ways.put("one invented at the end, sealed with another secret", anew(adding(chain, ALL, sealedBySomebody())));
        ways.put(
                "one invented at the end, with the seal of another",
                anew(adding(
                        chain,
                        ALL,
                        new Sealed(
                                forged().entry(),
                                chain.get(7).keyId(),
                                chain.get(7).seal()))));
        ways.put(
                "one invented at the end, in the old format",
                anew(adding(inTheOldFormat(chain), ALL, Sealed.not(Entry.of(1, NOON, FORGED, "")))));
        ways.put("all written anew in the old format", inTheOldFormat(chain));
        ways.put("the old ones written anew", anew(with(chain, 2, was -> saying(was, FORGED))));
        return ways;
    }

    @Test
    void whatWasWrittenIsWhole() throws IOException {
        List<Sealed> chain = chain();
        assertThat(Check.of(chain.iterator(), heads(chain), key()))
                .isEqualTo(new Check.Whole(ALL, chain.getLast().entry().hash(), 3, ALL - OLD));
    }

    @Test
    void whatWasWrittenSinceTheLastHeadIsWholeToo() throws IOException {
        List<Sealed> chain = chain();
        assertThat(Check.of(chain.iterator(), List.of(head(chain, 8)), key())).isInstanceOf(Check.Whole.class);
    }

    @Test
    void nothingThatTheOwnerOfTheDatabaseDoesIsCalledWhole() throws IOException {
        List<Head> heads = heads(chain());
        Map<String, List<Sealed>> ways = tampered();
        assertThat(ways).hasSizeGreaterThanOrEqualTo(22);
        ways.forEach((how, chain) -> {
            try {
                assertThat(Check.of(chain.iterator(), heads, key())).as(how).isInstanceOf(Check.Broken.class);
                // The hashes alone show none of it.
                assertThat(Check.of(chain.stream().map(Sealed::entry).iterator()))
                        .as(how)
                        .isInstanceOf(Check.Whole.class);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void theMessageSaysWhatHappened() throws IOException {
        List<Sealed> chain = chain();
        Map<String, List<Sealed>> ways = tampered();
        assertThat(Check.of(ways.get("the last two removed").iterator(), heads(chain), key())
                        .sentence())
                .isEqualTo(
                        "The ledger is broken at entry 11: it is missing: there were 12 entries when a head was written"
                                + " out on 2026-11-23T12:00:00Z.");
        assertThat(Check.of(ways.get("entry 3 changed").iterator(), heads(chain), key())
                        .sentence())
                .isEqualTo(
                        "The ledger is broken at entry 4: it is not the one that was there when its head was written out"
                                + " on 2026-11-23T12:00:00Z: this entry, or one before it, was written anew.");
        assertThat(Check.of(ways.get("one invented at the end").iterator(), heads(chain), key())
                        .sentence())
                .isEqualTo("The ledger is broken at entry 13: the house did not write it: it bears no seal.");
    }

    @Test
    void aFileOfHeadsIsReadBackAndALineThatWasCutShortIsLeftOut() throws IOException {
        List<Head> heads = heads(chain());
        Path file = folder.resolve("there/heads.jsonl");
        for (Head head : heads) head.append(file);
        assertThat(Head.read(file)).isEqualTo(heads);

        Files.writeString(file, Files.readString(file) + "{\"entries\":13,\"ha");
        assertThat(Head.read(file)).isEqualTo(heads);
        heads.getFirst().append(file);
        assertThat(Head.read(file)).hasSize(4).last().isEqualTo(heads.getFirst());

        Files.writeString(file, "{}\n" + Files.readString(file));
        assertThatThrownBy(() -> Head.read(file))
                .hasMessageContaining("line 1 of")
                .hasMessageContaining("is not a head");
    }

    @Test
    void theSecretIsMadeOnceAndKept() throws IOException {
        SealKey made = SealKey.findOrMake(folder, () -> 5);
        SealKey again = SealKey.findOrMake(folder, () -> 99);
        assertThat(again.id()).isEqualTo(made.id());
        assertThat(again.since()).isEqualTo(5);
        assertThat(again.seal("a")).isEqualTo(made.seal("a")).isNotEqualTo(made.seal("b"));

        Files.writeString(folder.resolve(SealKey.FILE), "not a secret");
        assertThatThrownBy(() -> SealKey.find(folder)).hasMessageContaining("is not a secret of a ledger");
    }
}

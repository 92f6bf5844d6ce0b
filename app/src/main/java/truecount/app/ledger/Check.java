package truecount.app.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer when the whole chain is worked out again. */
public sealed interface Check {

    /** One sentence for a person. */
    String sentence();

    /**
     * Every entry holds and follows the one before, agrees with each head it was held against, and was sealed by the house.
     *
     * @param lastHash the hash of the last entry: noted elsewhere, it also proves that the end was not cut off
     * @param heads how many heads that were written out before agree
     * @param seals how many entries bear the seal of the house
     */
    record Whole(long entries, String lastHash, int heads, long seals) implements Check {
        @Override
        public String sentence() {
            if (entries == 0) return "The ledger is empty.";
            return "The ledger is whole: %,d entries, last hash %s.".formatted(entries, lastHash)
                    + (heads == 0 ? "" : " It agrees with %,d heads written out before.".formatted(heads))
                    + (seals == 0 ? "" : " %,d entries bear the seal of the house.".formatted(seals));
        }
    }

    /** The first place where the chain does not hold. */
    record Broken(long number, String because) implements Check {
        @Override
        public String sentence() {
            return "The ledger is broken at entry %,d: %s".formatted(number, because);
        }
    }

    /** Works the chain out again from its first entry, by its hashes alone. Reads until the first break. */
    static Check of(Iterator<Entry> entries) {
        Iterator<Sealed> unsealed = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Sealed next() {
                return Sealed.not(entries.next());
            }
        };
        return of(unsealed, List.of(), null);
    }

    /**
     * Works the chain out again, and holds it against what the database does not have.
     *
     * @param heads what was written out before
     * @param key the secret of the seals; null when it is not at hand
     */
    static Check of(Iterator<Sealed> entries, List<Head> heads, @Nullable SealKey key) {
        Map<Long, List<Head>> byNumber =
                heads.stream().collect(Collectors.groupingBy(Head::entries, TreeMap::new, Collectors.toList()));
        long number = 0;
        long seals = 0;
        int format = Entry.COVERS_UNNAMED;
        String last = Entry.NOTHING_BEFORE;
        while (entries.hasNext()) {
            Sealed sealed = entries.next();
            Entry entry = sealed.entry();
            number++;
            String problem = problemAt(sealed, number, last, key);
            if (!problem.isEmpty()) return new Broken(number, problem);
            if (entry.format() < format) {
                return new Broken(number, "it is in the old format, but comes after one in the new.");
            }
            for (Head head : byNumber.getOrDefault(number, List.of())) {
                if (!head.hash().equals(entry.hash())) {
                    return new Broken(
                            number,
                            "it is not the one that was there when its head was written out on %s: this entry, or one before it, was written anew."
                                    .formatted(head.at()));
                }
            }
            if (key != null && sealed.keyId().equals(key.id())) seals++;
            format = entry.format();
            last = entry.hash();
        }
        for (Head head : heads) {
            if (head.entries() > number) {
                return new Broken(
                        number + 1,
                        "it is missing: there were %,d entries when a head was written out on %s."
                                .formatted(head.entries(), head.at()));
            }
        }
        return new Whole(number, last, heads.size(), seals);
    }

    /** What is wrong with the entry at a place of the chain, in words; empty when nothing is. */
    static String problemAt(Sealed sealed, long number, String previous, @Nullable SealKey key) {
        Entry entry = sealed.entry();
        if (entry.number() != number) {
            return "it is missing; the next one there is %,d.".formatted(entry.number());
        }
        if (!entry.previous().equals(previous)) return "it does not follow the entry before it.";
        if (!entry.holds()) return "what it says is not what was written (its hash differs).";
        return key == null ? "" : problemOfSeal(sealed, key);
    }

    private static String problemOfSeal(Sealed sealed, SealKey key) {
        boolean ours = sealed.keyId().equals(key.id());
        if (!ours && sealed.entry().number() <= key.since()) return "";
        if (!sealed.isSealed()) return "the house did not write it: it bears no seal.";
        if (!ours) return "the house did not write it: its seal was made with another secret.";
        return key.seal(sealed.entry().hash()).equals(sealed.seal())
                ? ""
                : "the house did not write it so: its seal is for another entry.";
    }
}

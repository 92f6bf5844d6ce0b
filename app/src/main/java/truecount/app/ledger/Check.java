package truecount.app.ledger;

import java.util.Iterator;

/** The answer when the whole chain is worked out again. */
public sealed interface Check {

    /** One sentence for a person. */
    String sentence();

    /**
     * Every entry holds and follows the one before.
     *
     * @param lastHash the hash of the last entry: noted elsewhere, it also proves that the end was not cut off
     */
    record Whole(long entries, String lastHash) implements Check {
        @Override
        public String sentence() {
            return entries == 0
                    ? "The ledger is empty."
                    : "The ledger is whole: %,d entries, last hash %s.".formatted(entries, lastHash);
        }
    }

    /** The first place where the chain does not hold. */
    record Broken(long number, String because) implements Check {
        @Override
        public String sentence() {
            return "The ledger is broken at entry %,d: %s".formatted(number, because);
        }
    }

    /** Works the chain out again from its first entry. Reads until the first break. */
    static Check of(Iterator<Entry> entries) {
        long number = 0;
        String last = Entry.NOTHING_BEFORE;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            number++;
            if (entry.number() != number) {
                return new Broken(number, "it is missing; the next one there is %,d.".formatted(entry.number()));
            }
            if (!entry.previous().equals(last)) {
                return new Broken(number, "it does not follow the entry before it.");
            }
            if (!entry.holds()) {
                return new Broken(number, "what it says is not what was written (its hash differs).");
            }
            last = entry.hash();
        }
        return new Whole(number, last);
    }
}

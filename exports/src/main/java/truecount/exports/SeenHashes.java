package truecount.exports;

/** A set of 64-bit hashes in 16 bytes or less for each, so that the numbers of millions of rows fit in little memory. */
final class SeenHashes {

    private static final int FIRST_SIZE = 1 << 14;

    private long[] slots = new long[FIRST_SIZE];
    private int used;
    private boolean zero;

    /** Adds the hash of a text; false when a text with this hash was added before. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (used * 10L > slots.length * 7L) grow();
        return put(hash);
    }

    private boolean put(long hash) {
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != 0) {
            if (slots[at] == hash) return false;
            at = (at + 1) & mask;
        }
        slots[at] = hash;
        used++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        used = 0;
        for (long hash : old) {
            if (hash != 0) put(hash);
        }
    }

    boolean contains(long hash) {
        if (hash == 0) return zero;
        int mask = slots.length - 1;
        for (int at = (int) hash & mask; slots[at] != 0; at = (at + 1) & mask) {
            if (slots[at] == hash) return true;
        }
        return false;
    }

    boolean isEmpty() {
        return used == 0 && !zero;
    }

    /** A well-mixed 64-bit hash of a text. */
    static long hash(String text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ (hash >>> 29)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 32);
    }
}

package truecount.auditfiles;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Puts a million hexadecimal keys in order without comparing them letter by letter.
 *
 * <p>The first digits of a key and its position share one number; numbers sort fast. Keys whose first digits are the same
 * are put right afterwards.
 */
final class KeyOrder {

    private static final int PREFIX_DIGITS = 15;

    private KeyOrder() {}

    /** Positions in order of their keys, which are hexadecimal and at least 15 digits long. */
    static int[] of(int count, IntFunction<String> key) {
        int positionBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, count - 1)));
        long positionMask = (1L << positionBits) - 1;
        long[] sorted = new long[count];
        Arrays.parallelSetAll(sorted, i -> {
            long prefix = Long.parseUnsignedLong(key.apply(i), 0, PREFIX_DIGITS, 16);
            // 60 bits of key, of which the highest that leave room for the position are kept; never negative.
            return prefix >>> Math.max(0, positionBits + 60 - 63) << positionBits | i;
        });
        Arrays.parallelSort(sorted);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) (sorted[i] & positionMask);
        }
        for (int i = 1; i < count; i++) {
            for (int j = i; j > 0 && key.apply(order[j - 1]).compareTo(key.apply(order[j])) > 0; j--) {
                int earlier = order[j - 1];
                order[j - 1] = order[j];
                order[j] = earlier;
            }
        }
        return order;
    }
}

package truecount.synthetic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Numbers that look like chance and follow from a seed text alone.
 *
 * <p>The first state is the head of SHA-256 of the UTF-8 text {@code seed|label}; the steps are SplitMix64 (Steele,
 * Lea and Flood, 2014). Both are written out here because the JDK does not promise that its own generators keep their
 * bytes from one release to the next. Every incident has dice of its own, so that one can be made without the others.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice for one purpose under one seed. */
    static Dice of(String seed, String label) {
        return new Dice(head(seed + "|" + label));
    }

    /** Dice that begin with this state. */
    static Dice from(long state) {
        return new Dice(state);
    }

    /** The first eight bytes of SHA-256 of a text, as a number. */
    static long head(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one does not", e);
        }
    }

    /** The next 64 bits. */
    long next() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 up to but not including 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 up to but not including the limit. */
    int below(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("Cannot pick one of " + limit);
        }
        return (int) (((next() >>> 33) * limit) >>> 31);
    }

    /** A whole number between two bounds, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Whether something that happens with this probability happens now. */
    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A waiting time with this mean, in the mean's own unit. */
    double delay(double mean) {
        return -StrictMath.log(1 - unit()) * mean;
    }

    /** One of these, each as likely as the next. */
    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}

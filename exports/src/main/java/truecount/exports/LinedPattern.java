package truecount.exports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of a mapping, with the line on which it stands.
 *
 * <p>A pattern can take longer than the age of the universe on one long value. It has a second for each, and stops when
 * the thread is interrupted.
 */
record LinedPattern(Pattern pattern, int line) {

    private static final long LONGEST_NANOS = 1_000_000_000L;

    /** A pattern was given up on one value. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooSlow(int line) {
            super("The pattern of line " + line + " took too long", null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * A matcher for one value, to be used at once.
     *
     * <p>Its methods throw {@link TooSlow} when a second has passed, and {@link ReadingStopped} on interruption.
     */
    Matcher on(String text) {
        return pattern.matcher(new Patient(text, System.nanoTime() + LONGEST_NANOS, line));
    }

    /** A text that looks at the clock now and then while it is read. */
    private static final class Patient implements CharSequence {

        private static final int LOOK_EVERY = 4_096;

        private final CharSequence text;
        private final long until;
        private final int line;
        private int reads;

        Patient(CharSequence text, long until, int line) {
            this.text = text;
            this.until = until;
            this.line = line;
        }

        @Override
        public char charAt(int index) {
            if (++reads % LOOK_EVERY == 0) {
                if (Thread.currentThread().isInterrupted()) throw new ReadingStopped();
                if (System.nanoTime() - until > 0) throw new TooSlow(line);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Patient(text.subSequence(start, end), until, line);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

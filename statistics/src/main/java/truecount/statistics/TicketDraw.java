package truecount.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Draws a sample that anyone can draw again: each unit gets a ticket, {@code SHA-256(seed|key)}, and the smallest
 * tickets of each stratum are drawn.
 *
 * <p>With a seed that nobody could foresee, each sample of the size is as likely as the next. A unit's ticket depends
 * on nothing but the seed and its key, so a bigger sample holds all of a smaller one and the order of the frame does
 * not matter.
 *
 * @see <a href="https://arxiv.org/abs/1808.10016">Rivest (2018), Consistent sampling with replacement</a>
 */
public final class TicketDraw {

    private TicketDraw() {}

    /** The ticket of one unit, for checking a draw by hand. */
    public static String ticket(String seed, String key) {
        return new TicketPrinter(seed).hash(key);
    }

    /**
     * Draws by a design.
     *
     * @param key which unit it is; unique in the frame
     * @param stratum the stratum of a unit, by name
     * @return the drawn units, stratum by stratum in design order, smallest ticket first
     * @throws IllegalArgumentException for a blank seed, a key that appears twice, or strata that differ from the
     *     design in name or size
     */
    public static <U> List<Ticket> draw(
            String seed,
            Iterable<U> frame,
            Function<? super U, String> key,
            Function<? super U, String> stratum,
            StratifiedDesign design) {
        TicketPrinter printer = new TicketPrinter(seed);
        Map<String, Integer> positions = design.positions();
        List<Smallest> drawn = new ArrayList<>();
        design.strata().forEach(s -> drawn.add(new Smallest(s, printer)));
        long[] numbers = new long[Math.toIntExact(design.population())];
        int count = 0;
        for (U unit : frame) {
            String name = key.apply(unit);
            Integer h = positions.get(stratum.apply(unit));
            if (h == null) {
                throw design.unknown(name, stratum.apply(unit));
            }
            long number = printer.number(name);
            drawn.get(h).offer(number, name);
            if (count < numbers.length) {
                numbers[count] = number;
            }
            count++;
        }
        drawn.forEach(Smallest::checkSize);
        refuseRepeats(numbers, frame, key, printer);
        List<Ticket> tickets = new ArrayList<>();
        drawn.forEach(smallest -> smallest.addTo(tickets));
        return List.copyOf(tickets);
    }

    /** Equal keys have equal numbers, so keys need comparing only where numbers meet. */
    private static <U> void refuseRepeats(
            long[] numbers, Iterable<U> frame, Function<? super U, String> key, TicketPrinter printer) {
        Arrays.sort(numbers);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] == numbers[i - 1]) {
                refuseRepeats(numbers[i], frame, key, printer);
            }
        }
    }

    private static <U> void refuseRepeats(
            long number, Iterable<U> frame, Function<? super U, String> key, TicketPrinter printer) {
        List<String> met = new ArrayList<>();
        for (U unit : frame) {
            String name = key.apply(unit);
            if (printer.number(name) == number) {
                if (met.contains(name)) {
                    throw new IllegalArgumentException("Unit %s appears twice in the frame".formatted(name));
                }
                met.add(name);
            }
        }
    }

    /** A ticket that may yet be drawn: its first 64 bits, and the key for the rest. */
    private record Candidate(long number, String key) {}

    /** The smallest tickets of one stratum so far. */
    private static final class Smallest {

        private final Stratum stratum;
        private final TicketPrinter printer;
        private final PriorityQueue<Candidate> kept;
        private long offered;
        private long largest = -1;

        Smallest(Stratum stratum, TicketPrinter printer) {
            this.stratum = stratum;
            this.printer = printer;
            this.kept = new PriorityQueue<>(Collections.reverseOrder(this::compare));
        }

        void offer(long number, String key) {
            offered++;
            // Most units end here: the heap is full and this ticket is larger than all that are kept.
            if (kept.size() == stratum.sampled() && Long.compareUnsigned(number, largest) > 0) {
                return;
            }
            kept.add(new Candidate(number, key));
            if (kept.size() > stratum.sampled()) {
                kept.remove();
            }
            largest = kept.element().number();
        }

        void checkSize() {
            if (offered != stratum.population()) {
                throw new IllegalArgumentException("Stratum %s: the design says %d units but the frame holds %d"
                        .formatted(stratum.name(), stratum.population(), offered));
            }
        }

        void addTo(List<Ticket> tickets) {
            List<Candidate> ordered = new ArrayList<>(kept);
            ordered.sort(this::compare);
            for (Candidate next : ordered) {
                String key = next.key();
                tickets.add(new Ticket(key, stratum.name(), printer.hash(key)));
            }
        }

        private int compare(Candidate one, Candidate other) {
            int first = Long.compareUnsigned(one.number(), other.number());
            return first != 0 ? first : printer.hash(one.key()).compareTo(printer.hash(other.key()));
        }
    }
}

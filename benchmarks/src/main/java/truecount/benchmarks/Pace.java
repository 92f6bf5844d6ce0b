package truecount.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** How fast one thread does each of several pieces of work, and how much it allocates: the best of several rounds. */
final class Pace {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 9;
    private static final long WARM_UP_NANOS = 8_000_000_000L;
    private static final long BATCH_NANOS = 6_000_000L;
    private static final double NANOS_IN_SECOND = 1e9;

    /** Keeps what the work gives, so that the compiler cannot leave the work out. */
    @SuppressWarnings("UnusedVariable") // writing it is what it is for
    private static volatile int kept;

    private final double[] perSecond;
    private final double[] bytes;

    private Pace(double[] perSecond, double[] bytes) {
        this.perSecond = perSecond;
        this.bytes = bytes;
    }

    /** Measures each piece of work after all of them have run long enough to be compiled. */
    static Pace of(List<? extends Supplier<?>> works) {
        // By the thread's own time: on a busy machine the same number of seconds would warm up less.
        long until = THREAD.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (THREAD.getCurrentThreadCpuTime() < until) for (Supplier<?> work : works) times(work, 20);
        double[] best = new double[works.size()];
        double[] bytes = new double[works.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < works.size(); i++) {
                best[i] = Math.max(best[i], rate(works.get(i)));
                if (round == ROUNDS - 1) bytes[i] = allocated(works.get(i));
            }
        }
        return new Pace(best, bytes);
    }

    private static double rate(Supplier<?> work) {
        int number = 1;
        while (true) {
            long start = System.nanoTime();
            times(work, number);
            long took = System.nanoTime() - start;
            if (took >= BATCH_NANOS) return number * NANOS_IN_SECOND / took;
            number = (int) Math.min(1_000_000L, Math.max(number * 2L, number * BATCH_NANOS / Math.max(1, took) + 1));
        }
    }

    private static double allocated(Supplier<?> work) {
        int number = 200;
        long before = THREAD.getCurrentThreadAllocatedBytes();
        times(work, number);
        return (THREAD.getCurrentThreadAllocatedBytes() - before) / (double) number;
    }

    private static void times(Supplier<?> work, int number) {
        int all = 0;
        for (int i = 0; i < number; i++) all += System.identityHashCode(work.get()) & 1;
        kept = all;
    }

    /** How often the work of this number was done in a second. */
    double perSecond(int work) {
        return perSecond[work];
    }

    /** How many bytes the work of this number allocates. */
    double bytes(int work) {
        return bytes[work];
    }

    /** The median of the rates. */
    double median() {
        return median(perSecond);
    }

    /** The median of the bytes. */
    double medianBytes() {
        return median(bytes);
    }

    /** How many pieces of work are done in a second when each is done as often as any other. */
    double mixed() {
        double seconds = 0;
        for (double rate : perSecond) seconds += 1 / rate;
        return perSecond.length / seconds;
    }

    /** The numbers of the slowest, slowest first. */
    List<Integer> slowest(int most) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < perSecond.length; i++) order.add(i);
        order.sort((one, other) -> Double.compare(perSecond[one], perSecond[other]));
        return order.subList(0, Math.min(most, order.size()));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

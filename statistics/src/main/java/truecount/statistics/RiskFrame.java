package truecount.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A frame ready for a risk design: each unit's key, its part of the frame and its anticipated standard deviation.
 *
 * <p>A part is drawn from on its own: one for each domain that was promised a precision, and one for the rest.
 */
public final class RiskFrame {

    private final String[] keys;
    private final double[] deviations;
    private final int[] partOf;
    private final List<String> parts;

    private RiskFrame(String[] keys, double[] deviations, int[] partOf, List<String> parts) {
        this.keys = keys;
        this.deviations = deviations;
        this.partOf = partOf;
        this.parts = parts;
    }

    /**
     * Reads the units once.
     *
     * @param key of a unit, unique
     * @param part the part of the frame a unit belongs to
     * @param deviation the anticipated standard deviation of a unit, above 0; see {@link AnticipatedDeviation}
     */
    public static <U> RiskFrame of(
            Collection<U> units,
            Function<? super U, String> key,
            Function<? super U, String> part,
            ToDoubleFunction<? super U> deviation) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("The frame holds no unit");
        }
        String[] keys = new String[units.size()];
        double[] deviations = new double[units.size()];
        int[] partOf = new int[units.size()];
        Map<String, Integer> positions = new LinkedHashMap<>();
        int i = 0;
        String last = "";
        int place = -1;
        for (U unit : units) {
            keys[i] = key.apply(unit);
            deviations[i] = deviation.applyAsDouble(unit);
            String own = part.apply(unit);
            // Units of one part often follow each other; looking the part up each time would double the cost.
            if (place < 0 || !own.equals(last)) {
                place = positions.computeIfAbsent(own, name -> positions.size());
                last = own;
            }
            partOf[i] = place;
            i++;
        }
        return new RiskFrame(keys, deviations, partOf, new ArrayList<>(positions.keySet())).inOrderOfNames();
    }

    /** The parts in order of their names, so that nothing depends on the order of the units. */
    private RiskFrame inOrderOfNames() {
        List<String> sorted = parts.stream().sorted().toList();
        int[] place = parts.stream().mapToInt(sorted::indexOf).toArray();
        return sorted.equals(parts)
                ? this
                : new RiskFrame(
                        keys,
                        deviations,
                        Arrays.stream(partOf).map(p -> place[p]).toArray(),
                        sorted);
    }

    /** The names of the parts, in order. */
    public List<String> parts() {
        return List.copyOf(parts);
    }

    /** Units in the frame. */
    public int size() {
        return keys.length;
    }

    /** The anticipated standard deviation of the unit at a position. */
    double deviation(int position) {
        return deviations[position];
    }

    String key(int position) {
        return keys[position];
    }

    /** The positions of the units of one part. */
    int[] positions(int part) {
        int[] found = new int[partOf.length];
        int count = 0;
        for (int i = 0; i < partOf.length; i++) {
            if (partOf[i] == part) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}

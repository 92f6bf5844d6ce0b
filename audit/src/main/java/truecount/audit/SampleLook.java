package truecount.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import truecount.statistics.Stratum;

/**
 * Whether the drawn units look like a draw from the frame that is published. What was changed on undrawn units alone, once the
 * draw was known, makes the drawn ones stand out: their scores or links, expanded by their weights, no longer add up to the
 * frame's.
 *
 * <p>Rule, stated beforehand: they stand out when their expanded sum is more than {@link #LIMIT} standard errors of the design
 * from the frame's, and none of {@link #DRAWS} draws of the same design from the same frame strays as far. The second part
 * keeps a frame with a few large values from being called forged.
 */
public final class SampleLook {

    /** Standard errors beyond which a sum stands out. */
    public static final double LIMIT = 4;

    /** How often the design is drawn again from the same frame. */
    public static final int DRAWS = 999;

    private final Map<String, List<Unit>> byStratum = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Draw draw;

    /** Looks at a draw from a frame. */
    public SampleLook(Frame frame, Draw draw) {
        this.draw = draw;
        for (Unit unit : frame.units()) {
            byStratum
                    .computeIfAbsent(unit.stratum(), stratum -> new ArrayList<>())
                    .add(unit);
        }
        frame.units().forEach(unit -> units.put(unit.key(), unit));
    }

    /**
     * How the drawn units stand to the frame.
     *
     * @param expanded the drawn units' sum by their weights
     * @param total the frame's own
     * @param z how many standard errors of the design lie between them; 0 where nothing can vary
     * @param standsOut whether the rule says that they do not look like a draw from it
     */
    public record Sums(double expanded, double total, double z, boolean standsOut) {}

    /** The crime records that the force linked. */
    public Sums links() {
        return of(unit -> unit.linked().all());
    }

    /** The scores of the model. */
    public Sums scores() {
        return of(Unit::modelScore);
    }

    private Sums of(ToDoubleFunction<Unit> value) {
        Map<String, Double> drawn = new HashMap<>();
        for (Item item : draw.items()) {
            Unit unit = units.get(item.key());
            if (unit == null) continue;
            drawn.merge(item.stratum(), value.applyAsDouble(unit), Double::sum);
        }
        double expanded = 0;
        double total = 0;
        double variance = 0;
        for (Stratum stratum : draw.design().strata()) {
            double[] values = values(stratum, value);
            double sum = 0;
            for (double one : values) sum += one;
            double mean = sum / values.length;
            double squares = 0;
            for (double one : values) squares += (one - mean) * (one - mean);
            double sampled = stratum.sampled();
            expanded += drawn.getOrDefault(stratum.name(), 0.0) * values.length / sampled;
            total += sum;
            if (values.length > 1) {
                variance += values.length
                        * (double) values.length
                        * (1 - sampled / values.length)
                        * squares
                        / (values.length - 1)
                        / sampled;
            }
        }
        double away = Math.abs(expanded - total);
        if (variance <= 0) return new Sums(expanded, total, 0, away > 1e-6 * Math.max(1, total));
        double z = (expanded - total) / Math.sqrt(variance);
        return new Sums(expanded, total, z, Math.abs(z) > LIMIT && straysBeyondAllDraws(value, total, away));
    }

    private double[] values(Stratum stratum, ToDoubleFunction<Unit> value) {
        return byStratum.getOrDefault(stratum.name(), List.of()).stream()
                .mapToDouble(value)
                .toArray();
    }

    private boolean straysBeyondAllDraws(ToDoubleFunction<Unit> value, double total, double away) {
        MessageDigest digest = Sha256.digest();
        List<double[]> strata = new ArrayList<>();
        draw.design().strata().forEach(stratum -> strata.add(values(stratum, value)));
        for (int round = 0; round < DRAWS; round++) {
            double expanded = 0;
            for (int h = 0; h < strata.size(); h++) {
                double[] values = strata.get(h);
                int sampled = Math.toIntExact(draw.design().strata().get(h).sampled());
                double sum = 0;
                // The first of a half-finished shuffle are a draw without putting back.
                for (int i = 0; i < sampled; i++) {
                    int j = i + place(digest, round, h, i, values.length - i);
                    double taken = values[j];
                    values[j] = values[i];
                    values[i] = taken;
                    sum += taken;
                }
                expanded += sum * values.length / sampled;
            }
            if (Math.abs(expanded - total) >= away) return false;
        }
        return true;
    }

    /** A place below the bound, by hash instead of chance: whoever looks again sees the same draws. */
    private static int place(MessageDigest digest, int round, int stratum, int taken, int bound) {
        byte[] hash =
                digest.digest("look|%d|%d|%d".formatted(round, stratum, taken).getBytes(StandardCharsets.UTF_8));
        return (int) ((ByteBuffer.wrap(hash).getLong() >>> 1) % bound);
    }
}

package truecount.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/**
 * Exampleshire: a force that does not exist, with what it was told, what it recorded, and what it should have recorded.
 *
 * <p>The same plan gives the same bytes. Incidents are made and written in batches, so memory does not grow with their
 * number.
 */
public final class ExampleForce {

    /** The seed of the force that comes with the product. */
    public static final String SEED = "exampleshire 2026";

    /** How many incidents the force that comes with the product has. */
    public static final int INCIDENTS = 12_000;

    /** The first day of the force that comes with the product. */
    public static final LocalDate FROM = LocalDate.of(2025, 10, 1);

    /** How many months the force that comes with the product spans. */
    public static final int MONTHS = 12;

    private ExampleForce() {}

    /** The plan of a force like the one that comes with the product, with this many incidents. */
    public static ForcePlan plan(String seed, int incidents) {
        return new ForcePlan(Preset.named(Preset.NAMES.get(0)), seed, incidents, FROM, MONTHS, Wording.BOTH);
    }

    /**
     * Writes a force like the one that comes with the product.
     *
     * @param seed any text; the same text gives the same force
     * @param incidents how many incidents, 1 or more
     * @param dir the folder, which is made; it may be there if it is empty
     * @return what was written, and how truly it is recorded
     * @throws IllegalArgumentException when there is to be no incident, or the folder holds something
     * @throws IOException when a file cannot be written; nothing half-written is left behind then
     */
    public static ForceSummary write(String seed, int incidents, Path dir) throws IOException {
        return write(plan(seed, incidents), dir, written -> {});
    }

    /**
     * Writes the force of a plan: {@code incidents.csv}, {@code crimes.csv} and {@code truth.csv}; the same two exports as
     * a second system would make them; with them mappings, a plan for an audit, and a record-key secret that protects
     * nothing. They stand in a folder of another name until all are whole.
     *
     * @param progress told now and then how many incidents are written
     * @throws IllegalArgumentException when the folder holds something
     * @throws IOException when a file cannot be written; nothing half-written is left behind then
     */
    public static ForceSummary write(ForcePlan plan, Path dir, LongConsumer progress) throws IOException {
        return ForceRun.write(plan, dir, progress);
    }
}

package truecount.statistics;

/**
 * One stratum of a design: how many units it holds and how many of them are drawn.
 *
 * @param name what the stratum is called; never blank
 * @param population units in the stratum (N_h), at least 1
 * @param sampled units drawn from it (n_h), from 1 to {@code population}
 */
public record Stratum(String name, long population, long sampled) {

    /** Refuses a nameless or empty stratum and samples that cannot be drawn from it. */
    public Stratum {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A stratum needs a name");
        }
        if (population < 1) {
            throw new IllegalArgumentException(
                    "Stratum %s holds %d units; it needs at least one".formatted(name, population));
        }
        if (sampled < 1 || sampled > population) {
            throw new IllegalArgumentException(
                    "Stratum %s: cannot draw %d of %d units".formatted(name, sampled, population));
        }
    }

    /** How many units of the population each drawn unit stands for (N_h / n_h). */
    public double weight() {
        return (double) population / sampled;
    }

    /** Whether every unit is drawn, so that the stratum adds no sampling error. */
    public boolean takeAll() {
        return sampled == population;
    }
}

package truecount.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import truecount.statistics.BinormalScore;

/**
 * A made-up force whose truth is known, built to given totals: 100,000 incidents in seven codes that hold 35,440 crimes,
 * of which a given share is recorded.
 *
 * <p>With an accuracy of 92.36 percent they are the frame of the design study: 2,708 crimes missing, 1.14 for each
 * incident that misses any. Codes differ in how many crimes they hold and how often one is missed. The score is
 * binormal within code and linked crime; the model was fitted on an earlier period, so its base rates are off by
 * {@code exp(N(0, 0.3))} in each cell and its slope is 15 percent too flat.
 */
final class CoverageForce {

    static final List<String> DOMAINS = List.of("overall", "violence", "domestic", "sexual");

    private static final int CRIMES = 35_440;
    private static final double MISSED_PER_INCIDENT = 2850.0 / 2502;
    private static final double OVER_RECORDING = 0.015;
    private static final double FLAT = 0.85;
    private static final double DRIFT = 0.3;

    /**
     * A code: how many incidents, share with a crime, how much more often than elsewhere one is missed, and the shares of
     * its crime in each domain.
     */
    record Code(
            String name,
            int incidents,
            double yield,
            double missing,
            double violence,
            double domestic,
            double sexual) {}

    private static final List<Code> CODES = List.of(
            new Code("Violence", 20_000, 0.50, 1.0, 0.85, 0.25, 0.01),
            new Code("Domestic", 18_000, 0.38, 1.4, 0.75, 1.00, 0.02),
            new Code("Sexual", 1_500, 0.62, 1.3, 0.03, 0.20, 0.95),
            new Code("Theft", 22_000, 0.34, 0.4, 0.03, 0.02, 0.00),
            new Code("Burglary and damage", 14_500, 0.32, 0.4, 0.04, 0.05, 0.00),
            new Code("Antisocial behaviour", 14_000, 0.055, 9.0, 0.50, 0.10, 0.01),
            new Code("Concern for safety", 10_000, 0.045, 8.0, 0.60, 0.40, 0.06));

    /**
     * One incident.
     *
     * @param linked crimes linked to it, over-recorded ones included
     * @param predicted missed crimes the model predicts
     * @param domains a bit for each of {@link #DOMAINS} that its crimes belong to
     */
    record Incident(
            String key, Code code, double linked, double missed, double invalid, double predicted, int domains) {

        boolean in(int domain) {
            return (domains >> domain & 1) == 1;
        }

        /** The share of its code's crime in a domain, which is all a model knows before review. */
        double share(int domain) {
            return switch (domain) {
                case 0 -> 1;
                case 1 -> code.violence();
                case 2 -> code.domestic();
                default -> code.sexual();
            };
        }
    }

    private final List<Incident> incidents;

    private CoverageForce(List<Incident> incidents) {
        this.incidents = incidents;
    }

    List<Incident> incidents() {
        return incidents;
    }

    /** The same force under another score. */
    CoverageForce scored(ToDoubleFunction<Incident> score) {
        List<Incident> changed = new ArrayList<>();
        for (Incident one : incidents) {
            changed.add(new Incident(
                    one.key(),
                    one.code(),
                    one.linked(),
                    one.missed(),
                    one.invalid(),
                    score.applyAsDouble(one),
                    one.domains()));
        }
        return new CoverageForce(changed);
    }

    /** The true accuracy of a domain. */
    double truth(int domain) {
        double valid = 0;
        double missed = 0;
        for (Incident incident : incidents) {
            if (incident.in(domain)) {
                valid += incident.linked() - incident.invalid();
                missed += incident.missed();
            }
        }
        return valid / (valid + missed);
    }

    /** Builds a force; the same arguments build the same one. */
    static CoverageForce build(double accuracy, double auc, double blind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] codeOf = new int[CODES.stream().mapToInt(Code::incidents).sum()];
        int[] crimes = crimes(codeOf, random);
        int[] missed = missed(codeOf, crimes, (int) Math.round(CRIMES * (1 - accuracy)), random);
        int[] invalid = new int[crimes.length];
        for (int i = 0; i < crimes.length; i++) {
            for (int k = missed[i]; k < crimes[i]; k++) {
                invalid[i] += random.nextDouble() < OVER_RECORDING ? 1 : 0;
            }
        }
        double[] predicted = predicted(codeOf, crimes, missed, auc, blind, random);
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < crimes.length; i++) {
            Code code = CODES.get(codeOf[i]);
            int domains = 1
                    + (random.nextDouble() < code.violence() ? 2 : 0)
                    + (random.nextDouble() < code.domestic() ? 4 : 0)
                    + (random.nextDouble() < code.sexual() ? 8 : 0);
            double linked = crimes[i] - missed[i] + (double) invalid[i];
            incidents.add(
                    new Incident("INC-%06d".formatted(i), code, linked, missed[i], invalid[i], predicted[i], domains));
        }
        return new CoverageForce(incidents);
    }

    /** Nought to three crimes in each incident, to the given total. */
    private static int[] crimes(int[] codeOf, SplittableRandom random) {
        int[] crimes = new int[codeOf.length];
        int total = 0;
        int i = 0;
        for (int c = 0; c < CODES.size(); c++) {
            for (int k = 0; k < CODES.get(c).incidents(); k++) {
                codeOf[i] = c;
                double several = random.nextDouble();
                boolean any = random.nextDouble() < CODES.get(c).yield();
                crimes[i] = !any ? 0 : several < 0.85 ? 1 : several < 0.97 ? 2 : 3;
                total += crimes[i];
                i++;
            }
        }
        // Chance leaves the total a little off; crimes are added or taken where there are some, code by code alike.
        while (total != CRIMES) {
            int one = random.nextInt(crimes.length);
            if (total < CRIMES && crimes[one] > 0 && crimes[one] < 3) {
                crimes[one]++;
                total++;
            } else if (total > CRIMES && crimes[one] > 0) {
                crimes[one]--;
                total--;
            }
        }
        return crimes;
    }

    /** Which crimes are missing: a given number, in about 1.14 times fewer incidents. */
    private static int[] missed(int[] codeOf, int[] crimes, int wanted, SplittableRandom random) {
        int[] missed = new int[crimes.length];
        double most = CODES.stream().mapToDouble(Code::missing).max().orElseThrow();
        int hit = 0;
        int total = 0;
        int hits = (int) Math.round(wanted / MISSED_PER_INCIDENT);
        while (hit < hits) {
            int one = random.nextInt(crimes.length);
            double chance = CODES.get(codeOf[one]).missing() / most;
            if (crimes[one] > 0 && missed[one] == 0 && random.nextDouble() < chance) {
                missed[one] = 1;
                hit++;
                total++;
            }
        }
        while (total < wanted) {
            int one = random.nextInt(crimes.length);
            if (missed[one] > 0 && missed[one] < crimes[one]) {
                missed[one]++;
                total++;
            }
        }
        return missed;
    }

    private static double[] predicted(
            int[] codeOf, int[] crimes, int[] missed, double auc, double blind, SplittableRandom random) {
        double apart = new BinormalScore(auc).apart();
        int cells = 2 * CODES.size();
        double[] units = new double[cells];
        double[] hits = new double[cells];
        for (int i = 0; i < crimes.length; i++) {
            int cell = cell(codeOf, crimes, missed, i);
            units[cell]++;
            hits[cell] += missed[i] > 0 ? 1 : 0;
        }
        double[] drift = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            drift[cell] = Math.exp(DRIFT * random.nextGaussian());
        }
        double[] predicted = new double[crimes.length];
        for (int i = 0; i < crimes.length; i++) {
            int cell = cell(codeOf, crimes, missed, i);
            boolean seen = missed[i] > 0 && random.nextDouble() >= blind;
            double score = random.nextGaussian() + (seen ? apart : 0);
            double rate = Math.min(0.9, Math.max(1e-6, drift[cell] * hits[cell] / units[cell]));
            double odds = rate / (1 - rate) * Math.exp(FLAT * (apart * score - apart * apart / 2));
            predicted[i] = MISSED_PER_INCIDENT * odds / (1 + odds);
        }
        return predicted;
    }

    private static int cell(int[] codeOf, int[] crimes, int[] missed, int i) {
        return 2 * codeOf[i] + (crimes[i] > missed[i] ? 1 : 0);
    }
}

package truecount.statistics;

import truecount.statistics.Agreement.ConfusionMatrix;

/**
 * An interval for kappa that is never a point.
 *
 * <p>Kappa plus and minus the normal multiple of its standard error, within -1 to 1. That standard error vanishes when
 * the reviewers agree throughout (or never, or when one of them gave one answer), and says too little when few records
 * show otherwise. Where fewer than {@link #FEW} records agree or differ, the interval is widened to every kappa that
 * the exact binomial interval for the share of agreement allows, with the chance agreement held as found:
 * {@code (p - expected) / (1 - expected)}.
 *
 * @param ends from -1 to 1
 * @param exact whether the exact binomial interval had a part in it
 * @see Agreement
 * @see ClopperPearsonInterval
 */
public record KappaInterval(Interval ends, boolean exact) {

    /** Fewer records that agree, or that differ, than this say too little for a standard error. */
    public static final int FEW = 5;

    /**
     * The interval.
     *
     * @param agreement of the same table
     * @param confidence such as 0.95
     */
    public static KappaInterval of(ConfusionMatrix table, Agreement agreement, double confidence) {
        Interval plain = WaldInterval.normal(agreement.kappa(), confidence);
        double agree = agreeing(table);
        boolean few = Math.min(agree, table.units() - agree) < FEW
                || agreement.kappa().standardError() == 0;
        double low = plain.low();
        double high = plain.high();
        if (few) {
            Interval share = ofAgreement(table, confidence);
            low = Math.min(low, beyondChance(share.low(), agreement.expected()));
            high = Math.max(high, beyondChance(share.high(), agreement.expected()));
        }
        return new KappaInterval(new Interval(Math.max(-1, low), Math.min(1, high)), few);
    }

    /** The exact binomial interval for the share of units on which the two agree. */
    public static Interval ofAgreement(ConfusionMatrix table, double confidence) {
        return ClopperPearsonInterval.ofEffective(agreeing(table), table.units(), confidence);
    }

    private static double agreeing(ConfusionMatrix table) {
        double agree = 0;
        for (int i = 0; i < table.answers().size(); i++) {
            agree += table.count(i, i);
        }
        return agree;
    }

    private static double beyondChance(double share, double expected) {
        return (share - expected) / (1 - expected);
    }
}

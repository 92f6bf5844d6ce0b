package truecount.statistics;

/** How to estimate the variance of a total from a sample drawn with unequal probabilities. */
public sealed interface UnequalProbabilityVariance
        permits HajekDevilleVariance,
                BrewerVariance,
                WithReplacementVariance,
                HartleyRaoVariance,
                HorvitzThompsonVariance,
                YatesGrundyVariance {

    /**
     * The estimated variance of {@code sum value / probability}.
     *
     * @param probabilities of inclusion, one for each drawn unit, above 0 and at most 1
     * @param values one for each drawn unit, in the same order
     */
    double of(double[] probabilities, double[] values);

    /** How many drawn units were not certain to be drawn; only they can add to the variance. */
    static int uncertain(double[] probabilities) {
        int uncertain = 0;
        for (double probability : probabilities) {
            uncertain += probability < 1 ? 1 : 0;
        }
        if (uncertain == 1) {
            throw new IllegalArgumentException("One drawn unit that was not certain shows no spread of its own");
        }
        return uncertain;
    }
}

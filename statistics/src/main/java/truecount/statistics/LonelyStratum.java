package truecount.statistics;

/**
 * What to do when a stratum that is not taken in full has one drawn unit, so that it shows no spread of its own.
 *
 * <p>All but {@link #COLLAPSE} follow the options of the same names in the R package survey.
 *
 * @see <a href="https://r-survey.r-forge.r-project.org/survey/exmample-lonely.html">Lumley: strata with one unit</a>
 */
public enum LonelyStratum {
    /** Refuse to state a variance. */
    FAIL,
    /** Let the stratum add nothing. Understates the variance. */
    REMOVE,
    /** Treat the unit as if it had been certain to be drawn; adds nothing. Understates the variance. */
    CERTAINTY,
    /** Measure the unit's spread about zero, the mean of linearised values; errs on the wide side. */
    ADJUST,
    /** Let the stratum add the average of what the other strata add. */
    AVERAGE,
    /** Pool with the stratum before it in design order, or after it for the first. The default. */
    COLLAPSE
}

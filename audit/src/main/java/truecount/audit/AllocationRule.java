package truecount.audit;

/** How the records to draw are shared among the strata. */
public enum AllocationRule {
    /** In proportion to the number of units. */
    PROPORTIONAL("proportional"),
    /** In proportion to the spread of errors that is expected, so that effort goes where it narrows the interval. */
    EXPECTED_SPREAD("expected-spread");

    private final String id;

    AllocationRule(String id) {
        this.id = id;
    }

    /** The word for it in a plan. */
    public String id() {
        return id;
    }
}

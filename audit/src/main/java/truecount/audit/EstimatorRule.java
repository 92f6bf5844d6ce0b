package truecount.audit;

/** How an audit turns its sample into figures. */
public enum EstimatorRule {
    /** Crime records counted in full, only what they lack estimated; intervals that hold for few errors too. */
    MODEL_ASSISTED("model-assisted"),
    /** As inspections published theirs: the weighted ratio of the sample with the plain interval around it. */
    CLASSIC("classic");

    private final String id;

    EstimatorRule(String id) {
        this.id = id;
    }

    /** The word for it in a plan. */
    public String id() {
        return id;
    }
}

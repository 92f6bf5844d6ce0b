package truecount.rules.facts;

/** An order or condition broken. */
public final class Breach {

    private Breach() {}

    public static final Shape BREACH = Shape.like(Act.ACT, "breach");
    public static final Fact.Ids ORDER = BREACH.ids("order", "R", Shape.Group.ORDERS);
    public static final Fact.Ids DONE_BY = BREACH.ids("doneBy", "V", Shape.Group.ACTS);
}

package truecount.rules.facts;

/** A record that tells again what another tells. */
public final class Duplicate {

    private Duplicate() {}

    public static final Shape DUPLICATE = Shape.like(Later.LATER, "duplicate");
    public static final Fact.Ids OF = DUPLICATE.ids("of", "R", Shape.Group.RECORDS);
}

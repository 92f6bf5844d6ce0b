package truecount.rules.facts;

/** A notifiable offence named outright because no other kind tells it. */
public final class Named {

    private Named() {}

    public static final Shape NAMED = Shape.like(Act.ACT, "named");
    public static final Fact.Text OFFENCE = NAMED.text("offence", "J");
    public static final Fact.Text WHY = NAMED.text("why", "J");
}

package truecount.rules.facts;

/** A notifiable offence named outright because no other kind tells it. */
public final class Named {

    private Named() {}

    /** What is told as {@code offence} where the offence named is not notifiable, as most summary offences are (CRR26 p.7). */
    public static final String NOT_NOTIFIABLE = "not-notifiable";

    public static final Shape NAMED = Shape.like(Act.ACT, "named");
    public static final Fact.Text OFFENCE = NAMED.text("offence", "J");
    public static final Fact.Text WHY = NAMED.text("why", "J");
}

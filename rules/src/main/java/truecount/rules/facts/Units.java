package truecount.rules.facts;

/** What a fraud class counts, and how many. */
public final class Units {

    private Units() {}

    /** Values of {@code of}. */
    public enum Of implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        ACCOUNTS,
        APPLICATIONS,
        POLICIES,
        PENSIONS,
        RETURNS,
        CONTRACTS,
        PROPERTIES,
        CHARITIES,
        CLAIMS
    }

    public static final Shape UNITS = Shape.of("units", Shape.Group.INNER);
    public static final Fact.OneOf<Of> OF = UNITS.oneOf("of", "I", Of.class);
    public static final Fact.Quantity COUNT = UNITS.number("count", "I", Fact.Quantity.Unit.COUNT);
}

package truecount.rules.facts;

/** Danger made for people who use a road, railway, ship or aircraft. */
public final class Endangerment {

    private Endangerment() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        THING_ONTO_ROAD,
        INTERFERED_WITH_VEHICLE,
        INTERFERED_WITH_TRAFFIC_EQUIPMENT,
        RAILWAY,
        SEA_OR_AIR
    }

    /** Values of {@code hit}. */
    public enum Hit implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOTHING,
        PROPERTY,
        PERSON
    }

    public static final Shape ENDANGERMENT = Shape.like(Act.ACT, "endangerment");
    public static final Fact.AnyOf<Did> DID = ENDANGERMENT.anyOf("did", "O", Did.class);
    public static final Fact.Judged OBVIOUSLY_DANGEROUS = ENDANGERMENT.judged("obviouslyDangerous", "J");
    public static final Fact.OneOf<Hit> HIT = ENDANGERMENT.oneOf("hit", "O", Hit.class);
}

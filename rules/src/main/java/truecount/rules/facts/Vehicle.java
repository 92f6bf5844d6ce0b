package truecount.rules.facts;

/** A motor vehicle or trailer entered, tampered with or tried. */
public final class Vehicle {

    private Vehicle() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        ENTERED_UNLOCKED,
        ENTERED_WITHOUT_DAMAGE,
        TAMPERED,
        TRIED_HANDLE,
        GOT_ON
    }

    /** Values of {@code likelier}. */
    public enum Likelier implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        THEFT_OR_TAKING,
        DAMAGE,
        NEITHER
    }

    public static final Shape VEHICLE = Shape.like(Act.ACT, "vehicle");
    public static final Fact.Inner OF = VEHICLE.one("of", "C", Thing.THING);
    public static final Fact.AnyOf<Did> DID = VEHICLE.anyOf("did", "VO", Did.class);
    public static final Fact.OneOf<YesNo> DAMAGED = VEHICLE.oneOf("damaged", "V", YesNo.class);
    public static final Fact.OneOf<Likelier> LIKELIER = VEHICLE.oneOf("likelier", "J", Likelier.class);
    public static final Fact.Judged INNOCENT_SHOWN = VEHICLE.judged("innocentShown", "O");
}

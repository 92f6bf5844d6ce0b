package truecount.rules.facts;

/** Words, behaviour or fighting in public. */
public final class Disorder {

    private Disorder() {}

    /** Values of {@code did}. */
    public enum Did implements Word {
        SHOUTING,
        SWEARING,
        THREATENING,
        ABUSIVE,
        INSULTING,
        DISORDERLY,
        FIGHTING,
        VIOLENCE,
        DISPLAY
    }

    /** Values of {@code towards}. */
    public enum Towards implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NAMED_PERSON,
        PEOPLE_PRESENT,
        NOBODY
    }

    /** Values of {@code felt}. */
    public enum Felt implements Word {
        NOTHING,
        ALARM_OR_DISTRESS,
        IMMEDIATE_VIOLENCE
    }

    public static final Shape DISORDER = Shape.like(Act.ACT, "disorder");
    public static final Fact.AnyOf<Did> DID = DISORDER.anyOf("did", "CO", Did.class);
    public static final Fact.OneOf<Towards> TOWARDS = DISORDER.oneOf("towards", "CO", Towards.class);
    public static final Fact.AnyOf<Felt> FELT = DISORDER.anyOfEach("felt", "V", Felt.class);
    public static final Fact.Quantity TOGETHER = DISORDER.number("together", "OV", Fact.Quantity.Unit.COUNT);
    public static final Fact.Judged COMMON_PURPOSE = DISORDER.judged("commonPurpose", "O");
    public static final Fact.Judged BYSTANDER_WOULD_FEAR = DISORDER.judged("bystanderWouldFear", "O");
    public static final Fact.Judged BECAUSE_OF_SEX = DISORDER.judged("becauseOfSex", "VJ");
}

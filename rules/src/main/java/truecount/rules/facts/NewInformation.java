package truecount.rules.facts;

/** Additional verifiable information, if it passes the test. */
public final class NewInformation {

    private NewInformation() {}

    /** Values of {@code shows}. */
    public enum Shows implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        DID_NOT_HAPPEN,
        NOT_AN_OFFENCE,
        ACCIDENT,
        HAPPENED_ELSEWHERE,
        CHILD_WAS_FORCED,
        NO_FGM,
        CLAIM_WAS_FALSE,
        PAID_BY_MISTAKE
    }

    /** Values of {@code source}. */
    public enum Source implements Word {
        VIDEO,
        WITNESS,
        MEDICAL,
        FORENSIC,
        DOCUMENT,
        DATA,
        ADMISSION,
        AGENCY
    }

    public static final Shape NEW_INFORMATION = Shape.like(Later.LATER, "new-information");
    public static final Fact.OneOf<Shows> SHOWS = NEW_INFORMATION.oneOf("shows", "R", Shows.class);
    public static final Fact.Judged ADDITIONAL = NEW_INFORMATION.judged("additional", "R");
    public static final Fact.Judged VERIFIABLE = NEW_INFORMATION.judged("verifiable", "R");
    public static final Fact.Judged ABOUT_THIS_CRIME = NEW_INFORMATION.judged("aboutThisCrime", "R");
    public static final Fact.AnyOf<Source> SOURCE = NEW_INFORMATION.anyOf("source", "R", Source.class);
    public static final Fact.Judged CONVINCES = NEW_INFORMATION.judged("convinces", "R");
}

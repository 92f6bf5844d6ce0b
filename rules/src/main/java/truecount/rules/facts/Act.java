package truecount.rules.facts;

/** What every act has: who did it to whom, when, where, how far it went, and what was meant. */
public final class Act {

    private Act() {}

    /** Values of {@code acting}. */
    public enum Acting implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        ALONE,
        TOGETHER,
        INDEPENDENTLY
    }

    /** Values of {@code stage}. */
    public enum Stage implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        COMPLETED,
        ATTEMPTED,
        PREPARED,
        CONSPIRED
    }

    /** Values of {@code meant}. */
    public enum Meant implements Word {
        KILL,
        ENDANGER_LIFE,
        SERIOUS_HARM,
        INJURE,
        ANNOY,
        FEAR,
        DISTRESS,
        HUMILIATE,
        SEXUAL,
        STEAL,
        TAKE_VEHICLE,
        DAMAGE,
        GAIN,
        NONE
    }

    /** Values of {@code proved}. */
    public enum Proved implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        MADE_OUT,
        NOT_MADE_OUT,
        AWAITING_CPS,
        UNDER_INVESTIGATION
    }

    /** Values of {@code proof}. */
    public enum Proof implements Word {
        POLICE_SAW,
        ITEM_FOUND,
        ADMISSION,
        LABORATORY,
        FIELD_TEST,
        EXPERIENCED_OFFICER,
        WITNESS,
        VIDEO,
        DOCUMENT,
        VICTIM_ONLY
    }

    /** Values of {@code ledTo}. */
    public enum LedTo implements Word {
        NOTHING_MORE,
        SERIOUS_INJURY,
        SERIOUS_FINANCIAL_LOSS,
        SUBSTANTIAL_FINANCIAL_GAIN,
        INTERFERENCE_WITH_JUSTICE,
        SERIOUS_PUBLIC_DISORDER
    }

    /** Values of {@code times}. */
    public enum Times implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        ONCE,
        MORE_THAN_ONCE
    }

    public static final Shape ACT = Shape.of("act", Shape.Group.ACTS);
    public static final Fact.Text ID = ACT.text("id", "R");
    public static final Fact.Ids BY = ACT.ids("by", "CV", Shape.Group.PEOPLE);
    public static final Fact.OneOf<Acting> ACTING = ACT.oneOf("acting", "VO", Acting.class);
    public static final Fact.Ids TO = ACT.ids("to", "CV", Shape.Group.PEOPLE);
    public static final Fact.Time WHEN = ACT.when("when", "CV");
    public static final Fact.Time TOLD = ACT.moment("told", "R");
    public static final Fact.Inner WHERE = ACT.one("where", "C", Place.PLACE);
    public static final Fact.OneOf<Stage> STAGE = ACT.oneOf("stage", "CV", Stage.class);
    public static final Fact.AnyOf<Meant> MEANT = ACT.anyOf("meant", "J", Meant.class);
    public static final Fact.OneOf<YesNo> ONLINE = ACT.oneOf("online", "C", YesNo.class);
    public static final Fact.Inner SUSPECT_WAS = ACT.one("suspectWas", "CI", Place.PLACE);
    public static final Fact.Inner VICTIM_WAS = ACT.one("victimWas", "C", Place.PLACE);
    public static final Fact.Inner HOSTILITY = ACT.list("hostility", "VO", Hostility.HOSTILITY);
    public static final Fact.Judged HONOUR = ACT.judged("honour", "VJ");
    public static final Fact.OneOf<YesNo> ALCOHOL = ACT.oneOf("alcohol", "VO", YesNo.class);
    public static final Fact.OneOf<YesNo> ON_DUTY = ACT.oneOf("onDuty", "V", YesNo.class);
    public static final Fact.OneOf<Proved> PROVED = ACT.oneOf("proved", "J", Proved.class);
    public static final Fact.AnyOf<Proof> PROOF = ACT.anyOf("proof", "OX", Proof.class);
    public static final Fact.OneOf<YesNo> LIABLE = ACT.oneOf("liable", "J", YesNo.class);
    public static final Fact.Ids DURING = ACT.ids("during", "V", Shape.Group.ACTS);
    public static final Fact.Ids IN_ORDER_TO = ACT.ids("inOrderTo", "VJ", Shape.Group.ACTS);
    public static final Fact.OneOf<YesNo> COUNTER = ACT.oneOf("counter", "O", YesNo.class);
    public static final Fact.OneOf<Times> TIMES = ACT.oneOf("times", "V", Times.class);
    public static final Fact.AnyOf<LedTo> LED_TO = ACT.anyOf("ledTo", "VJ", LedTo.class);
}

package truecount.rules.facts;

/** What was done with a suspect. */
public final class Disposal {

    private Disposal() {}

    /** Values of {@code how}. */
    public enum How implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CHARGE,
        SUMMONS,
        YOUTH_CAUTION,
        ADULT_CAUTION,
        TAKEN_INTO_CONSIDERATION,
        FIXED_PENALTY,
        CANNABIS_WARNING,
        COMMUNITY_RESOLUTION,
        DIVERSION,
        DEFERRED_PROSECUTION,
        CONVICTION,
        ACQUITTAL,
        ORDER_GRANTED,
        NO_FURTHER_ACTION
    }

    /** Values of {@code ticProof}. */
    public enum TicProof implements Word {
        INTERVIEW_ADMISSION,
        SIGNED_SCHEDULE,
        CONNECTING_INFORMATION,
        VICTIM_CONFIRMED
    }

    /** Values of {@code elementCharged}. */
    public enum ElementCharged implements Word {
        THEFT,
        ASSAULT,
        DAMAGE,
        OTHER
    }

    public static final Shape DISPOSAL = Shape.like(Later.LATER, "disposal");
    public static final Fact.Ids OF = DISPOSAL.ids("of", "R", Shape.Group.PEOPLE);
    public static final Fact.OneOf<How> HOW = DISPOSAL.oneOf("how", "R", How.class);
    public static final Fact.Text OFFENCE = DISPOSAL.text("offence", "R");
    public static final Fact.Ids FOR_ACTS = DISPOSAL.ids("forActs", "R", Shape.Group.ACTS);
    public static final Fact.OneOf<YesNo> COMPLETED = DISPOSAL.oneOf("completed", "R", YesNo.class);
    public static final Fact.OneOf<YesNo> SUSPECT_TOLD = DISPOSAL.oneOf("suspectTold", "R", YesNo.class);
    public static final Fact.AnyOf<TicProof> TIC_PROOF = DISPOSAL.anyOf("ticProof", "R", TicProof.class);
    public static final Fact.Judged SAME_MATERIAL_FACTS = DISPOSAL.judged("sameMaterialFacts", "R");
    public static final Fact.OneOf<YesNo> REFLECTS_ALL = DISPOSAL.oneOf("reflectsAll", "R", YesNo.class);
    public static final Fact.AnyOf<ElementCharged> ELEMENT_CHARGED =
            DISPOSAL.anyOf("elementCharged", "R", ElementCharged.class);
}

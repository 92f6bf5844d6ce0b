package truecount.rules.facts;

/** How the matter reached the police, once. */
public final class Report {

    private Report() {}

    /** Values of {@code channel}. */
    public enum Channel implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NINE_NINE_NINE("999"),
        ONE_OH_ONE("101"),
        ONLINE,
        EMAIL,
        LETTER,
        SOCIAL_MEDIA,
        FRONT_COUNTER,
        OFFICER,
        CUSTODY,
        ALARM_OR_MONITORING,
        OTHER_FORCE,
        OTHER_AGENCY,
        SARC,
        REPORT_FRAUD;

        private final String told;

        Channel() {
            this.told = "";
        }

        Channel(String told) {
            this.told = told;
        }

        @Override
        public String word() {
            return told.isEmpty() ? Word.super.word() : told;
        }
    }

    /** Values of {@code fitness}. */
    public enum Fitness implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        FIT,
        DRUNK_OR_IMPAIRED
    }

    /** Values of {@code otherForce}. */
    public enum OtherForce implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOT_INVOLVED,
        RECORDING_IT,
        ASKED_TO_RECORD,
        DECLINED
    }

    /** Values of {@code recordAskedFor}. */
    public enum RecordAskedFor implements Word {
        NOBODY,
        VICTIM,
        SCHOOL,
        CHILD,
        PARENT_OR_GUARDIAN,
        REPRESENTATIVE
    }

    /** Values of {@code disorderOnArrival}. */
    public enum DisorderOnArrival implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        CONTINUING,
        OVER,
        NOT_ATTENDED
    }

    /** Values of {@code enquiriesForVictims}. */
    public enum EnquiriesForVictims implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOT_YET,
        MADE_NONE_FOUND,
        MADE_FOUND
    }

    /** Values of {@code neededFor}. */
    public enum NeededFor implements Word {
        CLEAR_EVIDENCE,
        RISK_TO_VICTIM,
        VULNERABILITY,
        INVESTIGATION,
        ARREST,
        PUBLIC_INTEREST
    }

    /** Values of {@code conduct}. */
    public enum Conduct implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        OFF_DUTY,
        IN_EXECUTION_NO_DECISION_YET,
        AUTHORITY_SEEKS_CPS_ADVICE,
        AUTHORITY_DECIDES_CHARGE_OR_DISPOSAL,
        CASE_TO_ANSWER_MISCONDUCT,
        NO_CASE
    }

    /** Values of {@code body}. */
    public enum Body implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        IS_VICTIM,
        REPORTS_FOR_VICTIM,
        HAS_PRIMACY,
        JOINT_POLICE_LEAD,
        JOINT_BODY_LEADS,
        IS_VICTIM_AND_INVESTIGATOR,
        ASKS_ASSISTANCE
    }

    /** Values of {@code nca}. */
    public enum Nca implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NOT_INVOLVED,
        INVESTIGATING,
        SENIOR_INVESTIGATOR_DELAYS,
        DELAY_GROUND_ENDED
    }

    /** Values of {@code sarc}. */
    public enum Sarc implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        DETAILS_AND_WANTS_INVESTIGATION,
        DETAILS_NO_FURTHER_ACTION,
        DEPERSONALISED_ONLY,
        ANONYMOUS_NOTHING_PASSED
    }

    /** Values of {@code sarcSamples}. */
    public enum SarcSamples implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NONE,
        SUBMITTED_TO_POLICE,
        FROZEN_AT_SARC
    }

    /** Values of {@code referral}. */
    public enum Referral implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NONE,
        MARAC,
        MULTI_AGENCY,
        NRM,
        DUTY_TO_NOTIFY,
        FGM_DUTY,
        NFIB
    }

    /** Values of {@code fraudCall}. */
    public enum FraudCall implements Word {
        NONE,
        ARRESTED,
        AT_SCENE_OR_JUST_LEFT,
        ABOUT_TO_HAPPEN_HERE,
        SUSPECT_CAN_BE_LOCATED,
        ASKED_POLICE_TO_RECORD
    }

    /** Values of {@code lateReason}. */
    public enum LateReason implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        NONE,
        NCRS_RATIONALE_AND_FCR_OVERSIGHT,
        COVERT_OPERATION
    }

    public static final Shape REPORT = Shape.of("report", Shape.Group.REPORT);
    public static final Fact.Time RECEIVED = REPORT.moment("received", "R");
    public static final Fact.Text FORCE = REPORT.text("force", "R");
    public static final Fact.OneOf<Channel> CHANNEL = REPORT.oneOf("channel", "R", Channel.class);
    public static final Fact.Inner BY = REPORT.one("by", "C", Reporter.REPORTER);
    public static final Fact.OneOf<Fitness> FITNESS = REPORT.oneOf("fitness", "CO", Fitness.class);
    public static final Fact.OneOf<YesNo> ACCOUNT_CLEAR = REPORT.oneOf("accountClear", "CO", YesNo.class);
    public static final Fact.OneOf<OtherForce> OTHER_FORCE = REPORT.oneOf("otherForce", "CR", OtherForce.class);
    public static final Fact.AnyOf<RecordAskedFor> RECORD_ASKED_FOR =
            REPORT.anyOf("recordAskedFor", "CX", RecordAskedFor.class);
    public static final Fact.OneOf<YesNo> SCHOOL_KNOWS = REPORT.oneOf("schoolKnows", "CX", YesNo.class);
    public static final Fact.OneOf<DisorderOnArrival> DISORDER_ON_ARRIVAL =
            REPORT.oneOf("disorderOnArrival", "O", DisorderOnArrival.class);
    public static final Fact.OneOf<YesNo> POLICE_SAW_IT = REPORT.oneOf("policeSawIt", "O", YesNo.class);
    public static final Fact.OneOf<EnquiriesForVictims> ENQUIRIES_FOR_VICTIMS =
            REPORT.oneOf("enquiriesForVictims", "O", EnquiriesForVictims.class);
    public static final Fact.Judged NEEDED = REPORT.judged("needed", "J");
    public static final Fact.AnyOf<NeededFor> NEEDED_FOR = REPORT.anyOf("neededFor", "J", NeededFor.class);
    public static final Fact.OneOf<Conduct> CONDUCT = REPORT.oneOf("conduct", "X", Conduct.class);
    public static final Fact.OneOf<Body> BODY = REPORT.oneOf("body", "CX", Body.class);
    public static final Fact.OneOf<Nca> NCA = REPORT.oneOf("nca", "X", Nca.class);
    public static final Fact.OneOf<Sarc> SARC = REPORT.oneOf("sarc", "X", Sarc.class);
    public static final Fact.OneOf<SarcSamples> SARC_SAMPLES = REPORT.oneOf("sarcSamples", "X", SarcSamples.class);
    public static final Fact.OneOf<Referral> REFERRAL = REPORT.oneOf("referral", "X", Referral.class);
    public static final Fact.AnyOf<FraudCall> FRAUD_CALL = REPORT.anyOf("fraudCall", "CO", FraudCall.class);
    public static final Fact.Ids SAME_AS = REPORT.ids("sameAs", "R", Shape.Group.RECORDS);
    public static final Fact.Text AGREED_FORCE = REPORT.text("agreedForce", "J");
    public static final Fact.OneOf<LateReason> LATE_REASON = REPORT.oneOf("lateReason", "R", LateReason.class);
}

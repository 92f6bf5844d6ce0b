package truecount.rules.facts;

/** Who made a finding that the rules leave to a person. */
public enum Role implements Word {
    NOT_ANSWERED,
    UNKNOWN,
    CALL_HANDLER,
    OFFICER,
    RECORDER,
    SERGEANT,
    INSPECTOR,
    SUPERVISOR,
    DDM,
    FCR,
    ACCREDITED_FCR,
    CHIEF_OFFICER,
    SENIOR_INVESTIGATOR,
    CPS,
    EXPERT,
    APPROPRIATE_AUTHORITY,
    VICTIM,
    OTHER
}

package truecount.rules.facts;

/** A pretence made to gain or cause loss. */
public final class Deception {

    private Deception() {}

    /** Values of {@code scheme}. */
    public enum Scheme implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        OFFICIAL_LETTER_ADVANCE_FEE,
        LOTTERY,
        OVERPAID_CHEQUE,
        ROMANCE,
        RECOVERING_LOSSES,
        INHERITANCE,
        RENTAL,
        LOAN_FEE,
        OTHER_ADVANCE_FEE,
        SHARES_OR_BONDS,
        PYRAMID_OR_PONZI,
        BANK_GUARANTEES,
        TIMESHARE_OR_HOLIDAY_CLUB,
        OTHER_INVESTMENT,
        ONLINE_SALE,
        PREMIUM_PHONE,
        DOORSTEP_TRADE,
        OTHER_CONSUMER,
        COMPUTER_FIXING,
        TICKETS_OR_TRAVEL,
        SHOP_REFUND_OR_PRICE,
        CHARITY_COLLECTION,
        CHARITY_GRANT,
        CARD_CHEQUE_OR_ACCOUNT,
        POSING_AS_BANK_OR_POLICE,
        CREDIT_APPLICATION,
        MORTGAGE,
        PAYMENT_MANDATE,
        WRONGFUL_CREDIT_KEPT,
        INSURANCE_CLAIM,
        INSURANCE_BROKER,
        TELECOM_CONTRACT,
        EMPLOYEE_CLAIM,
        PROCUREMENT,
        TRADING_ON_CREDIT,
        ACCOUNTS_FALSIFIED,
        INSOLVENCY,
        PASSPORT,
        BENEFIT,
        GOVERNMENT_GRANT,
        TAX,
        PENSION_BY_PENSIONER,
        PENSION_ON_PENSIONER,
        PENSION_LIBERATION,
        ABUSE_OF_POSITION,
        DRIVING_LICENCE,
        VEHICLE_OR_PARKING_DOCUMENT,
        REGULATORY,
        FAILING_TO_DISCLOSE,
        OTHER
    }

    /** Values of {@code approach}. */
    public enum Approach implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        MASS_MESSAGE,
        COLD_CALL,
        ADDRESSED_PERSONALLY,
        ANSWERED_ADVERT,
        VISIT,
        MET_ONLINE,
        VICTIM_OFFERED_GOODS_OR_WORK,
        INSIDER,
        NONE
    }

    /** Values of {@code response}. */
    public enum Response implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        IGNORED,
        ENDED_AT_ONCE,
        NOT_AT_HOME,
        REFUSED,
        ASKED_FOR_MORE,
        GAVE_DETAILS,
        FOLLOWED_INSTRUCTIONS,
        DECLINED_LATER,
        AGREED,
        WORKED,
        SENT_GOODS,
        PAID,
        SIGNED_THEN_CANCELLED
    }

    /** Values of {@code falsity}. */
    public enum Falsity implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        SHOWN,
        SUSPICION_ONLY,
        DISPUTE_OF_QUALITY_OR_DELIVERY,
        NOTHING_FALSE_SAID
    }

    /** Values of {@code shownBy}. */
    public enum ShownBy implements Word {
        DOES_NOT_EXIST,
        CONTACT_DEAD,
        PAYMENT_FALSE,
        AUTHORITY_FINDING,
        CHECKED,
        ADMISSION,
        DOCUMENTS_FALSE,
        GOODS_NOT_AS_SAID,
        PAYMENT_REVERSED
    }

    /** Values of {@code paidWith}. */
    public enum PaidWith implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        OWN_MONEY,
        STOLEN_OR_CLONED_CARD,
        FORGED_CHEQUE,
        STOLEN_CHEQUE,
        HACKED_ACCOUNT,
        ACCOUNT_FUNDED_BY_STOLEN_CARD,
        NOTHING
    }

    /** Values of {@code link}. */
    public enum Link implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        OFFENDER_IN_ENGLAND_WALES,
        VICTIM_HERE_WHEN_DEFRAUDED,
        VICTIM_LIVES_HERE_ONLY,
        MONEY_PASSED_THROUGH_ONLY,
        NONE
    }

    public static final Shape DECEPTION = Shape.like(Act.ACT, "deception");
    public static final Fact.OneOf<Scheme> SCHEME = DECEPTION.oneOf("scheme", "CI", Scheme.class);
    public static final Fact.OneOf<Approach> APPROACH = DECEPTION.oneOf("approach", "C", Approach.class);
    public static final Fact.OneOf<Response> RESPONSE = DECEPTION.oneOf("response", "C", Response.class);
    public static final Fact.OneOf<YesNo> CONTACTED_AGAIN = DECEPTION.oneOf("contactedAgain", "C", YesNo.class);
    public static final Fact.OneOf<Falsity> FALSITY = DECEPTION.oneOf("falsity", "J", Falsity.class);
    public static final Fact.AnyOf<ShownBy> SHOWN_BY = DECEPTION.anyOf("shownBy", "CI", ShownBy.class);
    public static final Fact.Inner UNITS = DECEPTION.one("units", "I", Units.UNITS);
    public static final Fact.Ids LOSERS = DECEPTION.ids("losers", "I", Shape.Group.PEOPLE);
    public static final Fact.OneOf<PaidWith> PAID_WITH = DECEPTION.oneOf("paidWith", "I", PaidWith.class);
    public static final Fact.OneOf<YesNo> ORGANISED = DECEPTION.oneOf("organised", "I", YesNo.class);
    public static final Fact.Inner GOODS = DECEPTION.list("goods", "C", Thing.THING);
    public static final Fact.OneOf<Link> LINK = DECEPTION.oneOf("link", "CI", Link.class);
}

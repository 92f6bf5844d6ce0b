package truecount.rules.facts;

/** Something told that is no offence on any account. */
public final class Incident {

    private Incident() {}

    /** Values of {@code category}. */
    public enum Category implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        COLLISION_DEATH_OR_INJURY,
        COLLISION_DAMAGE,
        HIGHWAY_DISRUPTION,
        ROAD_RELATED,
        RAIL_AIR_MARINE,
        ANTISOCIAL_PERSONAL,
        ANTISOCIAL_NUISANCE,
        ANTISOCIAL_ENVIRONMENTAL,
        ABANDONED_CALL,
        ABSCONDER_WANTED_OR_BAIL,
        ALARM,
        ANIMALS,
        CIVIL_DISPUTE,
        CONCERN_FOR_SAFETY,
        DOMESTIC,
        FIREARMS,
        HOAX,
        IMMIGRATION,
        INDUSTRIAL,
        LICENSING,
        MISSING_PERSON,
        NATURAL_DISASTER,
        PROTEST,
        SUDDEN_DEATH,
        SUSPICIOUS_CIRCUMSTANCES,
        SUSPICIOUS_PACKAGE,
        ADMIN_CANCELLED_OR_ERROR,
        ADMIN_COMPLAINT_AGAINST_POLICE,
        ADMIN_CONTACT,
        ADMIN_DUPLICATE,
        ADMIN_LOST_OR_FOUND,
        ADMIN_MESSAGES,
        ADMIN_POLICE_GENERATED,
        ADMIN_PLANNED_EVENT,
        ADMIN_TEST
    }

    /** Values of {@code impact}. */
    public enum Impact implements Word {
        NOT_ANSWERED,
        UNKNOWN,
        PERSON_OR_GROUP,
        COMMUNITY,
        SURROUNDINGS
    }

    /** Values of {@code qualifiers}. */
    public enum Qualifiers implements Word {
        PREJUDICE_DISABILITY,
        PREJUDICE_RACE,
        PREJUDICE_RELIGION,
        PREJUDICE_SEXUAL_ORIENTATION,
        PREJUDICE_TRANSGENDER,
        ALCOHOL,
        DRUGS,
        MENTAL_HEALTH,
        YOUTH_RELATED,
        DOMESTIC_ABUSE,
        VULNERABLE_ADULT,
        VULNERABLE_CHILD,
        HONOUR_BASED,
        WEAPONS,
        OTHER_FORCE_DEALING,
        OTHER_AGENCY_DEALING,
        PERSISTENT_CALLER,
        ASSISTING_OTHER_AGENCY,
        GOOD_INTENT,
        COLD_CALLING,
        CRITICAL_INCIDENT,
        FIREARMS,
        LAMPING,
        MAJOR_INCIDENT,
        OTHER_INTOXICANTS,
        WILDLIFE
    }

    public static final Shape INCIDENT = Shape.like(Act.ACT, "incident");
    public static final Fact.OneOf<Category> CATEGORY = INCIDENT.oneOf("category", "CO", Category.class);
    public static final Fact.OneOf<Impact> IMPACT = INCIDENT.oneOf("impact", "C", Impact.class);
    public static final Fact.AnyOf<Qualifiers> QUALIFIERS = INCIDENT.anyOf("qualifiers", "CO", Qualifiers.class);
}

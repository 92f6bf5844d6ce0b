package truecount.audit;

/** The groups of offences that an audit tells apart, as the Home Office's notifiable offence list names them. */
public enum OffenceGroup {
    /** "Violence against the person". */
    VIOLENCE,
    /** "Sexual offences". */
    SEXUAL,
    /** Any other notifiable offence. */
    OTHER,
    /** A notifiable reported incident such as N100: recorded, but no crime. */
    REPORTED_INCIDENT,
    /** A class that stands on no list we hold; such a crime counts overall and in no group. */
    UNKNOWN
}

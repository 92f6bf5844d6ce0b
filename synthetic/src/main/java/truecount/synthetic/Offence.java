package truecount.synthetic;

/**
 * One line of the offences that happen in Exampleshire, taken from the Home Office Notifiable Offence List 2026/27.
 *
 * @param offenceClass the class, such as "105A"
 * @param code the Home Office code, such as "105/01"
 * @param title what the crime record calls it
 * @param group the group in the published tables, such as "Violence against the person"
 * @param stateBased whether the offence has no victim, so that it is counted beside crimes that have one
 */
record Offence(String offenceClass, String code, String title, String group, boolean stateBased) {

    /** How situations and the truth name it, such as "105A:105/01". */
    String key() {
        return offenceClass + ":" + code;
    }

    /** Whether it is violence against the person. */
    boolean violence() {
        return group.equals("Violence against the person");
    }

    /** Whether it is a sexual offence. */
    boolean sexual() {
        return group.equals("Sexual offences");
    }

    /** Whether it is a notifiable reported incident, which is no crime. */
    boolean reportedIncident() {
        return offenceClass.startsWith("N");
    }
}

package truecount.synthetic;

/** Who told the police. */
enum Reporter {
    VICTIM("victim"),
    /** A parent or carer acting for a child or an adult at risk. */
    GUARDIAN("parent-or-guardian"),
    /** A teacher, doctor, social worker or other person acting as a professional. */
    PROFESSIONAL("professional"),
    POLICE("police"),
    WITNESS("witness");

    private final String capacity;

    Reporter(String capacity) {
        this.capacity = capacity;
    }

    /** The word for it in the facts. */
    String capacity() {
        return capacity;
    }
}

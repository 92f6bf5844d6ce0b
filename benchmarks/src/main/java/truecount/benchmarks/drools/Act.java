package truecount.benchmarks.drools;

/** One act, with the facts that the rules written here look at; a fact not told is empty. */
public final class Act {

    private final int number;
    private final String kind;
    private final String offender;
    private final String place;
    private final int inCourseOf;
    private final boolean onDuty;
    private final String thing;
    private final String takenFrom;
    private final String held;
    private final String force;
    private final String forceToSteal;
    private final String building;
    private final boolean pedalled;

    /** An act; inCourseOf is the number of the act in whose course it was done, or -1. */
    public Act(
            int number,
            String kind,
            String offender,
            String place,
            int inCourseOf,
            boolean onDuty,
            String thing,
            String takenFrom,
            String held,
            String force,
            String forceToSteal,
            String building,
            boolean pedalled) {
        this.number = number;
        this.kind = kind;
        this.offender = offender;
        this.place = place;
        this.inCourseOf = inCourseOf;
        this.onDuty = onDuty;
        this.thing = thing;
        this.takenFrom = takenFrom;
        this.held = held;
        this.force = force;
        this.forceToSteal = forceToSteal;
        this.building = building;
        this.pedalled = pedalled;
    }

    public int getNumber() {
        return number;
    }

    public String getKind() {
        return kind;
    }

    public String getOffender() {
        return offender;
    }

    public String getPlace() {
        return place;
    }

    public int getInCourseOf() {
        return inCourseOf;
    }

    public boolean isOnDuty() {
        return onDuty;
    }

    public String getThing() {
        return thing;
    }

    public String getTakenFrom() {
        return takenFrom;
    }

    public String getHeld() {
        return held;
    }

    public String getForce() {
        return force;
    }

    public String getForceToSteal() {
        return forceToSteal;
    }

    public String getBuilding() {
        return building;
    }

    /** Whether an electric bike keeps to the rules for assisted cycles. */
    public boolean isPedalled() {
        return pedalled;
    }
}

package truecount.benchmarks.drools;

/** How the matter reached the police. */
public final class Report {

    private final String capacity;
    private final String needed;

    /** A report made in this capacity; needed says whether it must be recorded without confirmation. */
    public Report(String capacity, String needed) {
        this.capacity = capacity;
        this.needed = needed;
    }

    public String getCapacity() {
        return capacity;
    }

    public String getNeeded() {
        return needed;
    }
}

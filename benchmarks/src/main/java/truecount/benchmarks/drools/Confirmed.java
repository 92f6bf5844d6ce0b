package truecount.benchmarks.drools;

/** The test for recording is met for this person. */
public final class Confirmed {

    private final String victim;

    public Confirmed(String victim) {
        this.victim = victim;
    }

    public String getVictim() {
        return victim;
    }
}

package truecount.benchmarks.drools;

/** An offence disclosed against one person, and whether it stands inside another. */
public final class Offence {

    private final Act act;
    private final String counted;
    private final String inClass;
    private final int rank;
    private final int count;
    private boolean inside;

    /** The rank is the place in the table of principal crimes: the lower, the graver. */
    public Offence(Act act, String counted, String inClass, int rank, int count) {
        this.act = act;
        this.counted = counted;
        this.inClass = inClass;
        this.rank = rank;
        this.count = count;
    }

    public Act getAct() {
        return act;
    }

    public String getCounted() {
        return counted;
    }

    public String getInClass() {
        return inClass;
    }

    public int getRank() {
        return rank;
    }

    public int getCount() {
        return count;
    }

    public boolean isInside() {
        return inside;
    }

    public void setInside(boolean inside) {
        this.inside = inside;
    }
}

package truecount.benchmarks.drools;

/** Someone an act was done to: who is counted, and for how many alike it stands. */
public final class Party {

    private final Act act;
    private final String id;
    private final String counted;
    private final boolean body;
    private final int count;
    private final String standing;
    private final String injury;
    private final String says;

    /** The one counted is the household or the owner; for most it is the person. */
    public Party(
            Act act, String id, String counted, boolean body, int count, String standing, String injury, String says) {
        this.act = act;
        this.id = id;
        this.counted = counted;
        this.body = body;
        this.count = count;
        this.standing = standing;
        this.injury = injury;
        this.says = says;
    }

    public Act getAct() {
        return act;
    }

    public String getId() {
        return id;
    }

    public String getCounted() {
        return counted;
    }

    public boolean isBody() {
        return body;
    }

    public int getCount() {
        return count;
    }

    public String getStanding() {
        return standing;
    }

    public String getInjury() {
        return injury;
    }

    public String getSays() {
        return says;
    }
}

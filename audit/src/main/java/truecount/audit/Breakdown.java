package truecount.audit;

/** Something by which the figures of an audit can be told apart beside the kinds of crime. */
public enum Breakdown {
    /** Whether a report came through the incident log or was recorded as a crime without it. */
    ROUTE("route", "reporting route"),
    /** How the report came in, such as an emergency call. */
    CHANNEL("channel", "channel"),
    /** The team that dealt with it, as the mapping names it. */
    TEAM("team", "team"),
    /** The month of the report. */
    MONTH("month", "month of the report");

    private final String id;
    private final String words;

    Breakdown(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The word for it in a plan. */
    public String id() {
        return id;
    }

    /** The end of "Recording accuracy by ...". */
    public String words() {
        return words;
    }
}

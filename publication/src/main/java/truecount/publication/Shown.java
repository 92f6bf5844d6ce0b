package truecount.publication;

import truecount.audit.Figure;
import truecount.audit.Value;

/**
 * A figure as the cells of a printed table.
 *
 * @param figure the number, or words where there is none
 * @param interval the interval, empty where none is due
 * @param reviewed how many units an estimate rests on, empty where nothing was estimated
 * @param why why there is no single number; empty for most
 */
record Shown(String figure, String interval, String reviewed, String why) {

    /** The shorthand for a number that is kept back, as government statistics write it. */
    static final String CONFIDENTIAL = "[c]";

    static Shown of(Figure figure) {
        return switch (figure.value()) {
            case Value.Count(long count, long of) when of < 0 -> new Shown(Figures.whole(count), "", "", "");
            case Value.Count(long count, long of) ->
                new Shown(Figures.whole(count) + " of " + Figures.whole(of), "", "", "");
            case Value.Share(double share, double low, double high, long reviewed) ->
                new Shown(Figures.percent(share), Figures.percentRange(low, high), Figures.whole(reviewed), "");
            case Value.Total(double total, double low, double high, long reviewed) ->
                new Shown(Figures.rounded(total), totalRange(low, high), Figures.whole(reviewed), "");
            case Value.Coefficient(double value, double low, double high, long reviewed) ->
                new Shown(
                        Figures.fixed(value, 2),
                        Figures.fixed(low, 2) + "\u00a0to " + Figures.fixed(high, 2),
                        Figures.whole(reviewed),
                        "");
            case Value.RangeOnly(double low, double high, long reviewed, String why) ->
                new Shown("Range only", Figures.percentRange(low, high), Figures.whole(reviewed), why);
            case Value.TotalRangeOnly(double low, double high, long reviewed, String why) ->
                new Shown("Range only", totalRange(low, high), Figures.whole(reviewed), why);
            case Value.Confidential(String why) -> new Shown(CONFIDENTIAL, "", "", "");
            case Value.NoData(String why) -> new Shown("No figure", "", "", why);
        };
    }

    private static String totalRange(double low, double high) {
        // A range that ends above nought is not said to end there.
        String end = high > 0 && high < 0.5 ? "1" : Figures.rounded(high);
        return Figures.rounded(low) + "\u00a0to " + end;
    }
}

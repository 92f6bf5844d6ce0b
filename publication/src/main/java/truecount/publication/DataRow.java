package truecount.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import truecount.audit.Figure;
import truecount.audit.Value;

/**
 * A figure as a row of a data file: the cells that CSV and spreadsheet share.
 *
 * @param kind what stands in the value's place: count, share, total, range, total-range or none
 * @param value the number; a share is between 0 and 1
 * @param outOf what a count is out of
 * @param reviewed how many units an estimate rests on
 * @param why why there is no single number, empty for most
 */
record DataRow(
        Figure figure,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal outOf,
        @Nullable BigDecimal reviewed,
        String why) {

    /** The header of every data table. */
    static final List<String> COLUMNS = List.of(
            "figure",
            "label",
            "unit",
            "kind",
            "value",
            "low",
            "high",
            "out_of",
            "items_reviewed",
            "why",
            "definition",
            "method",
            "warnings");

    /** What each column holds, in the order of {@link #COLUMNS}; printed on the notes sheet. */
    static final List<String> COLUMN_NOTES = List.of(
            "The figure's name, the same in every file of this publication.",
            "What the row is called.",
            "What was counted.",
            "count: counted in full. share: an estimated share between 0 and 1. total: an estimated total."
                    + " range: only the interval of a share may be read. total-range: the same for a total. confidential: kept back. none: there is no figure.",
            "The number. Shares are between 0 and 1: 0.92 is 92%. [c]: confidential, from 1 to 4 or told by one that is."
                    + " [x]: not available; the column why says why.",
            "The lower end of the interval; the cover says how often such intervals catch the truth.",
            "The upper end of the interval; the cover says how often such intervals catch the truth.",
            "What a count is out of, where it does not stand alone.",
            "How many reviewed items an estimate rests on.",
            "Why there is no single number, where there is none.",
            "What the number means.",
            "How the number was worked out.",
            "How the number should be read with care.");

    static DataRow of(Figure figure) {
        String kind = kind(figure.value());
        return switch (figure.value()) {
            case Value.Count(long count, long of) ->
                new DataRow(figure, kind, whole(count), null, null, of < 0 ? null : whole(of), null, "");
            case Value.Share(double share, double low, double high, long reviewed) ->
                new DataRow(
                        figure,
                        kind,
                        Figures.dataShare(share),
                        Figures.dataShare(low),
                        Figures.dataShare(high),
                        null,
                        whole(reviewed),
                        "");
            case Value.Total(double total, double low, double high, long reviewed) ->
                new DataRow(
                        figure,
                        kind,
                        Figures.dataTotal(total),
                        Figures.dataTotal(low),
                        Figures.dataTotal(high),
                        null,
                        whole(reviewed),
                        "");
            case Value.Coefficient(double value, double low, double high, long reviewed) ->
                new DataRow(
                        figure,
                        kind,
                        Figures.dataShare(value),
                        Figures.dataShare(low),
                        Figures.dataShare(high),
                        null,
                        whole(reviewed),
                        "");
            case Value.RangeOnly(double low, double high, long reviewed, String why) ->
                new DataRow(
                        figure,
                        kind,
                        null,
                        Figures.dataShare(low),
                        Figures.dataShare(high),
                        null,
                        whole(reviewed),
                        why);
            case Value.TotalRangeOnly(double low, double high, long reviewed, String why) ->
                new DataRow(
                        figure,
                        kind,
                        null,
                        Figures.dataTotal(low),
                        Figures.dataTotal(high),
                        null,
                        whole(reviewed),
                        why);
            case Value.Confidential(String why) -> new DataRow(figure, kind, null, null, null, null, null, why);
            case Value.NoData(String why) -> new DataRow(figure, kind, null, null, null, null, null, why);
        };
    }

    /** The word by which data files tell the kinds of value apart. */
    static String kind(Value value) {
        return switch (value) {
            case Value.Count ignored -> "count";
            case Value.Share ignored -> "share";
            case Value.Total ignored -> "total";
            case Value.Coefficient ignored -> "coefficient";
            case Value.RangeOnly ignored -> "range";
            case Value.TotalRangeOnly ignored -> "total-range";
            case Value.Confidential ignored -> "confidential";
            case Value.NoData ignored -> "none";
        };
    }

    /** The cells in the order of {@link #COLUMNS}: strings, numbers, or null for an empty number. */
    List<Cell> cells() {
        return List.of(
                Cell.of(figure.id()),
                Cell.of(figure.label()),
                Cell.of(figure.unit()),
                Cell.of(kind),
                shorthand().<Cell>map(Cell.Words::new).orElse(Cell.of(value)),
                Cell.of(low),
                Cell.of(high),
                Cell.of(outOf),
                Cell.of(reviewed),
                Cell.of(why),
                Cell.of(figure.definition()),
                Cell.of(figure.method()),
                Cell.of(String.join(" ", figure.warnings())));
    }

    /** What stands in place of a number that is not there, as government statistics write it. */
    private Optional<String> shorthand() {
        return switch (figure.value()) {
            case Value.Confidential ignored -> Optional.of(Shown.CONFIDENTIAL);
            case Value.NoData ignored -> Optional.of("[x]");
            case Value.RangeOnly ignored -> Optional.of("[x]");
            case Value.TotalRangeOnly ignored -> Optional.of("[x]");
            case Value.Count ignored -> Optional.empty();
            case Value.Share ignored -> Optional.empty();
            case Value.Total ignored -> Optional.empty();
            case Value.Coefficient ignored -> Optional.empty();
        };
    }

    private static BigDecimal whole(long count) {
        return BigDecimal.valueOf(count);
    }

    /** A cell of a data file. */
    sealed interface Cell {

        /** Words; a spreadsheet must never take them for a formula. */
        record Words(String words) implements Cell {}

        /** A number. */
        record Amount(BigDecimal number) implements Cell {}

        /** No number is due here. */
        record Empty() implements Cell {}

        static Cell of(String words) {
            return words.isEmpty() ? new Empty() : new Words(words);
        }

        static Cell of(@Nullable BigDecimal number) {
            return number == null ? new Empty() : new Amount(number);
        }
    }
}

package truecount.exports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One table of a sample, with the columns that names and values show to play a part in it. */
final class DraftTable {

    private static final String NUMBER = "(number|numbers|no|num|nbr|id|ref|urn|reference)";

    private final Sample sample;
    private final boolean crimes;
    private final SampleColumn number;

    /**
     * A table.
     *
     * @param crimes whether it holds crime records; otherwise it holds incidents
     * @throws UnusableInput when no column could be its number
     */
    DraftTable(Sample sample, boolean crimes) {
        this.sample = sample;
        this.crimes = crimes;
        SampleColumn found = crimes
                ? first(SampleColumn::numbers, "crime " + NUMBER, "(report|offence|record|arrest) " + NUMBER, NUMBER)
                : first(
                        SampleColumn::numbers,
                        "(incident|inc|event|call|log|cad|occurrence)( event)? " + NUMBER,
                        ".*(incident|event|call|case|log|occurrence) " + NUMBER,
                        NUMBER,
                        ".* " + NUMBER);
        if (found == null) found = first(SampleColumn::numbers, ".*");
        if (found == null) {
            throw new UnusableInput(
                    "%s has no column that could number its rows. Write 'number: {row: true}' in a mapping by hand; see docs/reference/mapping.md."
                            .formatted(sample.file()));
        }
        this.number = found;
    }

    Sample sample() {
        return sample;
    }

    boolean ofCrimes() {
        return crimes;
    }

    SampleColumn number() {
        return number;
    }

    /** The first column whose name is like the first pattern, else the second and so on, and whose values fit. */
    private @Nullable SampleColumn first(Predicate<SampleColumn> fits, String... names) {
        for (String name : names) {
            Pattern pattern = Pattern.compile(name);
            for (SampleColumn column : sample.columns()) {
                if (column.filled() > 0 && pattern.matcher(column.words()).matches() && fits.test(column)) {
                    return column;
                }
            }
        }
        return null;
    }

    /** When it was first reported. */
    @Nullable
    SampleColumn reported() {
        return first(
                column -> column.times().dates(),
                "(first )?(reported|report|rpt)( at| date| on| time)?",
                "(date|time) (first )?(reported|received|rpt)",
                "(call|incident|received|recvd?)( at| date| on| time)?",
                "date",
                "(created|cre|opened|logged|entered).*",
                crimes ? ".*(rpt|report).*" : "(?!.*(clos|occur|updat|attend|arriv|from|dec|rec at|snapshot)).*");
    }

    /** The time of day beside the day of the report, where that stands in a column of its own. */
    @Nullable
    SampleColumn clock() {
        SampleColumn day = reported();
        if (day == null || day.times().withTime()) return null;
        return first(
                column -> column.times().clocks(),
                "time",
                "(reported|report|rpt|received|recvd?|call|incident)( time)?",
                "time (reported|received)");
    }

    /** When the record was made. */
    @Nullable
    SampleColumn recorded() {
        return first(column -> column.times().dates(), "(recorded|record|rec)( at| date| on| time)?", "date recorded");
    }

    /** The type given when the log was opened, or the only one. */
    @Nullable
    SampleColumn openingType() {
        return first(
                SampleColumn::codes,
                ".*\\b(opening|open|initial|opened)\\b.*",
                "(?!.*(clos|final|clear|clr|result|source|post)).*(call|incident|event|offence) (type|category|code|nature)",
                "(type|nature|category|code)( code| of call)?",
                "(?!.*(clos|final|clear|clr|result|source|author|team|grade)).*(type|category|nature)");
    }

    /** The type given when the log was closed. */
    @Nullable
    SampleColumn closingType() {
        return first(SampleColumn::codes, ".*\\b(closing|close|closed|final)\\b.*(code|cd|type|category)");
    }

    /** The columns that tell how the report ended: the first that is filled, then those that fill its gaps. */
    List<SampleColumn> results() {
        List<SampleColumn> results = new ArrayList<>();
        for (String name : List.of(
                ".*(clearance|disposition|result|outcome).*",
                ".*\\b(closing|close|closed)\\b.*(code|cd|type)",
                "(clr|disp) (code|cd)")) {
            Pattern pattern = Pattern.compile(name);
            for (SampleColumn column : sample.columns()) {
                if (column.filled() == 0
                        || !column.codes()
                        || !pattern.matcher(column.words()).matches()) continue;
                if (results.contains(column)) continue;
                if (results.isEmpty() || fillsGaps(results, column)) results.add(column);
            }
        }
        return results;
    }

    /** Whether the others are often blank, and the column is filled on most of those rows. */
    private boolean fillsGaps(List<SampleColumn> others, SampleColumn column) {
        int gaps = 0;
        int filled = 0;
        for (int row = 0; row < sample.rows(); row++) {
            int at = row;
            boolean gap = others.stream().allMatch(other -> other.at(at).isEmpty());
            if (gap) gaps++;
            if (gap && !column.at(row).isEmpty()) filled++;
        }
        return gaps * 10 >= sample.rows() && filled * 2 >= gaps;
    }

    @Nullable
    SampleColumn channel() {
        return first(SampleColumn::codes, "(report )?channel.*", "origin", "(call )?source", "how (received|reported)");
    }

    @Nullable
    SampleColumn logText() {
        return first(
                SampleColumn::text,
                "log text",
                ".*(narrative|comments|summary|remarks|notes|details).*",
                "(log|text|txt)");
    }

    @Nullable
    SampleColumn team() {
        return first(SampleColumn::codes, "team( cd| code| name)?");
    }

    @Nullable
    SampleColumn score() {
        return first(SampleColumn::scores, ".*score.*");
    }

    /** Qualifiers of an incident, flags of a crime record. */
    @Nullable
    SampleColumn qualifiers() {
        return first(column -> true, ".*qual(ifiers?)?", "(flags?|markers?)");
    }

    /** A column that says yes or no to domestic abuse. */
    @Nullable
    SampleColumn domestic() {
        return first(
                column -> column.distinct().size() <= 3
                        && column.distinct().stream().anyMatch(DraftTable::yes),
                "(da|domestic|domestic abuse)( yn| flag)?");
    }

    static boolean yes(String value) {
        return value.matches("(?i)y|yes|true|1");
    }

    @Nullable
    SampleColumn offenceCode() {
        return first(
                column -> !column.times().dates(),
                "(offence )?class( cd| code)?",
                "(ho |offence )?(code|cd|classification)");
    }

    @Nullable
    SampleColumn offenceTitle() {
        return first(column -> !column.times().dates(), ".*title", "offence|offense|charge|description");
    }

    @Nullable
    SampleColumn offenceGroup() {
        return first(SampleColumn::codes, "(offence )?(group|grp)");
    }

    @Nullable
    SampleColumn status() {
        return first(SampleColumn::codes, "(crime )?(status|stat)");
    }

    @Nullable
    SampleColumn victimType() {
        return first(SampleColumn::codes, "vic(tim)? type");
    }

    /** The column that names rows of the other table, by what its values are. */
    @Nullable
    SampleColumn linkTo(Set<String> numbers) {
        SampleColumn best = null;
        long most = 0;
        for (SampleColumn column : sample.columns()) {
            if (column == number) continue;
            String separator = column.separatorTo(numbers);
            long found =
                    column.parts(separator).stream().filter(numbers::contains).count();
            boolean mostly = found * 10 >= column.parts(separator).size() * 3L;
            if (found > most && (found >= 2 || sample.rows() < 10) && (mostly || named(column))) {
                best = column;
                most = found;
            }
        }
        return best == null
                ? first(
                        column -> column != number,
                        crimes ? "incident " + NUMBER : "(linked )?(crime|report) " + NUMBER)
                : best;
    }

    private boolean named(SampleColumn column) {
        return column.words().matches(crimes ? ".*(incident|inc|call|case|event).*" : ".*(crime|report).*");
    }

    /** How many rows repeat a number with other content. */
    int repeated() {
        Set<List<String>> rows = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        int repeated = 0;
        for (int row = 0; row < sample.rows(); row++) {
            int at = row;
            if (!rows.add(sample.columns().stream().map(column -> column.at(at)).toList())) continue;
            if (!number.at(row).isEmpty() && !numbers.add(number.at(row))) repeated++;
        }
        return repeated;
    }

    /** Rows that have no number. */
    int withoutNumber() {
        return sample.rows() - number.filled();
    }

    /** The column that says which row of one number is the latest. */
    @Nullable
    SampleColumn version() {
        return first(
                column -> column != number
                        && (column.times().dates()
                                || column.distinct().stream().allMatch(value -> value.matches("[0-9]{1,18}"))),
                "(row )?(rev|revision|version)",
                ".*(updated|modified|changed|amended).*",
                ".*snapshot.*");
    }
}

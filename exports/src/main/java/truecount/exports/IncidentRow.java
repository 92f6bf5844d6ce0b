package truecount.exports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an incident from a row. */
final class IncidentRow {

    private static final ResultMeaning UNKNOWN = new ResultMeaning(ClosingResult.UNKNOWN, false);
    private static final ResultMeaning TOO_EARLY = new ResultMeaning(ClosingResult.NOT_YET_KNOWN, false);
    private static final TypeMeaning NO_MEANING = new TypeMeaning(null, false, null);

    private final TableReader table;
    private final @Nullable LocalDate settledUntil;
    private final @Nullable MomentReader reported;
    private final @Nullable Cell openingType;
    private final @Nullable Cell closingType;
    private final @Nullable RuleReader<TypeMeaning> type;
    private final @Nullable Cell channel;
    private final @Nullable RuleReader<ResultMeaning> result;
    private final @Nullable ListReader crimeNumbers;
    private final @Nullable ListReader qualifiers;
    private final @Nullable RowTest domestic;
    private final @Nullable Cell modelScore;
    private final @Nullable Cell logText;
    private final @Nullable Cell team;
    private final @Nullable Cell version;

    /** {@code settledUntil}: reports after this day that have no result are too early to say; null for none. */
    IncidentRow(Mapping mapping, TableReader table, @Nullable LocalDate settledUntil) {
        IncidentMapping from = mapping.incidents();
        RowColumns columns = new RowColumns(mapping, table);
        this.table = table;
        this.settledUntil = settledUntil;
        this.reported = columns.moment(from.reported());
        this.openingType = columns.cell(from.openingType());
        this.closingType = columns.cell(from.closingType());
        this.type = columns.rules(from.type());
        this.channel = columns.cell(from.channel());
        this.result = columns.rules(from.result());
        this.crimeNumbers = columns.list(from.crimeNumbers());
        this.qualifiers = columns.list(from.qualifiers());
        this.domestic = columns.test(from.domestic());
        this.modelScore = columns.cell(from.modelScore());
        this.logText = columns.cell(from.logText());
        this.team = columns.cell(from.team());
        Republishing republished = from.republished();
        this.version = columns.cell(republished == null ? null : republished.by());
    }

    Incident of(Row row) {
        Moment moment = reported == null ? null : reported.of(row);
        TypeMeaning meaning = type == null ? null : type.of(row);
        if (meaning == null) meaning = NO_MEANING;
        String written = result == null ? null : blankToNull(result.value(row));
        ResultMeaning means = means(row, written, moment);
        return new Incident(
                table.number(row),
                moment,
                RowColumns.text(openingType, row),
                RowColumns.text(closingType, row),
                type == null ? null : blankToNull(type.value(row)),
                meaning.group(),
                meaning.crime(),
                meaning.excludedBecause(),
                RowColumns.text(channel, row),
                written,
                means.result(),
                means.toFollow(),
                crimeNumbers == null ? List.of() : NullWords.without(crimeNumbers.of(row), "the crime numbers", table),
                qualifiers == null ? List.of() : qualifiers.of(row),
                domestic == null ? null : domestic.holds(row),
                score(row),
                RowColumns.text(logText, row),
                RowColumns.text(version, row),
                new RowPlace(table.file(), row.number()),
                RowColumns.text(team, row));
    }

    private ResultMeaning means(Row row, @Nullable String written, @Nullable Moment moment) {
        ResultMeaning means = result == null ? null : result.of(row);
        if (means != null) return means;
        boolean recent = settledUntil != null && moment != null && moment.day().isAfter(settledUntil);
        return written == null && recent ? TOO_EARLY : UNKNOWN;
    }

    private @Nullable Double score(Row row) {
        String text = RowColumns.text(modelScore, row);
        if (text == null) return null;
        try {
            double score = Double.parseDouble(text);
            if (score >= 0 && score <= 1) return score;
        } catch (NumberFormatException notANumber) {
            // Told below, like a number that is out of range.
        }
        table.setAside().value(row.number(), "modelScore", SetAside.quoted(text) + " is not a number between 0 and 1");
        return null;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

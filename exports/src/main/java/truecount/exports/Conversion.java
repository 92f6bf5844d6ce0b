package truecount.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works out what share of reports led to a crime record.
 *
 * <p>The crime records are held in memory; the incidents stream past.
 */
public final class Conversion {

    private final Path incidents;
    private final @Nullable Path crimes;
    private final Mapping mapping;
    private final ReadOptions options;
    private final LookedUp inIncidents;
    private final LookedUp inCrimes;

    private Conversion(Path incidents, @Nullable Path crimes, Mapping mapping, ReadOptions options) {
        this.incidents = incidents;
        this.crimes = crimes;
        this.mapping = mapping;
        this.options = options;
        this.inIncidents = LookedUp.in(Figure.Table.INCIDENTS, mapping.figures());
        this.inCrimes = LookedUp.in(Figure.Table.CRIMES, mapping.figures());
    }

    /**
     * The conversion of an export.
     *
     * @param crimes the crime export, or null
     * @throws UnusableInput when a file cannot be read, or does not have the columns that the mapping names
     */
    public static ConversionResult of(Path incidents, @Nullable Path crimes, Mapping mapping, ReadOptions options) {
        return new Conversion(incidents, crimes, mapping, options).result();
    }

    private ConversionResult result() {
        CrimeIndex index = CrimeIndex.empty();
        if (crimes != null) {
            index = CrimeIndex.read(crimes, mapping, options);
            if (!inCrimes.isEmpty()) goThroughCrimes(table -> inCrimes.keeper(table.columns()));
        }
        ConversionTally tally =
                new ConversionTally(index, ExportDate.of(incidents, mapping, options), options.rejects());
        List<FigureCounter> ofIncidents = new ArrayList<>();
        ReadSummary read = goThroughIncidents(tally, ofIncidents);

        List<FigureCounter> ofCrimes = new ArrayList<>();
        if (countsCrimes()) goThroughCrimes(table -> counting(Figure.Table.CRIMES, table, inIncidents, ofCrimes));

        List<Stratum> strata = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Figure figure : mapping.figures()) {
            List<FigureCounter> counters = figure.table() == Figure.Table.INCIDENTS ? ofIncidents : ofCrimes;
            if (possible(figure)) {
                strata.addAll(counters.removeFirst().strata());
            } else {
                leftOut.add("'%s' needs the crime records: give --crimes".formatted(figure.stratum()));
            }
        }
        boolean told = mapping.incidents().result() != null
                || mapping.incidents().crimeNumbers() != null
                || index.summary() != null;
        List<Stratum> shares = tally.strata();
        if (told) {
            strata.addAll(shares);
        } else if (!shares.isEmpty()) {
            leftOut.add(
                    "no share, because the mapping does not say how a report shows that it was recorded: by 'result',"
                            + " by 'crimeNumbers', or by crime records that name their incidents");
        }
        List<String> notices = new ArrayList<>(tally.notices());
        notices.addAll(read.notices());
        ReadSummary readCrimes = index.summary();
        if (readCrimes != null) notices.addAll(readCrimes.notices());
        return new ConversionResult(
                mapping.system(),
                mapping.cautions(),
                read,
                index.summary(),
                tally.counts(),
                tally.excluded(),
                tally.unknownResults(),
                strata,
                leftOut,
                notices);
    }

    private boolean countsCrimes() {
        return mapping.figures().stream().anyMatch(figure -> figure.table() == Figure.Table.CRIMES);
    }

    private boolean possible(Figure figure) {
        boolean needsCrimes = figure.table() == Figure.Table.CRIMES
                || figure.covered() != null
                || figure.hit() instanceof Figure.Hit.FoundIn;
        return crimes != null || !needsCrimes;
    }

    private ReadSummary goThroughIncidents(ConversionTally tally, List<FigureCounter> counters) {
        try (IncidentReader reader = IncidentReader.open(incidents, mapping, options)) {
            Consumer<Row> figures = counting(Figure.Table.INCIDENTS, reader.table(), inCrimes, counters);
            Consumer<Row> keeper = inIncidents.keeper(reader.table().columns());
            reader.forEachRow((row, incident) -> {
                figures.accept(row);
                keeper.accept(row);
                tally.add(incident);
            });
            return reader.summary();
        }
    }

    private Consumer<Row> counting(Figure.Table of, TableReader table, LookedUp other, List<FigureCounter> counters) {
        for (Figure figure : mapping.figures()) {
            if (figure.table() == of && possible(figure)) {
                counters.add(new FigureCounter(figure, table, mapping, other));
            }
        }
        return row -> counters.forEach(counter -> counter.count(row));
    }

    private interface Pass {
        Consumer<Row> over(TableReader table);
    }

    /** Rejects were told when the crime records were indexed. */
    private void goThroughCrimes(Pass pass) {
        if (crimes == null) return;
        ReadOptions quiet = new ReadOptions(options.acceptRejects(), null, reject -> {}, options.progress());
        try (TableReader table = new TableReader(crimes, mapping, TableColumns.of(mapping, mapping.crimes()), quiet)) {
            Consumer<Row> each = pass.over(table);
            for (Row row = table.next(); row != null; row = table.next()) {
                each.accept(row);
            }
        }
    }
}

package truecount.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame of 4,000 units behind cases 11 to 16 and 25, and the stratified sample of 260 from it. */
record SyntheticFrame(List<Unit> units, StratifiedSample<Unit> sample) {

    /** One unit; the counts are 0 where it was not reviewed. */
    record Unit(
            String key,
            String code,
            double should,
            double recorded,
            double unrecorded,
            double over,
            double linked,
            double anyLinked,
            double model) {

        Reviewed reviewed() {
            return new Reviewed(unrecorded, over, model);
        }
    }

    static SyntheticFrame read() {
        List<Unit> frame = new ArrayList<>();
        for (NamedCsvRecord row : Oracle.rows("population_case11_16")) {
            frame.add(new Unit(
                    row.getField("incident"),
                    row.getField("code"),
                    0,
                    0,
                    0,
                    0,
                    number(row, "linked"),
                    number(row, "any_linked"),
                    number(row, "model")));
        }
        Map<String, Long> sizes = new LinkedHashMap<>();
        List<SampledUnit<Unit>> drawn = new ArrayList<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (NamedCsvRecord row : Oracle.rows("case25_default_path")) {
            String code = row.getField("code");
            sizes.put(code, Long.parseLong(row.getField("N_h")));
            counts.merge(code, 1L, Long::sum);
            drawn.add(new SampledUnit<>(row.getField("incident"), code, reviewed(row, code)));
        }
        List<Stratum> strata = sizes.keySet().stream()
                .sorted()
                .map(code -> new Stratum(code, sizes.get(code), counts.get(code)))
                .toList();
        return new SyntheticFrame(frame, StratifiedSample.of(StratifiedDesign.of(strata), drawn));
    }

    KnownTotals known() {
        return KnownTotals.of(sample.design(), units, Unit::code, Unit::linked, Unit::model);
    }

    private static Unit reviewed(NamedCsvRecord row, String code) {
        return new Unit(
                row.getField("incident"),
                code,
                number(row, "should"),
                number(row, "recorded"),
                number(row, "unrecorded"),
                number(row, "over"),
                number(row, "linked"),
                number(row, "any_linked"),
                number(row, "model"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}

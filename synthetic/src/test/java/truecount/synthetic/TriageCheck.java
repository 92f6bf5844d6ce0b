package truecount.synthetic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well the score ranks logs that hold an unrecorded crime above those that do not. */
final class TriageCheck {

    private TriageCheck() {}

    /** The chance that a log with an unrecorded crime scores higher than one without; 0.5 is blind. */
    static double areaUnderCurve(List<NamedCsvRecord> incidents, List<NamedCsvRecord> truth) {
        Map<String, Double> scores = new HashMap<>();
        incidents.forEach(
                row -> scores.put(row.getField("incidentNumber"), Double.parseDouble(row.getField("triageScore"))));
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (NamedCsvRecord row : truth) {
            (row.getField("unrecorded").equals("0") ? without : with).add(scores.get(row.getField("incidentNumber")));
        }
        double higher = 0;
        for (double one : with) {
            for (double other : without) {
                higher += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return higher / with.size() / without.size();
    }
}

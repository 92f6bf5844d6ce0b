package truecount.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one report puts into the files of a force, as text that is ready to be written.
 *
 * @param earlier the incident's rows as they were exported before it was finished; null for most
 * @param incident the incident's rows, one text a file
 * @param again whether the incident is exported a second time
 * @param crimes rows of the crime files, one text a file
 * @param truth the row of the truth as text
 * @param figures the row of the truth as values
 * @param records how many crime records there are
 */
record Rendered(
        @Nullable List<String> earlier,
        List<String> incident,
        boolean again,
        List<String> crimes,
        String truth,
        List<String> figures,
        int records) {

    /** The texts of a happening. */
    static Rendered of(Happening happening) {
        Incident incident = happening.incident();
        @Nullable Incident before = happening.earlier();
        StringBuilder truth = new StringBuilder(1000);
        List<String> row = TruthTable.row(happening);
        CsvRow.add(truth, row);
        boolean twice = before == null && Math.floorMod(Dice.head("again|" + incident.number()), 100) == 0;
        return new Rendered(
                before == null ? null : ForceFiles.incidentRows(before, 1),
                ForceFiles.incidentRows(incident, before == null ? 1 : 2),
                twice || before != null,
                ForceFiles.crimeRows(happening.crimes()),
                truth.toString(),
                row,
                happening.crimes().size());
    }
}

package truecount.synthetic;

import java.util.List;

/**
 * One file of an export.
 *
 * @param <T> what its rows tell of
 * @param file its path in the force's folder
 * @param columns its header
 * @param rows puts the rows into a text, given their version
 */
record Table<T>(String file, List<String> columns, Rows<T> rows) {

    /** Puts the rows of something into a text. */
    interface Rows<T> {
        void add(T of, int version, StringBuilder out);
    }

    /** The files of incidents, of both systems. */
    static final List<Table<Incident>> INCIDENTS = List.of(
            new Table<>(
                    "incidents.csv",
                    IncidentTable.COLUMNS,
                    (incident, version, out) -> CsvRow.add(out, IncidentTable.row(incident))),
            SecondSystem.INCIDENT,
            SecondSystem.NARRATIVE,
            SecondSystem.PERSON,
            SecondSystem.LINK);

    /** The files of crimes, of both systems. */
    static final List<Table<Crime>> CRIMES = List.of(
            new Table<>(
                    "crimes.csv", CrimeTable.COLUMNS, (crime, version, out) -> CsvRow.add(out, CrimeTable.row(crime))),
            SecondSystem.CRIME);

    String text(T of, int version) {
        StringBuilder out = new StringBuilder(800);
        rows.add(of, version, out);
        return out.toString();
    }

    String text(List<T> all) {
        StringBuilder out = new StringBuilder(all.size() * 400);
        all.forEach(one -> rows.add(one, 1, out));
        return out.toString();
    }
}

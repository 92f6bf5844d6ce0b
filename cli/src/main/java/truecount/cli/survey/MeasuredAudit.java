package truecount.cli.survey;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import truecount.statistics.Interval;

/**
 * What one audit measured, as far as two audits can be laid side by side.
 *
 * @param source the file or folder it was read from, for messages
 * @param about its title, or the file's name where it has none
 * @param force whom it audits; empty where the file does not say
 * @param period the days that its frame covers; empty where the file does not say
 * @param frameHash of its frozen frame; empty where the file does not say
 * @param confidence of all its intervals
 * @param figures by a key that is the same in every audit
 */
record MeasuredAudit(
        String source,
        String about,
        String force,
        Optional<Period> period,
        String frameHash,
        double confidence,
        Map<String, Measured> figures) {

    /** A figure that this audit is known to have. */
    Measured figure(String id) {
        Measured figure = figures.get(id);
        if (figure == null) throw new IllegalArgumentException("%s has no figure %s".formatted(source, id));
        return figure;
    }

    /** From a day to a day, both included. */
    record Period(LocalDate from, LocalDate to) {

        boolean meets(Period other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }

        long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }

        /** The middle of the period, in years. */
        double year() {
            return (from.toEpochDay() + to.toEpochDay() + 1) / 2.0 / 365.2425 + 1970;
        }
    }

    /**
     * One figure.
     *
     * @param label what a reader calls it
     * @param definition what it is a share or a total of, and how it is counted
     * @param share whether it lies between 0 and 1; else it is a total
     * @param value empty where only the interval may be read
     */
    record Measured(String label, String definition, boolean share, Optional<Double> value, Interval ends) {}
}

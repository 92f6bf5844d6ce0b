package truecount.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an audit will do, fixed before a record is drawn.
 *
 * @param title the audit's name, such as "Recording accuracy, January to June 2026"
 * @param force the audited force
 * @param from first day on which a report in the frame was made
 * @param to last such day, included
 * @param records how many records to draw; a stratum that is too small gives all it has
 * @param confidence how often such intervals catch the truth, such as 0.95
 * @param strata how the units are put into strata
 * @param allocation how the records are shared among the strata
 * @param reserves share of the records kept for a type group, by its name; together below 1
 * @param directlyRecorded whether crimes recorded without an incident form a stratum of the frame
 * @param annualRecordedCrime crimes the force recorded in a year, without fraud; null to scale the frame to a year
 * @param lastKnown what the last audit found; null when there was none
 * @param procedure what the audit asks and how it goes about it
 * @param announcement what readers of its finding are told beside the figures
 */
public record Plan(
        String title,
        String force,
        LocalDate from,
        LocalDate to,
        int records,
        double confidence,
        StrataRule strata,
        AllocationRule allocation,
        Map<String, Double> reserves,
        boolean directlyRecorded,
        @Nullable Long annualRecordedCrime,
        @Nullable LastKnown lastKnown,
        Procedure procedure,
        Announcement announcement) {

    /** A plan that announces nothing. */
    public Plan(
            String title,
            String force,
            LocalDate from,
            LocalDate to,
            int records,
            double confidence,
            StrataRule strata,
            AllocationRule allocation,
            Map<String, Double> reserves,
            boolean directlyRecorded,
            @Nullable Long annualRecordedCrime,
            @Nullable LastKnown lastKnown,
            Procedure procedure) {
        this(
                title,
                force,
                from,
                to,
                records,
                confidence,
                strata,
                allocation,
                reserves,
                directlyRecorded,
                annualRecordedCrime,
                lastKnown,
                procedure,
                Announcement.NONE);
    }

    /** A plan for an audit of recording accuracy with one reviewer an item. */
    public Plan(
            String title,
            String force,
            LocalDate from,
            LocalDate to,
            int records,
            double confidence,
            StrataRule strata,
            AllocationRule allocation,
            Map<String, Double> reserves,
            boolean directlyRecorded,
            @Nullable Long annualRecordedCrime,
            @Nullable LastKnown lastKnown) {
        this(
                title,
                force,
                from,
                to,
                records,
                confidence,
                strata,
                allocation,
                reserves,
                directlyRecorded,
                annualRecordedCrime,
                lastKnown,
                Procedure.USUAL);
    }

    /** Refuses a plan that cannot be carried out, saying which part and what is allowed. */
    public Plan {
        require(!title.isBlank() && !force.isBlank(), "A plan needs a title and the name of the force");
        require(
                title.lines().count() == 1 && force.lines().count() == 1,
                "The title and the name of the force must each be one line");
        require(!to.isBefore(from), "The period ends on %s, before it begins on %s".formatted(to, from));
        require(records >= 1, "The number of records to draw must be 1 or more; got " + records);
        require(
                confidence >= 0.5 && confidence <= 0.999,
                "Confidence must lie from 0.5 to 0.999, such as 0.95; got " + confidence);
        require(
                annualRecordedCrime == null || annualRecordedCrime > 0,
                "The crimes recorded in a year must be 1 or more; got " + annualRecordedCrime);
        require(
                !directlyRecorded || procedure.kind().drawn() == AuditKind.Drawn.INCIDENTS,
                "Crimes recorded directly cannot be included: the kind '%s' draws crime records already"
                        .formatted(procedure.kind().id()));
        require(
                strata != StrataRule.RISK || procedure.kind().measure() == AuditKind.Measure.ACCURACY,
                "Strata by risk belong to recording accuracy; the kind '%s' counts items"
                        .formatted(procedure.kind().id()));
        require(
                procedure.kind().drawn() == AuditKind.Drawn.INCIDENTS
                        || strata == StrataRule.NONE
                        || strata == StrataRule.TYPE,
                "The kind '%s' draws crime records; their strata must be 'none' or 'type'"
                        .formatted(procedure.kind().id()));
        require(
                announcement.next() == null || announcement.next().isAfter(to),
                "The next finding is due on %s, before the period ends on %s".formatted(announcement.next(), to));
        requireShares(reserves);
        reserves = Map.copyOf(reserves);
    }

    private static void requireShares(Map<String, Double> reserves) {
        double sum = 0;
        for (Map.Entry<String, Double> reserve : reserves.entrySet()) {
            double share = reserve.getValue();
            require(
                    share > 0 && share < 1,
                    "The share reserved for '%s' must lie between 0 and 1, such as 0.12; got %s"
                            .formatted(reserve.getKey(), share));
            sum += share;
        }
        require(sum < 1, "The reserved shares add up to %s; they must stay below 1".formatted(sum));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Days in the period, both ends included. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** Whether a report made on this day belongs to the period. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** SHA-256 of {@link #canonicalText()} in UTF-8, lower-case hex. */
    public String hash() {
        return Sha256.of(canonicalText());
    }

    /** The plan as fixed lines of {@code name=value}, so that two writings of one plan have one hash. */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("truecount plan 1\n");
        parts().forEach((name, value) ->
                text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** Every part of the plan by name, as text. */
    public SortedMap<String, String> parts() {
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("title", title);
        parts.put("force", force);
        parts.put("from", from.toString());
        parts.put("to", to.toString());
        parts.put("records", Integer.toString(records));
        parts.put("confidence", Double.toString(confidence));
        parts.put("strata", strata.id());
        parts.put("allocation", allocation.id());
        parts.put("directly-recorded", directlyRecorded ? "include" : "leave-out");
        reserves.forEach((group, share) -> parts.put("reserve." + group, Double.toString(share)));
        if (annualRecordedCrime != null) {
            parts.put("annual-recorded-crime", annualRecordedCrime.toString());
        }
        if (lastKnown != null) {
            parts.put("last-known.accuracy", Double.toString(lastKnown.accuracy()));
            parts.put("last-known.over-recording", Double.toString(lastKnown.overRecording()));
        }
        procedure.addParts(parts);
        announcement.addParts(parts);
        return parts;
    }

    /** By which edition of the rules it draws and estimates. */
    public Method method() {
        return procedure.method();
    }

    /** The same plan by another method, as an audit opened earlier goes. */
    public Plan by(Method method) {
        return new Plan(
                title,
                force,
                from,
                to,
                records,
                confidence,
                strata,
                allocation,
                reserves,
                directlyRecorded,
                annualRecordedCrime,
                lastKnown,
                procedure.by(method),
                announcement);
    }

    /** What the audit asks. */
    public AuditKind kind() {
        return procedure.kind();
    }

    /**
     * Puts units into the strata that only the whole frame can tell: those by risk. Other units stay where they are.
     *
     * @param units each in the stratum of its type group
     * @return the same units in the same order
     */
    public List<Unit> stratified(List<Unit> units) {
        return strata == StrataRule.RISK ? RiskPlan.of(this, units).stratified() : units;
    }
}

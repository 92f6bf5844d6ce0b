package truecount.exports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What share of reports led to a crime record, as a force's own exports tell it. Never a recording accuracy.
 *
 * @param system the system that the exports come from
 * @param cautions what a reader must be told, most important first
 * @param incidents what reading the incident export came to
 * @param crimes what reading the crime export came to; null when there was none
 * @param counts how many reports there were of each kind
 * @param excluded incidents that the mapping leaves out, by its reason
 * @param unknownResults closing results that the mapping does not know, by how often they stand on crime-type reports
 * @param strata all shares: the figures that the mapping names first, in its order
 * @param leftOut figures that could not be made, and why
 * @param notices what a person must look at before any figure, a sentence without its full stop each
 */
public record ConversionResult(
        String system,
        List<String> cautions,
        ReadSummary incidents,
        @Nullable ReadSummary crimes,
        Counts counts,
        Map<String, Long> excluded,
        Map<String, Long> unknownResults,
        List<Stratum> strata,
        List<String> leftOut,
        List<String> notices) {

    /** Stands before every figure of every output. */
    public static final String MEANING =
            "These figures are conversion: the share of reports that led to a crime record. They are never recording"
                    + " accuracy, because nobody has judged which of the reports should have been recorded.";

    /** Keeps its own copies of the lists. */
    public ConversionResult {
        cautions = List.copyOf(cautions);
        strata = List.copyOf(strata);
        leftOut = List.copyOf(leftOut);
        notices = List.copyOf(notices);
    }

    /**
     * Counts of reports.
     *
     * @param crimeType crime-type reports of every kind, excluded ones left out
     * @param otherType all other reports, excluded ones left out
     * @param handedOver crime-type reports handed over: neither recorded nor unrecorded, in no share
     * @param notYetKnown crime-type reports for which it is too early to say, in no share
     * @param unknownResult crime-type reports without a crime record whose closing result is unknown
     * @param toFollow crime-type reports that count as recorded while the report is still to follow
     * @param missingCrimes crime numbers named by incidents that the crime export does not hold; not a loss, since the
     *     export may have been made too soon
     * @param datedBefore crime records dated before their incident
     */
    public record Counts(
            long crimeType,
            long otherType,
            long handedOver,
            long notYetKnown,
            long unknownResult,
            long toFollow,
            long missingCrimes,
            long datedBefore) {}
}

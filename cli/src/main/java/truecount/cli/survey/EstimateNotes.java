package truecount.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.SampledShare;

/** What a reader must know of a domain's figures before relying on them. */
final class EstimateNotes {

    /** Below this many errors an interval is wide, and a reader should know that it must be. */
    private static final int FEW_ERRORS = 15;

    private EstimateNotes() {}

    /** The notes, most important first; none when nothing is out of the ordinary. */
    static List<String> of(DomainEstimate domain, Optional<Headline> headline) {
        Optional<SampledShare> found = domain.share();
        if (found.isEmpty() || domain.classic().isEmpty()) {
            return List.of(
                    "No data: the sample holds no crime of this kind that should have been recorded, so nothing can"
                            + " be said of its accuracy. That is neither 0 nor 1.");
        }
        SampledShare share = found.get();
        DifferenceEstimate classic = domain.classic().get();
        List<String> notes = new ArrayList<>();
        if (share.everythingSeen()) {
            notes.add("Every incident was reviewed, so no sampling error is left and every interval is the accuracy"
                    + " itself.");
            return notes;
        }
        if (share.estimate().standardError() == 0) {
            notes.add(zeroError(share) + shown(headline, "does not", "do"));
        } else if (domain.ratioDegrees() < 1 || domain.proportionDegrees() < 1) {
            notes.add(
                    "No degrees of freedom are left when only incidents with such a crime are counted, so intervals by"
                            + " Student's t have no answer."
                            + shown(headline, "needs none", "need them"));
        }
        if (!classic.pointMayBeShown()) {
            notes.add("Unrecorded crimes found: %d. With fewer than %d read the interval only."
                    .formatted((long) classic.found(), DifferenceEstimate.FINDS_FOR_A_POINT));
        } else if (classic.found() < FEW_ERRORS) {
            notes.add("Only %d unrecorded crimes were found, so the interval is wide, and should be."
                    .formatted((long) classic.found()));
        }
        return notes;
    }

    private static String zeroError(SampledShare share) {
        double value = share.estimate().value();
        String found = value == 1
                ? "No unrecorded crime was found"
                : value == 0 ? "No recorded crime was found" : "All incidents of each stratum are alike";
        return found + ", so the standard error is 0 and says nothing of what was not drawn. Intervals that rest on it"
                + " would claim certainty.";
    }

    /** Which interval a reader sees, where those that rest on the standard error have no answer. */
    private static String shown(Optional<Headline> headline, String itDoesNot, String theyDo) {
        IntervalChoice method = headline.map(Headline::method).orElse(IntervalChoice.KORN_GRAUBARD);
        return method == IntervalChoice.KORN_GRAUBARD
                ? " The interval shown, the Korn-Graubard bound, %s.".formatted(itDoesNot)
                : " The interval shown, %s, %s; in the JSON the Korn-Graubard bound stands in the place of those that %s."
                        .formatted(method.id(), itDoesNot, theyDo);
    }
}

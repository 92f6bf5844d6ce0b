package truecount.rules.recording;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.facts.Evidence;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Reports of rape that are not recorded as a crime at once are N100 (pp.62-64). */
final class ReportedRape {

    private final Story in;
    private final Confirmation confirmation;

    ReportedRape(Story in, Confirmation confirmation) {
        this.in = in;
        this.confirmation = confirmation;
    }

    /** The code of the reported incident, or null when the rape is recorded as a crime. */
    @Nullable
    String code(ToldAct act, int victim) {
        Telling report = in.facts().report();
        if (elsewhere(act, report)) return "N100/03";
        if (contradicted()) return "N100/02";
        switch (report.get(Report.SARC)) {
            case DETAILS_AND_WANTS_INVESTIGATION, DETAILS_NO_FURTHER_ACTION -> {
                return null;
            }
            case DEPERSONALISED_ONLY, ANONYMOUS_NOTHING_PASSED -> {
                return report.get(Report.SARC_SAMPLES) == Report.SarcSamples.SUBMITTED_TO_POLICE ? null : "N100/01";
            }
            case NOT_ANSWERED, UNKNOWN -> {}
        }
        switch (report.get(Report.SARC_SAMPLES)) {
            case SUBMITTED_TO_POLICE -> {
                return null;
            }
            case FROZEN_AT_SARC -> {
                return "N100/01";
            }
            case NOT_ANSWERED, UNKNOWN, NONE -> {}
        }
        return confirmation.of(act, victim).confirmed() ? null : "N100/01";
    }

    /** Whether the report came through a sexual assault referral centre, so that its rules decide (p.62). */
    boolean throughReferralCentre() {
        Telling report = in.facts().report();
        return switch (report.get(Report.SARC)) {
            case DETAILS_AND_WANTS_INVESTIGATION,
                    DETAILS_NO_FURTHER_ACTION,
                    DEPERSONALISED_ONLY,
                    ANONYMOUS_NOTHING_PASSED -> true;
            case NOT_ANSWERED, UNKNOWN ->
                switch (report.get(Report.SARC_SAMPLES)) {
                    case SUBMITTED_TO_POLICE, FROZEN_AT_SARC -> true;
                    case NOT_ANSWERED, UNKNOWN, NONE -> false;
                };
        };
    }

    /** Whether a report of rape is unconfirmed only because nobody told who made it. */
    boolean reporterOpen(String code, ToldAct act, int victim) {
        if (!code.equals("N100/01") || throughReferralCentre()) return false;
        Answer.Ask open = confirmation.of(act, victim).open();
        return open != null && open.fact() == Report.BY;
    }

    private static boolean elsewhere(ToldAct act, Telling report) {
        Telling place = WhichForce.placeThatCounts(act);
        String force = place.get(Place.FORCE);
        boolean railway =
                place.get(Place.BTP) == YesNo.YES && !report.get(Report.FORCE).contains("Transport");
        if (railway || report.get(Report.OTHER_FORCE) == Report.OtherForce.RECORDING_IT) return true;
        boolean other = !force.isEmpty() && !report.silent(Report.FORCE) && !force.equals(report.get(Report.FORCE));
        return switch (place.get(Place.COUNTRY)) {
            case SCOTLAND, NORTHERN_IRELAND, CHANNEL_ISLANDS_OR_MAN, ABROAD -> true;
            case NOT_ANSWERED, UNKNOWN, ENGLAND, WALES -> other;
        };
    }

    private boolean contradicted() {
        for (Telling evidence : in.facts().evidence()) {
            if (evidence.get(Evidence.POINTS) == Evidence.Points.CONTRADICTS
                    && evidence.get(Evidence.CREDIBLE).is() == YesNo.YES
                    && evidence.get(Evidence.AT_HAND) != Evidence.AtHand.LATER) return true;
        }
        return false;
    }
}

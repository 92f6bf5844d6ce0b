package truecount.rules.recording;

import java.util.List;
import truecount.rules.Crime;
import truecount.rules.facts.Many;
import truecount.rules.facts.Report;
import truecount.rules.facts.Report.FraudCall;
import truecount.rules.told.Story;

/** How a fraud is handled: a call for service, or a report to Report Fraud alone (NFIB26 pp.2-3). */
final class FraudHandling {

    private FraudHandling() {}

    /** Empty where no fraud is to be recorded. */
    static String of(Story in, List<Crime> crimes) {
        int frauds = 0;
        for (Crime one : crimes) if (one.inClass().startsWith("NFIB")) frauds += one.count();
        if (frauds == 0) return "";
        Many<FraudCall> call = in.facts().report().get(Report.FRAUD_CALL);
        boolean service = call.hasAny(
                FraudCall.ARRESTED,
                FraudCall.AT_SCENE_OR_JUST_LEFT,
                FraudCall.ABOUT_TO_HAPPEN_HERE,
                FraudCall.SUSPECT_CAN_BE_LOCATED);
        if (in.facts().report().get(Report.REFERRAL) == Report.Referral.NFIB)
            return "passed-by-nfib: local case record, nothing counted again";
        return service
                ? "call-for-service: local case record and " + frauds + " to Report Fraud"
                : "report-fraud: " + frauds + ", no local crime record";
    }
}

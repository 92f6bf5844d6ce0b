package truecount.rules;

import java.util.List;
import truecount.rules.recording.Disclosure;

/**
 * What the rules say about one report on one day, with everything they looked at.
 *
 * @param disposition how it ends
 * @param crimes what is to be recorded on the facts told
 * @param action the code of a cancellation, the outcome, or the class before and after; empty if none
 * @param disclosed every offence that the facts disclose and what became of it
 * @param ask the questions still needed, best first
 * @param deadline by when
 * @param because every rule that spoke
 * @param duties what must be done, told or written down besides, and by whom
 * @param closings how an incident is closed under the national standard; empty where it is no mere incident, or nothing told says
 * @param fraud how a fraud is handled: call for service, referral; empty if there is none
 * @param force the force that records, where the place settles it; else empty
 */
public record Decision(
        Disposition disposition,
        List<Crime> crimes,
        String action,
        List<Disclosure> disclosed,
        List<Question> ask,
        Deadline deadline,
        List<Because> because,
        List<String> duties,
        List<Closing> closings,
        String fraud,
        String force) {

    /** The same decision with these questions left. */
    public Decision asking(List<Question> questions) {
        return new Decision(
                disposition, crimes, action, disclosed, questions, deadline, because, duties, closings, fraud, force);
    }
}

package truecount.rules;

import java.util.List;
import truecount.rules.lists.CrimeClass;
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

    /** Where it is printed what a rule found: under the class that it disclosed, where the rule speaks of several. */
    public Citation source(Because one) {
        for (Disclosure found : disclosed) {
            boolean same =
                    found.rule().equals(one.rule()) && found.act().told().path().equals(one.at());
            if (same) return under(found.offence().in(), one.rule().sources());
        }
        return one.rule().sources().get(0);
    }

    private static Citation under(CrimeClass disclosed, List<Citation> sources) {
        for (Citation source : sources) if (names(source, disclosed.code())) return source;
        boolean ofAnother = disclosed.fraud() || sources.get(0).heading().matches("[0-9]+[A-Z]?(/[0-9]+)? .*");
        return ofAnother
                ? new Citation(disclosed.document(), disclosed.code() + " " + disclosed.title(), disclosed.page())
                : sources.get(0);
    }

    private static boolean names(Citation source, String code) {
        return List.of(source.heading().split("[ ;,:]+", -1)).contains(code);
    }

    /** The same decision with these questions left. */
    public Decision asking(List<Question> questions) {
        return new Decision(
                disposition, crimes, action, disclosed, questions, deadline, because, duties, closings, fraud, force);
    }
}

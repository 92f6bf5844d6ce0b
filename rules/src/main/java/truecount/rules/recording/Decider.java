package truecount.rules.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import truecount.rules.Answer;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.offences.OffenceRules;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Turns what was read from a report into one decision. */
public final class Decider {

    private final OffenceRules rules;

    /** A decider under the rules of one day. */
    public Decider(OffenceRules rules) {
        this.rules = rules;
    }

    /** Decides whether and what to record, on the facts of one report. */
    public Decision record(Story in, boolean skipRecorded) {
        Result result = new Recording(in, rules).read(skipRecorded);
        for (ToldAct act : in.acts()) {
            if (rules.of(act.kind()).isEmpty()) {
                result.refer("The rules for acts of the kind %s are not in the book yet."
                        .formatted(act.kind().word()));
            }
        }
        String action = Raised.action(result);
        List<Crime> crimes = crimes(in, result);
        Disposition disposition = disposition(result, crimes);
        if (disposition == Disposition.CRIME && !action.isEmpty()) disposition = Disposition.RECLASSIFY;
        else action = "";
        List<String> duties = new ArrayList<>(result.duties);
        duties.addAll(result.registrar);
        return new Decision(
                disposition,
                crimes,
                action,
                List.copyOf(result.disclosed),
                List.copyOf(result.ask),
                Clock.of(in, result, disposition),
                List.copyOf(result.because),
                duties,
                disposition == Disposition.INCIDENT ? new IncidentClosure(in).closings() : List.of(),
                FraudHandling.of(in, crimes),
                Force.of(in, result.disclosed));
    }

    private static List<Crime> crimes(Story in, Result result) {
        if (result.disclosed.isEmpty() && result.reported.isEmpty()) return List.of();
        if (result.disclosed.size() == 1 && result.reported.isEmpty()) {
            Disclosure only = result.disclosed.get(0);
            return only.standing() ? List.of(join(in, only, null, result)) : List.of();
        }
        Map<Object, Crime> crimes = new LinkedHashMap<>();
        for (Disclosure one : result.disclosed) {
            if (!one.standing()) continue;
            Object key = one.attempted() ? List.of(one.offence(), "attempted") : one.offence();
            Crime before = crimes.get(key);
            crimes.put(key, join(in, one, before, result));
        }
        for (Result.Reported one : result.reported) {
            Crime before = crimes.get(one.code());
            List<String> victims = before == null ? new ArrayList<>() : new ArrayList<>(before.victims());
            boolean again = victims.contains(one.victim());
            // A death told twice is still one death; reports of rape count each offender as well.
            int more = again && one.code().startsWith("N300") ? 0 : one.number();
            int count = more + (before == null ? 0 : before.count());
            if (!one.victim().isEmpty() && !again) victims.add(one.victim());
            crimes.put(
                    one.code(),
                    new Crime(
                            one.code(),
                            one.code(),
                            "Notifiable reported incident",
                            "",
                            count,
                            false,
                            victims,
                            List.of(),
                            ""));
        }
        return List.copyOf(crimes.values());
    }

    private static Crime join(
            Story in, Disclosure one, @org.jspecify.annotations.Nullable Crime before, Result result) {
        List<String> victims = before == null ? List.of() : before.victims();
        String id = in.id(one.victim());
        if (!id.isEmpty() && !victims.contains(id)) victims = with(victims, id);
        List<String> flags = Flags.of(one, result.disclosed);
        if (before != null) for (String flag : before.flags()) if (!flags.contains(flag)) flags.add(flag);
        return new Crime(
                one.offence().in().code(),
                one.offence().code(),
                one.offence().title(),
                one.offence().maximum(),
                one.number() + (before == null ? 0 : before.count()),
                one.attempted(),
                victims,
                flags,
                "");
    }

    private static List<String> with(List<String> names, String name) {
        if (names.isEmpty()) return List.of(name);
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }

    private static Disposition disposition(Result result, List<Crime> crimes) {
        if (!result.ask.isEmpty()) return Disposition.ASK;
        if (result.contradicted) return Disposition.REGISTRAR;
        boolean crime = false;
        for (Crime one : crimes)
            crime |= !one.inClass().startsWith("N100") && !one.inClass().startsWith("N300");
        if (crime) return Disposition.CRIME;
        if (!result.registrar.isEmpty() || has(result, Fate.FOR_REGISTRAR)) return Disposition.REGISTRAR;
        if (!crimes.isEmpty()) return Disposition.REPORTED_INCIDENT;
        if (has(result, Fate.NOT_CONFIRMED) || has(result, Fate.ANOTHER_BODY) || has(result, Fate.RULE_SAYS_NOT)) {
            return Disposition.CRIME_RELATED_INCIDENT;
        }
        if (result.endings.contains(Answer.Ending.CRIME_RELATED_INCIDENT)) return Disposition.CRIME_RELATED_INCIDENT;
        if (has(result, Fate.ADDED_TO_RECORD) || has(result, Fate.ALREADY_RECORDED)) return Disposition.NO_ADDITIONAL;
        if (result.endings.contains(Answer.Ending.NO_ADDITIONAL)) return Disposition.NO_ADDITIONAL;
        if (result.endings.contains(Answer.Ending.INFORMATION_REPORT)) return Disposition.INFORMATION_REPORT;
        if (has(result, Fate.CONTRADICTED)) return Disposition.INCIDENT;
        if (result.endings.contains(Answer.Ending.NO_CRIME)) return Disposition.NO_CRIME;
        return Disposition.INCIDENT;
    }

    private static boolean has(Result result, Fate fate) {
        for (Disclosure one : result.disclosed) if (one.fate() == fate) return true;
        return false;
    }
}

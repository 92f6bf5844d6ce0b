package truecount.rules.afterwards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.told.Story;

/** Whether the class on record is still what the rules say on what is known now. */
final class Reclassification {

    private final Story in;
    private final OnRecord on;
    private final Decision now;

    Reclassification(Story in, Decision now) {
        this.in = in;
        this.on = new OnRecord(in);
        this.now = now;
    }

    Ruling decide() {
        if (toReportedRape()) return crimeToReportedRape();
        if (now.disposition() == Disposition.ASK || now.disposition() == Disposition.REGISTRAR) {
            return new Ruling(now.disposition(), List.of(), "", now.because(), now.duties(), now.ask());
        }
        if (now.crimes().isEmpty() || same()) {
            return ruling(
                    Disposition.NO_CHANGE, List.of(), "The rules give what is on record, or nothing else to record.");
        }
        return ruling(Disposition.RECLASSIFY, now.crimes(), "What is known now gives another class.");
    }

    private boolean same() {
        if (now.crimes().size() != 1) return false;
        Crime only = now.crimes().get(0);
        boolean code = on.code().isEmpty() || only.code().isEmpty() || on.code().equals(only.code());
        return only.inClass().equals(on.inClass()) && code;
    }

    private boolean toReportedRape() {
        return on.rape() && in.facts().decide().get(Request.PROPOSED).startsWith("N100");
    }

    /** A recorded rape becomes a reported incident only before any investigation, and only by an accredited registrar. */
    private Ruling crimeToReportedRape() {
        @Nullable Telling record = on.record();
        boolean untouched =
                record != null && record.get(RegisterEntry.INVESTIGATED) == RegisterEntry.Investigated.NOT_BEGUN;
        boolean accredited = in.facts().decide().get(Request.BY_ROLE) == Request.ByRole.ACCREDITED_FCR;
        String words =
                "A recorded rape becomes N100 only before any substantive investigation and only by an accredited registrar.";
        Because because = new Because(AfterRule.RAPE_TO_REPORTED_INCIDENT, "", words);
        if (!untouched) return new Ruling(Disposition.NO_CHANGE, List.of(), "", List.of(because), List.of(), List.of());
        if (!accredited)
            return new Ruling(Disposition.REGISTRAR, List.of(), "", List.of(because), List.of(words), List.of());
        String code = in.facts().decide().get(Request.PROPOSED);
        String full = code.length() == 6 ? code : "N100/01";
        Crime reported = new Crime(full, full, "Notifiable reported incident", "", 1, false, List.of(), List.of(), "");
        return new Ruling(
                Disposition.RECLASSIFY,
                List.of(reported),
                on.inClass() + " to " + full,
                List.of(because),
                List.of(),
                List.of());
    }

    private Ruling ruling(Disposition disposition, List<Crime> crimes, String words) {
        List<Because> because = new java.util.ArrayList<>(now.because());
        because.add(new Because(AfterRule.RECLASSIFICATION, "", words));
        String action =
                crimes.isEmpty() ? "" : on.inClass() + " to " + crimes.get(0).inClass();
        return new Ruling(
                disposition,
                crimes,
                action,
                because,
                List.of(
                        "Only the registrar or a designated decision maker reclassifies, with written reasons on the record."),
                List.of());
    }
}

package truecount.rules.afterwards;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.Offence;
import truecount.rules.told.Story;

/** Whether the class on record is still what the rules say on what is known now. */
final class Reclassification {

    private static final String ONLY =
            "Only the registrar or a designated decision maker reclassifies, with written reasons on the record.";
    private static final String WITHOUT_DELAY =
            "A reported incident is reclassified without delay once it is confirmed; the registrar oversees those that remain.";

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
        if (!roleMay()) {
            return new Ruling(
                    Disposition.REGISTRAR,
                    List.of(),
                    "",
                    List.of(new Because(AfterRule.RECLASSIFICATION, "", ONLY)),
                    List.of(ONLY),
                    List.of());
        }
        return ruling(Disposition.RECLASSIFY, now.crimes(), "What is known now gives another class.");
    }

    /** A crime changes class only by the registrar or a designated decision maker; a reported incident by whoever confirms it. */
    private boolean roleMay() {
        boolean crime = !on.inClass().startsWith("N");
        return switch (in.facts().decide().get(Request.BY_ROLE)) {
            case NOT_ANSWERED, UNKNOWN, DDM, FCR, ACCREDITED_FCR -> true;
            case RECORDER, SUPERVISOR, CHIEF_OFFICER -> !crime;
        };
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
        String full = code.equals("N100") ? "N100/01" : code;
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
                crimes.isEmpty() ? "" : on.inClass() + " to " + gravest(crimes).inClass();
        return new Ruling(
                disposition,
                crimes,
                action,
                because,
                List.of(on.inClass().startsWith("N") ? WITHOUT_DELAY : ONLY),
                List.of());
    }

    /** Of several crimes the gravest names the new class, whatever the order of telling. */
    private static Crime gravest(List<Crime> crimes) {
        return Collections.max(
                crimes,
                Comparator.comparingLong(Reclassification::gravity)
                        .thenComparing(Crime::inClass, Comparator.reverseOrder()));
    }

    /** The maximum sentence in months; a reported incident comes after every crime. */
    private static long gravity(Crime crime) {
        return CrimeClass.exists(crime.inClass())
                ? Offence.of(crime.inClass(), crime.code()).maximumMonths()
                : Long.MIN_VALUE;
    }
}

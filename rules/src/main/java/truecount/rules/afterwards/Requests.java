package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.Because;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.facts.CpsAdvice;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Duplicate;
import truecount.rules.facts.GroundsDecision;
import truecount.rules.facts.Mistake;
import truecount.rules.facts.NewInformation;
import truecount.rules.facts.Position;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Request;
import truecount.rules.facts.SelfDefence;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Transfer;
import truecount.rules.recording.Decider;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Decides what a file asks: to record, or to change a record that stands. */
public final class Requests {

    private final Decider decider;

    /** Requests under the rules that a decider holds. */
    public Requests(Decider decider) {
        this.decider = decider;
    }

    /** The decision on what the file asks. */
    public Decision decide(Story in) {
        return switch (asked(in)) {
            case NOT_ANSWERED, UNKNOWN, RECORDING -> decider.record(in, true);
            case RECLASSIFICATION -> {
                Decision now = decider.record(in, false);
                yield with(now, new Reclassification(in, now).decide());
            }
            case CANCELLATION -> with(decider.record(in, false), new Cancellation(in).decide());
            case OUTCOME -> {
                Decision recorded = decider.record(in, false);
                yield with(recorded, new Outcomes(in, recorded).decide());
            }
            case TRANSFER -> {
                Decision recorded = decider.record(in, false);
                yield with(recorded, transfer(in, recorded.force()));
            }
            case LOCATION -> {
                Decision recorded = decider.record(in, false);
                yield with(recorded, location(in, recorded.force()));
            }
        };
    }

    /** What the file asks; where it does not say and every act is on record, what was told later says it. */
    private static Request.On asked(Story in) {
        Request.On told = in.facts().decide().get(Request.ON);
        boolean open = told == Request.On.NOT_ANSWERED || told == Request.On.UNKNOWN;
        if (!open || !everyActOnRecord(in)) return told;
        for (Telling later : in.facts().later()) {
            Shape shape = later.shape();
            if (shape == CpsAdvice.CPS_ADVICE || shape == Disposal.DISPOSAL || shape == Position.POSITION)
                return Request.On.OUTCOME;
            if (shape == NewInformation.NEW_INFORMATION
                    || shape == Duplicate.DUPLICATE
                    || shape == Mistake.MISTAKE
                    || shape == SelfDefence.SELF_DEFENCE
                    || shape == GroundsDecision.GROUNDS_DECISION
                    || shape == Transfer.TRANSFER) return Request.On.CANCELLATION;
        }
        return told;
    }

    private static boolean everyActOnRecord(Story in) {
        if (in.facts().records().isEmpty()) return false;
        for (ToldAct act : in.acts()) {
            boolean found = false;
            for (Telling record : in.facts().records())
                for (String id : record.get(RegisterEntry.OF).ids()) found |= in.act(id) == act.index();
            if (!found) return false;
        }
        return true;
    }

    private static Ruling transfer(Story in, String place) {
        OnRecord on = new OnRecord(in);
        Reasons reasons = new Reasons();
        String to = "";
        boolean refused = false;
        for (Telling later : on.later(Transfer.TRANSFER)) {
            to = later.get(Transfer.TO).isEmpty() ? to : later.get(Transfer.TO);
            refused |= later.get(Transfer.REFERENCE) == Transfer.Reference.NONE;
            if (later.get(Transfer.REFERENCE) == Transfer.Reference.NOT_ANSWERED)
                reasons.ask(later, Transfer.REFERENCE, AfterRule.TRANSFER);
        }
        String own = in.facts().report().get(Report.FORCE);
        boolean elsewhere = !to.isEmpty() || (!place.isEmpty() && !own.isEmpty() && !place.equals(own));
        boolean passes = elsewhere && !refused;
        if (passes && !reasons.open().isEmpty())
            return new Ruling(Disposition.ASK, List.of(), "", List.of(), List.of(), reasons.open());
        reasons.say(
                AfterRule.TRANSFER,
                !elsewhere
                        ? "Nothing told places it in another force's area."
                        : refused
                                ? "It belongs to another force, which has given no reference yet: the record stays until it has."
                                : "It belongs to another force of England and Wales and is passed to it.");
        if (elsewhere)
            reasons.duty(
                    refused
                            ? "Obtain the receiving force's reference, and tell the victim the new number and force, before the record is removed."
                            : "Hold the receiving force's reference and tell the victim the new number and force.");
        return new Ruling(
                passes ? Disposition.TRANSFER : Disposition.NO_CHANGE,
                List.of(),
                passes ? "C1" : "",
                reasons.because(),
                reasons.duties(),
                List.of());
    }

    private static Ruling location(Story in, String place) {
        String own = in.facts().report().get(Report.FORCE);
        boolean elsewhere = !place.isEmpty() && !own.isEmpty() && !place.equals(own);
        Because because = new Because(
                AfterRule.LOCATION,
                "",
                place.isEmpty()
                        ? "No place is told; the force that received the report keeps it."
                        : "The first principle that can be settled places it with %s.".formatted(place));
        return new Ruling(
                elsewhere ? Disposition.TRANSFER : Disposition.NO_CHANGE,
                List.of(),
                elsewhere ? "C1" : "",
                List.of(because),
                List.of(),
                List.of());
    }

    private static Decision with(Decision base, Ruling ruling) {
        List<Because> because = new ArrayList<>(ruling.because());
        for (Because one : base.because()) if (!because.contains(one)) because.add(one);
        return new Decision(
                ruling.disposition(),
                ruling.crimes(),
                ruling.action(),
                base.disclosed(),
                ruling.ask(),
                base.deadline(),
                because,
                ruling.duties(),
                List.of(),
                base.fraud(),
                base.force());
    }
}

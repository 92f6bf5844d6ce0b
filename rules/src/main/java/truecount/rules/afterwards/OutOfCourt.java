package truecount.rules.afterwards;

import truecount.rules.facts.Disposal;
import truecount.rules.facts.Disposal.TicProof;
import truecount.rules.facts.Many;
import truecount.rules.facts.Position;
import truecount.rules.facts.Request;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;

/** Cautions, notices, resolutions, diversion and admitted offences (OUT26 pp.10-15, 22-25). */
final class OutOfCourt extends Conditions {

    OutOfCourt(Story in, OnRecord on, RecordedCase recorded, Reasons reasons) {
        super(in, on, recorded, reasons);
    }

    @Override
    boolean read(String outcome) {
        switch (outcome) {
            case "2", "2A" -> aged(outcome, 10, 17);
            case "3", "3A" -> adult(outcome);
            case "4" -> admitted();
            case "6" -> aged(outcome, 18, Long.MAX_VALUE);
            case "7" -> cannabis();
            case "8" -> resolution();
            case "22" -> activity();
            case "23" -> deferred(10, 17);
            case "24" -> deferred(18, Long.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void aged(String outcome, long least, long most) {
        for (int person : recorded.suspects()) {
            if (in.age(person, in.acts()[0]).under(least) == YesNo.YES || !atMost(person, most))
                refuse("The age of the suspect does not fit outcome %s.".formatted(outcome));
        }
        if (recorded.indictableOnly()) duty("Indictable only: the Crown Prosecution Service decides.");
    }

    private boolean atMost(int person, long most) {
        return most == Long.MAX_VALUE || in.age(person, in.acts()[0]).under(most + 1) != YesNo.NO;
    }

    private void adult(String outcome) {
        aged(outcome, 18, Long.MAX_VALUE);
        duty(
                "A simple caution is for domestic abuse and hate crime only; a repeat within two years needs an inspector.");
        if (recorded.indictableOnly()) duty("Indictable only: a superintendent refers it to the prosecutor.");
    }

    private void admitted() {
        Many<TicProof> proof = disposal.get(Disposal.TIC_PROOF);
        if (proof.silent()) {
            open(disposal, Disposal.TIC_PROOF);
            return;
        }
        boolean all = proof.has(TicProof.INTERVIEW_ADMISSION)
                && proof.has(TicProof.SIGNED_SCHEDULE)
                && proof.has(TicProof.CONNECTING_INFORMATION);
        if (!all)
            refuse("It needs a recorded admission, the signed schedule and information that connects the person.");
        decider("a designated decision maker", Request.ByRole.DDM, Request.ByRole.FCR, Request.ByRole.ACCREDITED_FCR);
    }

    private void cannabis() {
        aged("7", 18, Long.MAX_VALUE);
        if (!on.inClass().isEmpty() && !on.inClass().startsWith("92"))
            refuse("Only for possession of cannabis or khat.");
    }

    private void resolution() {
        if (recorded.indictableOnly()) refuse("Never for an offence that is indictable only.");
        if (recorded.intimateAbuse()) refuse("Never for domestic abuse between intimate partners.");
        if (on.inClass().equals("10D")) refuse("Not for possession of a knife.");
        if (recorded.hate() || (recorded.domesticAbuse() && !recorded.intimateAbuse()))
            inspector("Hate crime and other domestic abuse: only exceptionally and by an inspector.");
    }

    private void activity() {
        completed();
        if (recorded.domesticAbuse()) inspector("Domestic abuse: an inspector or equivalent authorises it.");
    }

    private void deferred(long least, long most) {
        aged(most == 17 ? "23" : "24", least, most);
        completed();
        if (position.get(Position.EVIDENCE) == Position.Evidence.INSUFFICIENT)
            refuse("There must be enough evidence to charge.");
    }

    private void completed() {
        YesNo completed = disposal.get(Disposal.COMPLETED);
        if (completed == YesNo.NOT_ANSWERED) open(disposal, Disposal.COMPLETED);
        else if (completed != YesNo.YES)
            refuse(
                    "Only once the activity is completed; otherwise a charge, or outcome 15 or 16 by the victim's support.");
        duty("Record what was done, that the suspect agreed to it, and why it serves better than a charge.");
    }
}

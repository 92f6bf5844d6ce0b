package truecount.rules.afterwards;

import java.util.Set;
import truecount.rules.facts.Account;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Duplicate;
import truecount.rules.facts.Mistake;
import truecount.rules.facts.SelfDefence;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** On which ground, if any, a record may be cancelled on what is told (CRR26 pp.25-26; OUT26 pp.26-30). */
final class CancellationGround {

    private static final Set<String> SELF_DEFENCE_CLASSES = Set.of("8N", "104", "105A");

    private final Story in;
    private final OnRecord on;
    private final Reasons reasons;
    private final Transfers transfers;
    private final VerifiableInformation information;

    CancellationGround(Story in, OnRecord on, Reasons reasons) {
        this.in = in;
        this.on = on;
        this.reasons = reasons;
        this.transfers = new Transfers(in, on, reasons);
        this.information = new VerifiableInformation(on, reasons, transfers);
    }

    /** The cancellation code that the facts support; empty if none does. */
    String ground() {
        if (on.reportedRape()) return reportedRape();
        String found = duplicate();
        if (found.isEmpty()) found = mistake();
        if (found.isEmpty()) found = paid();
        if (found.isEmpty()) found = information.grounds();
        if (found.isEmpty()) found = information.shown();
        if (found.isEmpty()) found = selfDefence();
        if (found.isEmpty()) found = transfers.passed();
        if (found.isEmpty() && reasons.because().isEmpty()) withdrawal();
        return found;
    }

    private String reportedRape() {
        for (Telling mistake : on.later(Mistake.MISTAKE)) {
            if (mistake.get(Mistake.MADE) == Mistake.Made.REPORT_TAKEN_WRONGLY
                    || mistake.get(Mistake.MADE) == Mistake.Made.WRONG_KEY) {
                reasons.say(AfterRule.RAPE_TO_REPORTED_INCIDENT, "A genuine error of the person who took the report.");
                return "C4";
            }
        }
        reasons.say(
                AfterRule.RAPE_TO_REPORTED_INCIDENT,
                "A report of rape is cancelled only for a genuine error of the person who took it.");
        return "";
    }

    private String duplicate() {
        for (Telling told : on.later(Duplicate.DUPLICATE)) {
            boolean live = true;
            for (String id : told.get(Duplicate.OF).ids()) live &= on.live(id);
            if (live) {
                reasons.say(AfterRule.DUPLICATE, "The record duplicates a live one or is part of it.");
                return "C3";
            }
            reasons.say(AfterRule.DUPLICATE, "The record that it duplicates is not live, so nothing would be counted.");
        }
        return "";
    }

    private String mistake() {
        for (Telling mistake : on.later(Mistake.MISTAKE)) {
            switch (mistake.get(Mistake.MADE)) {
                case NOT_ANSWERED -> reasons.ask(mistake, Mistake.MADE, AfterRule.ERROR);
                case WRONG_CLASS, UNKNOWN ->
                    reasons.say(
                            AfterRule.RECLASSIFICATION,
                            "A wrong class is put right by reclassification, not cancellation.");
                case WRONG_KEY, NOT_AN_OFFENCE, POINTS_TO_PROVE_NOT_MET, REPORT_TAKEN_WRONGLY -> {
                    reasons.say(AfterRule.ERROR, "Recorded in genuine error.");
                    return "C4";
                }
            }
        }
        return "";
    }

    private String paid() {
        for (ToldAct act : in.acts()) {
            if (act.kind() != ActKind.TAKING) continue;
            switch (act.get(Taking.RETURNED_AND_PAID)) {
                case BEFORE_POLICE_CONTACT -> {
                    reasons.say(
                            AfterRule.PAID_BEFORE_CONTACT,
                            "Paid before any police contact: sufficient information by itself.");
                    return "C2";
                }
                case AFTER_POLICE_CONTACT ->
                    reasons.say(
                            AfterRule.PAID_BEFORE_CONTACT,
                            "Paying because of the police does not by itself show a mistake.");
                case NOT_ANSWERED, UNKNOWN, NO -> {}
            }
        }
        return "";
    }

    private String selfDefence() {
        for (Telling told : on.later(SelfDefence.SELF_DEFENCE)) {
            boolean inside = SELF_DEFENCE_CLASSES.contains(on.inClass())
                    && !on.code().equals("008/01")
                    && !on.code().equals("008/77");
            if (!inside) {
                reasons.say(AfterRule.SELF_DEFENCE, "Self-defence cancels only 8N actual bodily harm, 104 and 105A.");
                continue;
            }
            var support = told.get(SelfDefence.SUPPORTED_BY);
            if (support.silent()) {
                reasons.ask(told, SelfDefence.SUPPORTED_BY, AfterRule.SELF_DEFENCE);
            } else if (support.bits() == 0 || support.only(SelfDefence.SupportedBy.NOTHING)) {
                reasons.say(AfterRule.SELF_DEFENCE, "Nothing supports the claim of self-defence.");
            } else {
                reasons.say(AfterRule.SELF_DEFENCE, "Clear additional verifiable information shows self-defence.");
                return "C5";
            }
        }
        return "";
    }

    private void withdrawal() {
        for (Telling account : in.facts().accounts()) {
            Account.Says says = account.get(Account.SAYS);
            if (says != Account.Says.WITHDRAWS && says != Account.Says.RETRACTS) continue;
            reasons.say(
                    AfterRule.WITHDRAWAL,
                    account.get(Account.PRESSURE_FEARED).yes()
                            ? "Fear or pressure on the victim is a clear concern: the crime cannot be cancelled."
                            : "A victim's withdrawal is not enough.");
            return;
        }
        reasons.say(AfterRule.NEW_INFORMATION, "Nothing told supports a cancellation.");
    }
}

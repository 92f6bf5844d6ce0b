package truecount.rules.afterwards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import truecount.rules.Question;
import truecount.rules.Rule;
import truecount.rules.facts.Account;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Duplicate;
import truecount.rules.facts.Fact;
import truecount.rules.facts.GroundsDecision;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Mistake;
import truecount.rules.facts.NewInformation;
import truecount.rules.facts.Place;
import truecount.rules.facts.SelfDefence;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Transfer;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** On which ground, if any, a record may be cancelled on what is told (CRR26 pp.25-26; OUT26 pp.26-30). */
final class CancellationGround {

    private static final LocalDate GROUNDS_SINCE = LocalDate.of(2020, 4, 1);
    private static final Set<String> SELF_DEFENCE_CLASSES = Set.of("8N", "104", "105A");

    private final Story in;
    private final OnRecord on;
    private final Reasons reasons;
    private final List<Question> ask = new ArrayList<>();

    CancellationGround(Story in, OnRecord on, Reasons reasons) {
        this.in = in;
        this.on = on;
        this.reasons = reasons;
    }

    List<Question> ask() {
        return ask;
    }

    private void ask(Telling about, Fact fact, Rule rule) {
        ask.add(new Question(about, fact, "", rule));
    }

    /** The cancellation code that the facts support; empty if none does. */
    String ground() {
        if (on.reportedRape()) return reportedRape();
        String found = duplicate();
        if (found.isEmpty()) found = mistake();
        if (found.isEmpty()) found = paid();
        if (found.isEmpty()) found = grounds();
        if (found.isEmpty()) found = newInformation();
        if (found.isEmpty()) found = selfDefence();
        if (found.isEmpty()) found = transfer();
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
                case NOT_ANSWERED -> ask(mistake, Mistake.MADE, AfterRule.ERROR);
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

    private String grounds() {
        for (Telling grounds : on.later(GroundsDecision.GROUNDS_DECISION)) {
            for (Fact fact : List.of(GroundsDecision.STAGE, GroundsDecision.RESULT)) {
                if (grounds.silent(fact)) {
                    ask(grounds, fact, AfterRule.SLAVERY_GROUNDS);
                    return "";
                }
            }
            boolean negative = grounds.get(GroundsDecision.RESULT) == GroundsDecision.Result.NEGATIVE;
            boolean conclusive = grounds.get(GroundsDecision.STAGE) == GroundsDecision.Stage.CONCLUSIVE;
            if (negative && conclusive && !on.recordedBefore(GROUNDS_SINCE)) {
                reasons.say(
                        AfterRule.SLAVERY_GROUNDS,
                        "A negative conclusive-grounds decision may be additional verifiable information.");
                reasons.duty("Not if police see other reasons to keep the crime.");
                return "C2";
            }
            reasons.say(
                    AfterRule.SLAVERY_GROUNDS,
                    "Only a negative conclusive-grounds decision on a crime recorded after 1 April 2020 can lead to cancellation.");
        }
        return "";
    }

    private String newInformation() {
        for (Telling told : on.later(NewInformation.NEW_INFORMATION)) {
            String found = shown(told);
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    private String shown(Telling told) {
        NewInformation.Shows shows = told.get(NewInformation.SHOWS);
        switch (shows) {
            case NOT_ANSWERED -> {
                ask(told, NewInformation.SHOWS, AfterRule.NEW_INFORMATION);
                return "";
            }
            case UNKNOWN -> {
                reasons.say(AfterRule.NEW_INFORMATION, "What the information shows cannot be told.");
                return "";
            }
            case CHILD_WAS_FORCED -> {
                reasons.say(AfterRule.UNDULY_FORCED, "The child was unduly forced.");
                return "C2";
            }
            case NO_FGM -> {
                reasons.say(AfterRule.FGM_DUTY, "It is determined that the child has not suffered genital mutilation.");
                return "C2";
            }
            case HAPPENED_ELSEWHERE, DID_NOT_HAPPEN, NOT_AN_OFFENCE, ACCIDENT, CLAIM_WAS_FALSE, PAID_BY_MISTAKE -> {}
        }
        if (!passes(told)) return "";
        if (shows == NewInformation.Shows.HAPPENED_ELSEWHERE) return elsewhere();
        reasons.say(
                AfterRule.NEW_INFORMATION,
                "Additional verifiable information shows that no notifiable crime occurred.");
        return "C2";
    }

    /** A crime committed elsewhere is passed on; it leaves the count only once the other force has given a reference. */
    private String elsewhere() {
        if (on.later(Transfer.TRANSFER).isEmpty()) {
            reasons.say(AfterRule.TRANSFER, "It happened in another force's area.");
            reasons.duty("Obtain the receiving force's reference before the record is removed.");
            return "C1";
        }
        return transfer();
    }

    /** Additional, verifiable, about this crime, and convincing to whoever decides; each is judged. */
    private boolean passes(Telling told) {
        List<Fact.Judged> tests = List.of(
                NewInformation.ADDITIONAL,
                NewInformation.VERIFIABLE,
                NewInformation.ABOUT_THIS_CRIME,
                NewInformation.CONVINCES);
        for (Fact.Judged test : tests) {
            Judgement judged = told.get(test);
            // Information told of this record, or of the only one, is about this crime unless someone denies it.
            if (judged.is() == YesNo.NOT_ANSWERED && test == NewInformation.ABOUT_THIS_CRIME && on.record() != null)
                continue;
            if (judged.is() == YesNo.NOT_ANSWERED) {
                ask(told, test, AfterRule.NEW_INFORMATION);
                return false;
            }
            if (!judged.yes()) {
                reasons.say(
                        AfterRule.NEW_INFORMATION,
                        "The information does not pass the test: %s is not met.".formatted(test.name()));
                return false;
            }
        }
        return true;
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
                ask(told, SelfDefence.SUPPORTED_BY, AfterRule.SELF_DEFENCE);
            } else if (support.bits() == 0 || support.only(SelfDefence.SupportedBy.NOTHING)) {
                reasons.say(AfterRule.SELF_DEFENCE, "Nothing supports the claim of self-defence.");
            } else {
                reasons.say(AfterRule.SELF_DEFENCE, "Clear additional verifiable information shows self-defence.");
                return "C5";
            }
        }
        return "";
    }

    private String transfer() {
        for (Telling told : on.later(Transfer.TRANSFER)) {
            if (told.get(Transfer.REFERENCE) == Transfer.Reference.NOT_ANSWERED) {
                ask(told, Transfer.REFERENCE, AfterRule.TRANSFER);
                continue;
            }
            if (told.get(Transfer.REFERENCE) == Transfer.Reference.NONE) {
                reasons.say(AfterRule.TRANSFER, "The receiving force has given no reference yet.");
                continue;
            }
            if (outsideEnglandAndWales()) {
                reasons.say(
                        AfterRule.TRANSFER,
                        "C1 passes crimes only between forces of England and Wales; the details are referred.");
                continue;
            }
            reasons.say(AfterRule.TRANSFER, "Passed to the force where it happened, whose reference is held.");
            return "C1";
        }
        return "";
    }

    private boolean outsideEnglandAndWales() {
        for (ToldAct act : in.acts()) {
            switch (act.where().get(Place.COUNTRY)) {
                case SCOTLAND, NORTHERN_IRELAND, CHANNEL_ISLANDS_OR_MAN, ABROAD -> {
                    return true;
                }
                case NOT_ANSWERED, UNKNOWN, ENGLAND, WALES -> {}
            }
        }
        return false;
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

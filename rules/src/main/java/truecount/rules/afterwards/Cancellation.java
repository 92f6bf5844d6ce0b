package truecount.rules.afterwards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import truecount.rules.Because;
import truecount.rules.Disposition;
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
import truecount.rules.facts.Request;
import truecount.rules.facts.SelfDefence;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Transfer;
import truecount.rules.facts.VictimTold;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.CancellationReason;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Whether a recorded crime may be cancelled, under which code, by whom, and who must be told first. */
final class Cancellation {

    private static final LocalDate GROUNDS_SINCE = LocalDate.of(2020, 4, 1);
    private static final Set<String> SELF_DEFENCE_CLASSES = Set.of("8N", "104", "105A");

    private final Story in;
    private final OnRecord on;
    private final List<Because> because = new ArrayList<>();
    private final List<String> duties = new ArrayList<>();
    private final List<Question> ask = new ArrayList<>();

    Cancellation(Story in) {
        this.in = in;
        this.on = new OnRecord(in);
    }

    Ruling decide() {
        String code = ground();
        if (!ask.isEmpty()) return end(Disposition.ASK, "");
        if (code.isEmpty()) return end(Disposition.NO_CHANGE, "");
        if (!roleMay(code)) return end(Disposition.REGISTRAR, code);
        tellFirst(code);
        return end(Disposition.CANCEL, code);
    }

    private Ruling end(Disposition disposition, String action) {
        return new Ruling(disposition, List.of(), action, because, duties, ask);
    }

    private void say(Rule rule, String words) {
        because.add(new Because(rule, "", words));
    }

    private void ask(Telling about, Fact fact, Rule rule) {
        ask.add(new Question(about, fact, "", rule));
    }

    /** The cancellation code that the facts support; empty if none does. */
    private String ground() {
        if (on.reportedRape()) return reportedRape();
        String found = duplicate();
        if (found.isEmpty()) found = mistake();
        if (found.isEmpty()) found = paid();
        if (found.isEmpty()) found = grounds();
        if (found.isEmpty()) found = newInformation();
        if (found.isEmpty()) found = selfDefence();
        if (found.isEmpty()) found = transfer();
        if (found.isEmpty() && because.isEmpty()) withdrawal();
        return found;
    }

    private String reportedRape() {
        for (Telling mistake : on.later(Mistake.MISTAKE)) {
            if (mistake.get(Mistake.MADE) == Mistake.Made.REPORT_TAKEN_WRONGLY
                    || mistake.get(Mistake.MADE) == Mistake.Made.WRONG_KEY) {
                say(AfterRule.RAPE_TO_REPORTED_INCIDENT, "A genuine error of the person who took the report.");
                return "C4";
            }
        }
        say(
                AfterRule.RAPE_TO_REPORTED_INCIDENT,
                "A report of rape is cancelled only for a genuine error of the person who took it.");
        return "";
    }

    private String duplicate() {
        for (Telling told : on.later(Duplicate.DUPLICATE)) {
            boolean live = true;
            for (String id : told.get(Duplicate.OF).ids()) live &= on.live(id);
            if (live) {
                say(AfterRule.DUPLICATE, "The record duplicates a live one or is part of it.");
                return "C3";
            }
            say(AfterRule.DUPLICATE, "The record that it duplicates is not live, so nothing would be counted.");
        }
        return "";
    }

    private String mistake() {
        for (Telling mistake : on.later(Mistake.MISTAKE)) {
            switch (mistake.get(Mistake.MADE)) {
                case NOT_ANSWERED -> ask(mistake, Mistake.MADE, AfterRule.ERROR);
                case WRONG_CLASS, UNKNOWN ->
                    say(
                            AfterRule.RECLASSIFICATION,
                            "A wrong class is put right by reclassification, not cancellation.");
                case WRONG_KEY, NOT_AN_OFFENCE, POINTS_TO_PROVE_NOT_MET, REPORT_TAKEN_WRONGLY -> {
                    say(AfterRule.ERROR, "Recorded in genuine error.");
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
                    say(
                            AfterRule.PAID_BEFORE_CONTACT,
                            "Paid before any police contact: sufficient information by itself.");
                    return "C2";
                }
                case AFTER_POLICE_CONTACT ->
                    say(
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
                say(
                        AfterRule.SLAVERY_GROUNDS,
                        "A negative conclusive-grounds decision may be additional verifiable information.");
                duties.add("Not if police see other reasons to keep the crime.");
                return "C2";
            }
            say(
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
                say(AfterRule.NEW_INFORMATION, "What the information shows cannot be told.");
                return "";
            }
            case CHILD_WAS_FORCED -> {
                say(AfterRule.UNDULY_FORCED, "The child was unduly forced.");
                return "C2";
            }
            case NO_FGM -> {
                say(AfterRule.FGM_DUTY, "It is determined that the child has not suffered genital mutilation.");
                return "C2";
            }
            case HAPPENED_ELSEWHERE, DID_NOT_HAPPEN, NOT_AN_OFFENCE, ACCIDENT, CLAIM_WAS_FALSE, PAID_BY_MISTAKE -> {}
        }
        if (!passes(told)) return "";
        if (shows == NewInformation.Shows.HAPPENED_ELSEWHERE) return elsewhere();
        say(AfterRule.NEW_INFORMATION, "Additional verifiable information shows that no notifiable crime occurred.");
        return "C2";
    }

    /** A crime committed elsewhere is passed on; it leaves the count only once the other force has given a reference. */
    private String elsewhere() {
        if (on.later(Transfer.TRANSFER).isEmpty()) {
            say(AfterRule.TRANSFER, "It happened in another force's area.");
            duties.add("Obtain the receiving force's reference before the record is removed.");
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
                say(
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
                say(AfterRule.SELF_DEFENCE, "Self-defence cancels only 8N actual bodily harm, 104 and 105A.");
                continue;
            }
            var support = told.get(SelfDefence.SUPPORTED_BY);
            if (support.silent()) {
                ask(told, SelfDefence.SUPPORTED_BY, AfterRule.SELF_DEFENCE);
            } else if (support.bits() == 0 || support.only(SelfDefence.SupportedBy.NOTHING)) {
                say(AfterRule.SELF_DEFENCE, "Nothing supports the claim of self-defence.");
            } else {
                say(AfterRule.SELF_DEFENCE, "Clear additional verifiable information shows self-defence.");
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
                say(AfterRule.TRANSFER, "The receiving force has given no reference yet.");
                continue;
            }
            if (outsideEnglandAndWales()) {
                say(
                        AfterRule.TRANSFER,
                        "C1 passes crimes only between forces of England and Wales; the details are referred.");
                continue;
            }
            say(AfterRule.TRANSFER, "Passed to the force where it happened, whose reference is held.");
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
            say(
                    AfterRule.WITHDRAWAL,
                    account.get(Account.PRESSURE_FEARED).yes()
                            ? "Fear or pressure on the victim is a clear concern: the crime cannot be cancelled."
                            : "A victim's withdrawal is not enough.");
            return;
        }
        say(AfterRule.NEW_INFORMATION, "Nothing told supports a cancellation.");
    }

    private boolean roleMay(String code) {
        Request.ByRole role = in.facts().decide().get(Request.BY_ROLE);
        boolean grave = code.equals("C2") && (on.rape() || on.homicide());
        boolean fgm = spoke(AfterRule.FGM_DUTY) || on.code().equals("008/52");
        if (grave)
            say(
                    AfterRule.RAPE_AND_HOMICIDE,
                    "Only a registrar on the College's register cancels rape and homicide, on compelling information.");
        duties.add("To be decided by %s.".formatted(who(code, grave, fgm)));
        if (!code.equals("C1") && !on.reportedRape())
            duties.add(
                    "Whoever decides is trained and independent of the investigation; the record says who cancelled.");
        return switch (role) {
            case NOT_ANSWERED, UNKNOWN, ACCREDITED_FCR -> true;
            case CHIEF_OFFICER -> grave;
            case FCR -> !grave;
            case DDM -> !grave && !fgm;
            case RECORDER, SUPERVISOR -> code.equals("C1") || on.reportedRape();
        };
    }

    private static String who(String code, boolean grave, boolean fgm) {
        if (grave) return "a registrar accredited by the College, or the chief officer if the force has none";
        if (fgm) return "the force crime registrar";
        return code.equals("C1")
                ? "the force, once the other force has given its reference"
                : "an independent, trained designated decision maker or the registrar";
    }

    private boolean spoke(Rule rule) {
        for (Because one : because) if (one.rule().equals(rule)) return true;
        return false;
    }

    private void tellFirst(String code) {
        CancellationReason reason = CancellationReason.of(code, in.day());
        if (reason == null) return;
        duties.add("On the record: %s".formatted(reason.onRecord()));
        if (reason.victimToldFirst() && !told()) {
            duties.add("The victim must be told before it leaves the count, and the telling must be on the record.");
        }
    }

    private boolean told() {
        for (Telling one : on.later(VictimTold.VICTIM_TOLD)) {
            VictimTold.Of of = one.get(VictimTold.OF);
            if (of != VictimTold.Of.NOT_RECORDING && of != VictimTold.Of.OUTCOME) return true;
        }
        return false;
    }
}

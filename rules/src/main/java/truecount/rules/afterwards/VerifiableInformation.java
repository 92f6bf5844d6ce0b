package truecount.rules.afterwards;

import java.time.LocalDate;
import java.util.List;
import truecount.rules.facts.Fact;
import truecount.rules.facts.GroundsDecision;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.NewInformation;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;

/** Whether what came to light later is additional verifiable information (CRR26 p.25; OUT26 pp.28-30). */
final class VerifiableInformation {

    private static final LocalDate GROUNDS_SINCE = LocalDate.of(2020, 4, 1);

    private final OnRecord on;
    private final Reasons reasons;
    private final Transfers transfers;

    VerifiableInformation(OnRecord on, Reasons reasons, Transfers transfers) {
        this.on = on;
        this.reasons = reasons;
        this.transfers = transfers;
    }

    /** C2 on a negative conclusive-grounds decision on modern slavery; empty if nothing of the kind is told. */
    String grounds() {
        for (Telling grounds : on.later(GroundsDecision.GROUNDS_DECISION)) {
            for (Fact fact : List.of(GroundsDecision.STAGE, GroundsDecision.RESULT)) {
                if (grounds.silent(fact)) {
                    reasons.ask(grounds, fact, AfterRule.SLAVERY_GROUNDS);
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

    /** The code that new information supports; empty if none does. */
    String shown() {
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
                reasons.ask(told, NewInformation.SHOWS, AfterRule.NEW_INFORMATION);
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
        if (shows == NewInformation.Shows.HAPPENED_ELSEWHERE) return transfers.elsewhere();
        reasons.say(
                AfterRule.NEW_INFORMATION,
                "Additional verifiable information shows that no notifiable crime occurred.");
        return "C2";
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
                reasons.ask(told, test, AfterRule.NEW_INFORMATION);
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
}

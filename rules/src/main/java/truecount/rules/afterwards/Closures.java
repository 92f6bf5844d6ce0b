package truecount.rules.afterwards;

import truecount.rules.facts.Position;
import truecount.rules.facts.Position.Suspect;
import truecount.rules.facts.Position.Victim;
import truecount.rules.facts.Request;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;

/** Outcomes without a disposal: no prosecution, no support, no suspect, no time (OUT26 pp.13, 16-22). */
final class Closures extends Conditions {

    Closures(Story in, OnRecord on, RecordedCase recorded, Reasons reasons) {
        super(in, on, recorded, reasons);
    }

    @Override
    boolean read(String outcome) {
        switch (outcome) {
            case "5" -> deceased();
            case "9" ->
                publicInterest(Position.PublicInterest.NO_CPS, "the prosecutor's decision on form MG3A is held");
            case "10" -> police();
            case "11" -> suspect(Suspect.UNDER_10);
            case "12" -> suspect(Suspect.TOO_ILL, Suspect.DEAD_BEFORE_CHARGE);
            case "13" -> victimGone();
            case "14" -> unsupported(Suspect.NOT_IDENTIFIED);
            case "15" -> difficulties();
            case "16" -> unsupported(Suspect.IDENTIFIED);
            case "17" -> timeLimit();
            case "18" -> suspect(Suspect.NOT_IDENTIFIED);
            case "20" -> duty("Tell the victim which agency acts; never for a transfer to another force, which is C1.");
            case "21" -> notInvestigated();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void deceased() {
        suspect(Suspect.DEAD_WITH_SUFFICIENT_EVIDENCE);
        if (on.rape() || on.homicide())
            decider("the force crime registrar", Request.ByRole.FCR, Request.ByRole.ACCREDITED_FCR);
        else
            decider(
                    "a designated decision maker of fitting level",
                    Request.ByRole.DDM,
                    Request.ByRole.FCR,
                    Request.ByRole.ACCREDITED_FCR);
    }

    private void publicInterest(Position.PublicInterest wanted, String held) {
        Position.PublicInterest told = position.get(Position.PUBLIC_INTEREST);
        if (told == Position.PublicInterest.NOT_ANSWERED) open(position, Position.PUBLIC_INTEREST);
        else if (told != wanted)
            refuse("It needs a decision that a prosecution is not in the public interest by the right body.");
        if (position.get(Position.EVIDENCE) == Position.Evidence.INSUFFICIENT)
            refuse("There must be enough evidence to charge.");
        duty("See that %s.".formatted(held));
    }

    private void police() {
        publicInterest(Position.PublicInterest.NO_POLICE, "the reasons are recorded");
        if (recorded.indictableOnly()) refuse("The Crown Prosecution Service decides on this offence: outcome 9.");
    }

    private void victimGone() {
        suspect(Suspect.IDENTIFIED, Suspect.WANTED);
        if (position.get(Position.VICTIM) == Victim.NOT_ANSWERED) open(position, Position.VICTIM);
        else if (position.get(Position.VICTIM) != Victim.DEAD_OR_TOO_ILL)
            refuse("No victim or key witness is dead or too ill to give evidence.");
    }

    /** Outcomes 14 and 16: the victim is not able to support, which is not the same as not being reached. */
    private void unsupported(Suspect wanted) {
        suspect(wanted);
        Victim victim = position.get(Position.VICTIM);
        if (victim == Victim.NOT_ANSWERED) open(position, Position.VICTIM);
        else if (victim == Victim.CANNOT_BE_CONTACTED || victim == Victim.NOT_TRACED)
            refuse("A victim who cannot be reached has not said that they are unable to support it.");
        else if (victim != Victim.DOES_NOT_SUPPORT) refuse("The victim is able to support it.");
        duty("Keep an auditable record that the victim was not able to support it.");
        if (wanted == Suspect.IDENTIFIED) closure();
    }

    private void difficulties() {
        suspect(Suspect.IDENTIFIED, Suspect.WANTED);
        Victim victim = position.get(Position.VICTIM);
        if (!recorded.stateBased()) {
            if (victim == Victim.NOT_ANSWERED) open(position, Position.VICTIM);
            else if (victim != Victim.SUPPORTS) refuse("The victim does not support it: another outcome.");
        }
        if (position.get(Position.EVIDENCE) == Position.Evidence.SUFFICIENT
                && position.get(Position.SUSPECT) != Suspect.WANTED) refuse("There is enough evidence to charge.");
        duty("Record the evidential difficulties and the suspect's true identity.");
        closure();
    }

    /** Rape and high-risk domestic abuse are closed under 15 or 16 by an inspector or an independent team (pp.22-23). */
    private void closure() {
        if (!on.rape() && !recorded.highRisk()) return;
        String words =
                "Rape and high-risk domestic abuse: an inspector or equivalent, or an independent team under the registrar, decides.";
        duty(words);
        switch (position.get(Position.DECIDER_RANK)) {
            case NOT_ANSWERED -> open(position, Position.DECIDER_RANK);
            case UNKNOWN, BELOW_SERGEANT, SERGEANT -> refuse(AfterRule.CLOSURE_RANK, words);
            case INSPECTOR_OR_EQUIVALENT, INDEPENDENT_TEAM -> reasons.say(AfterRule.CLOSURE_RANK, words);
        }
    }

    private void timeLimit() {
        YesNo passed = position.get(Position.TIME_LIMIT_PASSED);
        if (passed == YesNo.NOT_ANSWERED) open(position, Position.TIME_LIMIT_PASSED);
        else if (passed != YesNo.YES) refuse("The time limit has not passed.");
        if (recorded.indictableOnly()) refuse("Only what can be tried in a magistrates' court alone has a time limit.");
        if (on.code().equals("008/06") && recorded.domesticAbuse())
            refuse("Actual bodily harm in a relevant domestic abuse case is excepted.");
    }

    private void notInvestigated() {
        suspect(Suspect.IDENTIFIED, Suspect.WANTED);
        duty("The registrar keeps oversight of every outcome 21.");
        if (recorded.domesticAbuse() || recorded.hate() || recorded.indictableOnly() || recorded.childVictim())
            inspector("Not normally for domestic abuse, hate crime, abuse of a child or an indictable offence.");
    }
}

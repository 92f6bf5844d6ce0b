package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import truecount.rules.Because;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.Rule;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Disposal.TicProof;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Many;
import truecount.rules.facts.Position;
import truecount.rules.facts.Position.DeciderRank;
import truecount.rules.facts.Position.Suspect;
import truecount.rules.facts.Position.Victim;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.facts.VictimTold;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;

/** Whether a proposed outcome may be applied: what must stand on the record, who decides, who is told (OUT26 pp.3-25). */
final class OutcomeConditions {

    /** The outcomes of which the suspect must have been made aware before they are applied (OUT26 p.3). */
    private static final Set<String> SUSPECT_AWARE =
            Set.of("1", "1A", "2", "2A", "3", "3A", "4", "6", "7", "8", "9", "10", "21", "22");

    private static final Telling NO_POSITION = Telling.of(Position.POSITION, "later[position]");
    private static final Telling NO_DISPOSAL = Telling.of(Disposal.DISPOSAL, "later[disposal]");

    private final Story in;
    private final RecordedCase recorded;
    private final OnRecord on;
    private final Telling position;
    private final Telling disposal;
    private final List<Because> because = new ArrayList<>();
    private final List<String> duties = new ArrayList<>();
    private final List<Question> ask = new ArrayList<>();
    private boolean met = true;

    OutcomeConditions(Story in, OnRecord on, Decision decision) {
        this.in = in;
        this.on = on;
        this.recorded = new RecordedCase(in, on, decision);
        this.position = first(on.later(Position.POSITION), NO_POSITION);
        this.disposal = first(on.later(Disposal.DISPOSAL), NO_DISPOSAL);
    }

    private static Telling first(List<Telling> told, Telling otherwise) {
        return told.isEmpty() ? otherwise : told.get(0);
    }

    /** The number of the outcome proposed, such as 16 or 1A; empty if none is. */
    static String proposed(Story in) {
        String text = in.facts().decide().get(Request.PROPOSED).toLowerCase(Locale.ROOT);
        String number = text.replace("outcome", "").replace("type", "").strip().toUpperCase(Locale.ROOT);
        return number.matches("([1-9]|1[0-9]|2[0-4])|[123]A") ? number : "";
    }

    List<Because> because() {
        return because;
    }

    List<String> duties() {
        return duties;
    }

    List<Question> ask() {
        return ask;
    }

    /** Whether nothing told stands against it. */
    boolean met() {
        return met;
    }

    /** Reads the conditions of one outcome against what is told. */
    void read(String outcome) {
        switch (outcome) {
            case "2", "2A" -> aged(outcome, 10, 17);
            case "3", "3A" -> adult(outcome);
            case "4" -> admitted();
            case "5" -> deceased();
            case "6" -> aged(outcome, 18, Long.MAX_VALUE);
            case "7" -> cannabis();
            case "8" -> resolution();
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
            case "22" -> activity();
            case "23" -> deferred(10, 17);
            case "24" -> deferred(18, Long.MAX_VALUE);
            default ->
                duty("Hold the charge with its court date, or the number of the summons, for the crime recorded.");
        }
        told(outcome);
        if (met && ask.isEmpty()) say("Nothing told stands against outcome %s.".formatted(outcome));
    }

    private void say(String words) {
        because.add(new Because(AfterRule.OUTCOME_REQUIREMENTS, "", words));
    }

    private void duty(String words) {
        duties.add(words);
    }

    private void refuse(Rule rule, String words) {
        met = false;
        because.add(new Because(rule, "", words));
    }

    private void refuse(String words) {
        refuse(AfterRule.OUTCOME_REQUIREMENTS, words);
    }

    private void open(Telling about, Fact fact) {
        ask.add(new Question(about, fact, "", AfterRule.OUTCOME_REQUIREMENTS));
    }

    private void told(String outcome) {
        if (SUSPECT_AWARE.contains(outcome)) {
            if (disposal.get(Disposal.SUSPECT_TOLD) == YesNo.NO)
                refuse(
                        AfterRule.SUSPECT_TOLD,
                        "The suspect must first be told that the record will show them as responsible.");
            else if (disposal.get(Disposal.SUSPECT_TOLD) != YesNo.YES)
                duty("The suspect must know that they are recorded as responsible and what follows from it.");
        }
        boolean victim = false;
        for (Telling one : on.later(VictimTold.VICTIM_TOLD)) victim |= one.get(VictimTold.OF) == VictimTold.Of.OUTCOME;
        if (!victim && !recorded.stateBased())
            duty("The victim, or the parent of a child, must be told of the outcome before it is applied.");
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

    private void decider(String who, Request.ByRole... roles) {
        Request.ByRole role = in.facts().decide().get(Request.BY_ROLE);
        duty("To be decided by %s.".formatted(who));
        if (role != Request.ByRole.NOT_ANSWERED
                && role != Request.ByRole.UNKNOWN
                && !Set.of(roles).contains(role)) refuse("Only %s may decide it.".formatted(who));
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

    private void inspector(String words) {
        duty(words);
        DeciderRank rank = position.get(Position.DECIDER_RANK);
        if (rank == DeciderRank.SERGEANT || rank == DeciderRank.BELOW_SERGEANT) refuse(words);
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

    private void suspect(Suspect... wanted) {
        Suspect told = position.get(Position.SUSPECT);
        if (told == Suspect.NOT_ANSWERED) open(position, Position.SUSPECT);
        else if (!Set.of(wanted).contains(told)) refuse("What is told of the suspect asks for another outcome.");
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
            case INSPECTOR_OR_EQUIVALENT, INDEPENDENT_TEAM ->
                because.add(new Because(AfterRule.CLOSURE_RANK, "", words));
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

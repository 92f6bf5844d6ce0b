package truecount.rules.recording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Rule;
import truecount.rules.facts.Act;
import truecount.rules.facts.Evidence;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** The recording test, box by box of the chart on page 11, for one offence disclosed by one act. */
final class Whether {

    /**
     * How the test ends.
     *
     * @param fate what becomes of the offence
     * @param rule the rule that says so
     * @param because why, in plain words
     * @param open a question that must be answered first; null if none
     */
    record Result(Fate fate, Rule rule, String because, Answer.@Nullable Ask open) {
        static Result of(Fate fate, Rule rule, String because) {
            return new Result(fate, rule, because, null);
        }
    }

    private final Story in;
    private final Telling report;
    private final Confirmation confirmation;
    private final SchoolsProtocol school;
    private final WhichForce place;

    Whether(Story in) {
        this.in = in;
        this.report = in.facts().report();
        this.confirmation = new Confirmation(in);
        this.school = new SchoolsProtocol(in);
        this.place = new WhichForce(in);
    }

    Confirmation confirmation() {
        return confirmation;
    }

    Result test(ToldAct act, Offence offence, int victim) {
        LocalDate day = act.day();
        if (!offence.existsOn(day)) {
            return Result.of(
                    Fate.NOT_IN_LAW_THEN,
                    GeneralRule.LAW_OF_THE_DAY,
                    "The offence was not yet law on the day of the act; which older law reaches it is for the registrar.");
        }
        Result found = otherBodies(act);
        if (found == null) found = place.test(act, offence);
        if (found == null) found = contrary(act);
        if (found == null && act.get(Act.COUNTER) == YesNo.YES) found = counter(act);
        if (found == null) found = school.test(act, offence);
        if (found == null && !offence.stateBased() && !offence.in().fraud()) found = confirmed(act, offence, victim);
        return found != null ? found : Result.of(Fate.RECORDED, GeneralRule.BELIEVE_THE_VICTIM, "");
    }

    private @Nullable Result otherBodies(ToldAct act) {
        Result conduct = policeConduct(act);
        if (conduct != null) return conduct;
        switch (report.get(Report.OTHER_FORCE)) {
            case RECORDING_IT -> {
                return Result.of(Fate.ANOTHER_BODY, GeneralRule.ANOTHER_FORCE, "Another force is recording it.");
            }
            case NOT_ANSWERED, UNKNOWN, NOT_INVOLVED, ASKED_TO_RECORD, DECLINED -> {}
        }
        return switch (report.get(Report.BODY)) {
            case HAS_PRIMACY, JOINT_BODY_LEADS ->
                Result.of(Fate.ANOTHER_BODY, GeneralRule.OTHER_AUTHORITY, "The other authority leads and records.");
            case NOT_ANSWERED,
                    UNKNOWN,
                    IS_VICTIM,
                    REPORTS_FOR_VICTIM,
                    JOINT_POLICE_LEAD,
                    IS_VICTIM_AND_INVESTIGATOR,
                    ASKS_ASSISTANCE -> nca();
        };
    }

    private @Nullable Result nca() {
        return report.get(Report.NCA) == Report.Nca.SENIOR_INVESTIGATOR_DELAYS
                ? Result.of(
                        Fate.FOR_REGISTRAR,
                        GeneralRule.NATIONAL_CRIME_AGENCY,
                        "The senior investigator of the National Crime Agency delays recording; the details go to the registrar later.")
                : null;
    }

    private @Nullable Result policeConduct(ToldAct act) {
        Report.Conduct conduct = report.get(Report.CONDUCT);
        boolean police = act.byStanding(Person.Standing.CONSTABLE) || act.byStanding(Person.Standing.POLICE_STAFF);
        return switch (conduct) {
            case NOT_ANSWERED, UNKNOWN ->
                police
                        ? new Result(
                                Fate.RULE_SAYS_NOT,
                                GeneralRule.POLICE_CONDUCT,
                                "An allegation against police waits for the appropriate authority.",
                                conduct == Report.Conduct.UNKNOWN ? null : new Answer.Ask(report, Report.CONDUCT, ""))
                        : null;
            case OFF_DUTY,
                    AUTHORITY_SEEKS_CPS_ADVICE,
                    AUTHORITY_DECIDES_CHARGE_OR_DISPOSAL,
                    CASE_TO_ANSWER_MISCONDUCT -> null;
            case IN_EXECUTION_NO_DECISION_YET ->
                Result.of(
                        Fate.RULE_SAYS_NOT,
                        GeneralRule.POLICE_CONDUCT,
                        "The appropriate authority has decided nothing yet.");
            case NO_CASE ->
                Result.of(
                        Fate.RULE_SAYS_NOT,
                        GeneralRule.POLICE_CONDUCT,
                        "The appropriate authority finds no case to answer.");
        };
    }

    private @Nullable Result contrary(ToldAct act) {
        for (Telling evidence : in.facts().evidence()) {
            if (evidence.get(Evidence.POINTS) != Evidence.Points.CONTRADICTS) continue;
            if (evidence.get(Evidence.AT_HAND) == Evidence.AtHand.LATER || !about(evidence, act)) continue;
            Judgement credible = evidence.get(Evidence.CREDIBLE);
            switch (credible.is()) {
                case YES -> {
                    return Result.of(
                            Fate.CONTRADICTED,
                            GeneralRule.CONTRARY_EVIDENCE,
                            "Credible evidence to the contrary is immediately available.");
                }
                case NOT_ANSWERED -> {
                    return new Result(
                            Fate.CONTRADICTED,
                            GeneralRule.CONTRARY_EVIDENCE,
                            "Whether the evidence to the contrary is credible must be judged.",
                            new Answer.Ask(evidence, Evidence.CREDIBLE, ""));
                }
                case UNKNOWN, NO -> {}
            }
        }
        return null;
    }

    private boolean about(Telling evidence, ToldAct act) {
        Refs about = evidence.get(Evidence.ABOUT);
        if (!about.told()) return true;
        for (String id : about.ids()) if (in.act(id) == act.index()) return true;
        return false;
    }

    private @Nullable Result counter(ToldAct act) {
        for (Telling evidence : in.facts().evidence()) {
            if (evidence.get(Evidence.POINTS) == Evidence.Points.SUPPORTS && about(evidence, act)) return null;
        }
        return Result.of(
                Fate.CONTRADICTED,
                GeneralRule.COUNTER_ALLEGATION,
                "A counter-allegation with nothing to support it; the decision not to record is itself recorded.");
    }

    /** Kinds of act that mostly have no victim: none told means that none need confirm. */
    private static boolean victimless(ToldAct act) {
        return act.to().length == 0
                && switch (act.kind()) {
                    case DRIVING, ENDANGERMENT, POSSESSION, BREACH, HANDLING, JUSTICE, DEATH -> true;
                    default -> false;
                };
    }

    private @Nullable Result confirmed(ToldAct act, Offence offence, int victim) {
        boolean noVictim = victim < 0 && act.to().length == 0 && act.toTold();
        if (noVictim || offence.code().equals("066/21") || victimless(act)) return null;
        Confirmation.Result found = confirmation.of(act, victim);
        if (found.confirmed()) return null;
        return new Result(Fate.NOT_CONFIRMED, found.rule(), found.because(), found.open());
    }
}

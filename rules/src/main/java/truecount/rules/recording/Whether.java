package truecount.rules.recording;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Rule;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Evidence;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Violence;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.offences.OffenceRules;
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

    /** Conduct that no offence reached before its own: controlling behaviour, child marriage, purported pictures. */
    private static final Set<String> NOTHING_BEFORE = Set.of("008/67", "036/15", "175/09", "175/10");

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
            return notLaw(offence, day);
        }
        Result found = otherBodies(act);
        if (found == null) found = place.test(act, offence);
        if (found == null) found = contrary(act);
        if (found == null && counterAllegation(act)) found = counter(act, victim);
        if (found == null) found = impaired(act, offence, victim);
        if (found == null) found = school.test(act, offence);
        if (found == null && !offence.stateBased() && !offence.in().fraud()) found = confirmed(act, offence, victim);
        return found != null ? found : Result.of(Fate.RECORDED, GeneralRule.BELIEVE_THE_VICTIM, "");
    }

    /** Before its first day an offence is no crime; where it took the place of older law, that law is not in the book. */
    private static Result notLaw(Offence offence, LocalDate day) {
        if (offence.notYetOn(day) && !NOTHING_BEFORE.contains(offence.code())) {
            return Result.of(
                    Fate.FOR_REGISTRAR,
                    GeneralRule.LAW_OF_THE_DAY,
                    "The offence was not yet law on the day of the act; which older law reaches it is for the registrar.");
        }
        return Result.of(
                Fate.NOT_IN_LAW_THEN,
                GeneralRule.LAW_OF_THE_DAY,
                "The offence was not yet law, or no longer notifiable, on the day of the act.");
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

    /** Told as one, or told by a suspect who names himself as the person to whom force was used. */
    private boolean counterAllegation(ToldAct act) {
        YesNo told = act.get(Act.COUNTER);
        if (told == YesNo.YES || told == YesNo.NO) return told == YesNo.YES;
        if (confirmation.capacity() != Reporter.Capacity.SUSPECT || act.kind() != ActKind.VIOLENCE) return false;
        Refs who = report.get(Report.BY).get(0).get(Reporter.WHO);
        for (int person : act.to()) if (who.ids().contains(in.id(person))) return true;
        return false;
    }

    private @Nullable Result counter(ToldAct act, int victim) {
        // The presence of injuries is itself some evidence in support (p.9).
        if (act.kind() == ActKind.VIOLENCE && OffenceRules.injured(act.get(Violence.INJURY, victim))) return null;
        for (Telling evidence : in.facts().evidence()) {
            if (evidence.get(Evidence.POINTS) == Evidence.Points.SUPPORTS && about(evidence, act)) return null;
        }
        return Result.of(
                Fate.CONTRADICTED,
                GeneralRule.COUNTER_ALLEGATION,
                "A counter-allegation with nothing to support it; the decision not to record is itself recorded.");
    }

    /**
     * Whoever is drunk or impaired is believed like anyone whose account can be understood; one that cannot waits for the
     * person to be fit, unless an injury, evidence or a later account bears it out (p.9).
     */
    private @Nullable Result impaired(ToldAct act, Offence offence, int victim) {
        if (report.get(Report.FITNESS) != Report.Fitness.DRUNK_OR_IMPAIRED
                || report.get(Report.ACCOUNT_CLEAR) != YesNo.NO) return null;
        if (act.kind() == ActKind.VIOLENCE && OffenceRules.injured(act.get(Violence.INJURY, victim))) return null;
        for (Telling evidence : in.facts().evidence()) {
            if (!about(evidence, act)) continue;
            if (evidence.get(Evidence.POINTS) == Evidence.Points.SUPPORTS) return null;
        }
        if (confirmation.byAccount(act, victim)) return null;
        return Result.of(
                Fate.NOT_MADE_OUT,
                GeneralRule.IMPAIRED_REPORTER,
                "The reporter is drunk or impaired, cannot be understood, and nothing bears it out (%s): an incident, followed up when the person is fit."
                        .formatted(offence.title().isEmpty() ? offence.in().title() : offence.title()));
    }

    /** Kinds of act that mostly have no victim: none told means that none need confirm. */
    private boolean victimless(ToldAct act) {
        // A driving offence is recorded because the investigation makes it out, whatever its victim says (p.37).
        if (act.kind() == ActKind.DRIVING) return true;
        return act.to().length == 0
                && switch (act.kind()) {
                    // Where police see the disorder they record what is apparent, with or without a specific victim
                    // (pp.9, 86).
                    case DISORDER ->
                        report.get(Report.POLICE_SAW_IT) == YesNo.YES
                                || report.get(Report.DISORDER_ON_ARRIVAL) == Report.DisorderOnArrival.CONTINUING;
                    case ENDANGERMENT, POSSESSION, BREACH, HANDLING, JUSTICE -> true;
                    default -> false;
                };
    }

    /** For willing children page 65 lists who must tell, and that list stands in place of confirmation. */
    private static boolean willing(ToldAct act, Offence offence) {
        return act.kind() == ActKind.SEXUAL
                && act.get(Sexual.CONSENT) == Sexual.Consent.GIVEN
                && (offence.in().code().equals("22B") || offence.in().code().equals("21"));
    }

    private @Nullable Result confirmed(ToldAct act, Offence offence, int victim) {
        // The dead confirm nothing, and the rules on deaths do not ask it.
        if (act.kind() == ActKind.DEATH) return null;
        boolean noVictim = victim < 0 && act.to().length == 0 && act.toTold();
        if (noVictim || offence.code().equals("066/21") || victimless(act) || willing(act, offence)) return null;
        Confirmation.Result found = confirmation.of(act, victim);
        if (found.confirmed()) return Result.of(Fate.RECORDED, found.rule(), found.because());
        Fate fate = found.registrar() ? Fate.FOR_REGISTRAR : Fate.NOT_CONFIRMED;
        return new Result(fate, found.rule(), found.because(), found.open());
    }
}

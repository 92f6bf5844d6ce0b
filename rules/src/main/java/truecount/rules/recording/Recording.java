package truecount.rules.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Hostility;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Violence;
import truecount.rules.lists.Wording;
import truecount.rules.offences.ActRule;
import truecount.rules.offences.OffenceRules;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Reads every act of a report: which offences it discloses, and whether each passes the recording test. */
final class Recording {

    private static final Set<String> AGGRAVATED_TWIN =
            Set.of("8N", "105A", "9A", "8L", "8Q", "58A", "58B", "58C", "58D");
    private static final int GENERAL_RULE_PAGE = 12;
    private static final Set<String> HOMICIDE = Set.of("1", "2", "4/1", "4/10");
    private static final String ASK_A_DETECTIVE =
            "Ask the on-call senior detective or the registrar before recording homicide, without delay.";
    private static final String OVERSEE_RAPES =
            "The registrar oversees every report of rape that is not recorded as a confirmed crime.";
    private static final String OVERSEE_DEATHS =
            "The registrar and the head of crime see that N300 stands only where no homicide took place.";
    private static final String ASK_THE_LIAISON =
            "Contact the prison liaison team or a supervisor about a crime committed in prison.";
    private static final int[] NOBODY_NAMED = {Story.NOBODY};

    private final Story in;
    private final Result result = new Result();
    private final Contradictions contradictions = new Contradictions(result);
    private final Whether whether;
    private final Groups groups;
    private final Units units;
    private final ReportedRape rape;
    private final OffenceRules rules;
    private final History history;
    private boolean recordedApplies;
    private int settledAsRape = -1;

    Recording(Story in, OffenceRules rules) {
        this.in = in;
        this.rules = rules;
        this.history = new History(in);
        this.whether = new Whether(in);
        this.groups = new Groups(in);
        this.units = new Units(in, groups);
        this.rape = new ReportedRape(in, whether.confirmation());
    }

    Result read(boolean skipRecorded) {
        recordedApplies = skipRecorded;
        boolean heard = false;
        LastRule last = new LastRule(in, rules, result);
        for (ToldAct act : in.acts()) {
            if (skipRecorded && history.covers(act)) continue;
            List<ActRule> reading = rules.of(act.kind());
            for (int i = 0; i < reading.size(); i++) {
                if (!OffenceRules.isLastResort(reading.get(i)) || !result.discloses(act)) ask(act, reading.get(i));
            }
            heard |= !reading.isEmpty();
            if (!contradictions.heardAnything() && !reading.isEmpty() && settledAsRape != act.index())
                last.unheard(act);
            contradictions.settle(act);
        }
        if (heard && !last.holds() && result.because.isEmpty() && result.ask.isEmpty())
            result.refer("None of the rules speaks about what is told; nothing is decided by silence.");
        if (skipRecorded) history.continuing(result);
        new OftenOrOnce(in, result).ask();
        new Counting(in, result).count();
        last.refer();
        return result;
    }

    private void ask(ToldAct act, ActRule rule) {
        switch (rule.per()) {
            case ACT -> hear(act, rule, Story.NOBODY, rule.apply(act, Story.NOBODY));
            case VICTIM -> {
                int[] to = act.to().length == 0 ? NOBODY_NAMED : act.to();
                int before = result.disclosed.size();
                for (int victim : to) victim(act, rule, victim);
                severalVictims(act, before);
            }
            case THING -> {
                int things = Math.max(1, act.things().size());
                for (int thing = 0; thing < things; thing++) hear(act, rule, thing, rule.apply(act, thing));
            }
        }
    }

    private void severalVictims(ToldAct act, int before) {
        int found = result.disclosed.size() - before;
        if (found == 0) return;
        int number = in.count(result.disclosed.get(before).victim());
        if (found > 1) {
            Set<Integer> victims = new HashSet<>();
            victims.add(result.disclosed.get(before).victim());
            for (int i = before + 1; i < before + found; i++) {
                int victim = result.disclosed.get(i).victim();
                if (victims.add(victim)) number += in.count(victim);
            }
        }
        if (number > 1)
            result.say(GeneralRule.ONE_CRIME_PER_VICTIM, act.told().path(), "Each victim of the act is counted.");
    }

    private void victim(ToldAct act, ActRule rule, int victim) {
        if (act.kind() == ActKind.SEXUAL && OffenceRules.isRape(rule) && OffenceRules.rape(act, victim)) {
            String code = rape.code(act, victim);
            if (code != null && rape.reporterOpen(code, act, victim)) {
                result.ask(GeneralRule.REPORTED_RAPE, new Answer.Ask(in.facts().report(), Report.BY, ""));
                settledAsRape = act.index();
                return;
            }
            if (rape.throughReferralCentre())
                result.say(
                        GeneralRule.SARC,
                        act.told().path(),
                        code == null
                                ? "Details or samples reached the police: recorded as a crime."
                                : "Nothing that identifies the case reached the police: a reported incident.");
            if (code != null) {
                int offenders = Math.max(
                        Groups.offenders(act), (int) act.get(Sexual.PENETRATORS).or(1));
                int number = in.count(victim) * offenders;
                result.reported.add(new Result.Reported(code, number, in.id(victim), act.index()));
                result.say(GeneralRule.REPORTED_RAPE, act.told().path(), reportedWords(code));
                result.duty(OVERSEE_RAPES);
                settledAsRape = act.index();
                return;
            }
        }
        hear(act, rule, victim, rule.apply(act, victim));
    }

    private static String reportedWords(String code) {
        return switch (code) {
            case "N100/02" -> "A report of rape with credible evidence to the contrary.";
            case "N100/03" -> "A report of rape in another force's area: recorded before it is transferred.";
            default -> "A report of rape that the victim, or someone acting for the victim, has not confirmed.";
        };
    }

    private void hear(ToldAct act, ActRule rule, int target, Answer answer) {
        if (answer.speaks()) contradictions.hear(rule, target, answer);
        switch (answer) {
            case Answer.Silence silence -> {}
            case Answer.Both both -> {
                hear(act, rule, target, both.first());
                hear(act, rule, target, both.second());
            }
            case Answer.Ask asked when asked.about().unknown(asked.fact(), asked.victim()) -> inVain(act, rule, asked);
            case Answer.Ask asked when ofClass(act, asked) && unconfirmed(act, rule, target) -> {}
            case Answer.Ask asked -> result.ask(rule, asked);
            case Answer.NoOffence ends -> {
                result.endings.add(ends.ending());
                result.say(rule, act.told().path(), ends.because());
                if (recordedApplies && history.oneMoreOf(act, target)) {
                    result.endings.add(Answer.Ending.NO_ADDITIONAL);
                    result.say(GeneralRule.FINISHED_CONDUCT, act.told().path(), History.ADDED);
                    result.duty(History.REVIEW);
                }
            }
            case Answer.ForRegistrar registrar when registrar.crime() && unconfirmed(act, rule, target) -> {}
            case Answer.ForRegistrar registrar -> {
                result.refer(registrar.because());
                result.say(rule, act.told().path(), registrar.because());
            }
            case Answer.Reported reported -> {
                result.duty(reported.code().startsWith("N300") ? OVERSEE_DEATHS : OVERSEE_RAPES);
                result.reported.add(
                        new Result.Reported(reported.code(), reported.number(), in.id(target), act.index()));
                result.say(rule, act.told().path(), reported.because());
            }
            case Answer.Discloses found -> disclose(act, rule, target, found);
        }
    }

    /** Whether a question about force used can change no more than the class: nothing is asked about which while whether is settled. */
    private static boolean ofClass(ToldAct act, Answer.Ask asked) {
        if (act.kind() != ActKind.VIOLENCE) return false;
        boolean dog = act.get(Violence.DID).has(Violence.Did.DOG_ATTACKED);
        return asked.fact() == Act.MEANT || asked.fact() == Act.ON_DUTY || (asked.fact() == Violence.INJURY && !dog);
    }

    /** Where nobody confirms it and that is settled, no class can change that it is a crime-related incident (p.9). */
    private boolean unconfirmed(ToldAct act, ActRule rule, int target) {
        if (rule.per() != ActRule.Per.VICTIM) return false;
        Confirmation.Result found = whether.confirmation().of(act, target);
        if (!found.settledNo()) return false;
        result.endings.add(Answer.Ending.CRIME_RELATED_INCIDENT);
        result.say(found.rule(), act.told().path(), found.because());
        return true;
    }

    /** A rule that names no branch for what nobody can say leaves it to the registrar. */
    private void inVain(ToldAct act, ActRule rule, Answer.Ask asked) {
        String words = "Nobody can say: %s The rule needs it.".formatted(Wording.question(asked.fact()));
        result.refer(words);
        result.say(rule, act.told().path(), words);
    }

    private void disclose(ToldAct act, ActRule rule, int target, Answer.Discloses found) {
        List<Units.Counted> counted = units.of(act, rule, target, found);
        for (Units.Counted one : counted) {
            Disclosure disclosure = new Disclosure(
                    act,
                    rule,
                    found.offence(),
                    one.victim(),
                    one.unit(),
                    one.number(),
                    groups.of(act),
                    found.attempted(),
                    found.because());
            result.disclosed.add(disclosure);
            result.say(rule, act.told().path(), found.because());
            howHostile(act, rule, found);
            noClassText(act, found);
            if (HOMICIDE.contains(found.offence().in().code())) result.duty(ASK_A_DETECTIVE);
            prison(act);
            Whether.Result test = whether.test(act, found.offence(), confirmer(act, rule, target, one));
            if (test.fate() != Fate.RECORDED) disclosure.end(test.fate(), test.rule(), test.because());
            if (!test.because().isEmpty()) result.say(test.rule(), act.told().path(), test.because());
            Answer.@Nullable Ask open = test.open();
            if (open != null) result.ask(test.rule(), open);
            else if (OffenceRules.isRape(rule)) neverLess(act, one, test);
        }
    }

    /** A report of rape that is not recorded as a crime is a reported incident and never less (p.63). */
    private void neverLess(ToldAct act, Units.Counted one, Whether.Result test) {
        switch (test.fate()) {
            case NOT_CONFIRMED, NOT_MADE_OUT, RULE_SAYS_NOT -> reported(act, one, "N100/01");
            case CONTRADICTED -> reported(act, one, "N100/02");
            case RECORDED,
                    INSIDE,
                    ADDED_TO_RECORD,
                    ALREADY_RECORDED,
                    ANOTHER_BODY,
                    NOT_IN_LAW_THEN,
                    REPORTED_INCIDENT,
                    FOR_REGISTRAR -> {}
        }
    }

    private void reported(ToldAct act, Units.Counted one, String code) {
        result.reported.add(new Result.Reported(code, one.number(), in.id(one.victim()), act.index()));
        result.say(GeneralRule.REPORTED_RAPE, act.told().path(), reportedWords(code));
        result.duty(OVERSEE_RAPES);
    }

    /** Classes that have a racially or religiously aggravated twin: how the hostility was seen then decides the class. */
    private void howHostile(ToldAct act, ActRule rule, Answer.Discloses found) {
        if (!AGGRAVATED_TWIN.contains(found.offence().in().code())) return;
        for (Telling hostility : act.told().get(Act.HOSTILITY)) {
            Hostility.On on = hostility.get(Hostility.ON);
            boolean group = on == Hostility.On.RACE || on == Hostility.On.RELIGION;
            if (group && hostility.get(Hostility.SEEN) == Hostility.Seen.NOT_ANSWERED)
                result.ask(rule, new Answer.Ask(hostility, Hostility.SEEN, ""));
        }
    }

    /** A class without a heading in the held text is counted by the general rule, and the certificate says so. */
    private void noClassText(ToldAct act, Answer.Discloses found) {
        boolean general = found.offence().in().document().equals("CRR26")
                && found.offence().in().page() == GENERAL_RULE_PAGE;
        if (general)
            result.say(
                    GeneralRule.NO_CLASS_TEXT,
                    act.told().path(),
                    "Class " + found.offence().in().code()
                            + " has no heading in these rules: counted by the general rule.");
    }

    /** Which crimes in prison are recorded follows a protocol that is not held; the crime stands and the liaison is asked. */
    private void prison(ToldAct act) {
        if (act.where().get(Place.TYPE) != Place.Type.PRISON) return;
        result.say(GeneralRule.PRISON, act.told().path(), "Committed in a prison.");
        result.duty(ASK_THE_LIAISON);
    }

    private static int confirmer(ToldAct act, ActRule rule, int target, Units.Counted one) {
        if (one.victim() >= 0) return one.victim();
        if (rule.per() == ActRule.Per.VICTIM) return target;
        return act.to().length > 0 ? act.to()[0] : Story.NOBODY;
    }
}

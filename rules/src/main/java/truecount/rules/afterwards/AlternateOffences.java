package truecount.rules.afterwards;

import java.util.List;
import java.util.Set;
import truecount.rules.Crime;
import truecount.rules.facts.CpsAdvice;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.Offence;
import truecount.rules.lists.OffenceList;
import truecount.rules.told.Story;

/** Whether another offence that is charged stands for the recorded one, or is a crime to record besides (pp.18-21). */
final class AlternateOffences {

    private static final Set<String> MURDER_ALTERNATES = Set.of("004/01", "004/02", "004/03", "004/07");
    private static final Set<String> MURDER_ALTERNATE_CLASSES = Set.of("4/1", "4/2", "4/3", "4/7");

    /** Penetration, and sexual activity with a person with a mental disorder, sections 2, 30(3) and 34(2), for any rape. */
    private static final Set<String> ANY_RAPE = Set.of("017/13", "020/03", "070/01", "070/02", "070/11");

    /** Where the victim is under 13, with penetration: sections 6, 8, 9(2), 13 and 25(6), by the section that the list prints. */
    private static final Set<String> CHILD_RAPE = Set.of(
            "017/14", "020/04", // section 6: assault of a child under 13 by penetration
            "021/02", "021/04", // section 8: causing or inciting a child under 13
            "022/06", "022/07", // section 9: sexual activity with a child
            "021/12", "021/13", "021/14", "021/15", // section 13: by an offender under 18
            "022/12", "022/13", "022/14", "022/15", // sections 9 and 10 by an offender under 18, which is section 13
            "023/14", "023/15", "023/30", "023/31"); // section 25: a child of the family under 13

    private static final Set<String> ATTEMPTED_RAPE =
            Set.of("019/11", "019/12", "019/13", "019/14", "019/18", "019/19");

    private final Story in;
    private final OnRecord on;
    private final Reasons reasons;

    AlternateOffences(Story in, OnRecord on, Reasons reasons) {
        this.in = in;
        this.on = on;
        this.reasons = reasons;
    }

    /** The classes of an offence told by its Home Office code or by its class; none if it is told in another way. */
    private static List<String> classes(String offence) {
        if (CrimeClass.exists(offence)) return List.of(offence);
        return OffenceList.classesOf(offence).stream()
                .filter(CrimeClass::exists)
                .toList();
    }

    /** Whether the offence charged is itself an alternate that the rules print for murder or rape, whatever acts it names. */
    boolean settles(String offence) {
        if (offence.isEmpty()) return false;
        if (murder() && murderAlternate(offence)) {
            reasons.say(
                    AfterRule.ALTERNATE_MURDER,
                    "One of the four offences that may be charged as an alternate to murder: 1A may be used.");
            reasons.duty(
                    "The registrar endorses the record once the Crown Prosecution Service has confirmed all three points.");
            return true;
        }
        if (!on.rape() || !sexual(offence)) return false;
        rape(offence);
        return true;
    }

    private boolean murder() {
        return on.inClass().equals("1");
    }

    private static boolean murderAlternate(String offence) {
        return MURDER_ALTERNATES.contains(offence) || MURDER_ALTERNATE_CLASSES.contains(offence);
    }

    private static boolean sexual(String offence) {
        return classes(offence).stream()
                .anyMatch(inClass -> CrimeClass.of(inClass).group().startsWith("Sexual"));
    }

    /** Whether the offence is a sexual one where rape is on record. */
    boolean sexual(Offence offence) {
        return on.rape() && offence.in().group().startsWith("Sexual");
    }

    /** An offence charged without naming the acts: an alternate to the recorded crime, or a crime of its own. */
    void charged(String offence, Judgement sameFacts, AddedCrimes additional) {
        List<String> classes = classes(offence);
        if (classes.contains(on.inClass())) {
            reasons.say(AfterRule.ALTERNATE_OFFENCE, "The recorded crime itself is charged: outcome 1 may be used.");
        } else if (murder()) {
            reasons.say(
                    AfterRule.ALTERNATE_MURDER,
                    "Not one of the four alternates to murder: an additional crime is recorded with outcome 1.");
            record(offence, classes, additional);
        } else if (on.rape()) {
            reasons.say(
                    AfterRule.ALTERNATE_RAPE,
                    "A charge that is not sexual is no alternate to rape: an additional crime is recorded.");
            record(offence, classes, additional);
        } else if (sameFacts.no() || classes.contains("54")) {
            reasons.say(
                    AfterRule.ALTERNATE_OFFENCE,
                    "Not the same material facts: outcome 1A cannot be used, and the offence charged is recorded with outcome 1.");
            record(offence, classes, additional);
        } else {
            reasons.say(
                    AfterRule.ALTERNATE_OFFENCE,
                    "The same material facts charged as another offence: outcome 1A may be used.");
            reasons.duty("The registrar assures the quality of every alternate outcome.");
        }
    }

    private void record(String offence, List<String> classes, AddedCrimes additional) {
        if (classes.isEmpty()) {
            reasons.duty("Tell the offence charged by its Home Office code or class, so that it can be recorded.");
            return;
        }
        String inClass = classes.get(0);
        Offence found = Offence.of(inClass, inClass.equals(offence) ? "" : offence);
        additional.named(
                new Crime(inClass, found.code(), found.title(), found.maximum(), 1, false, List.of(), List.of(), "1"));
    }

    /** Which of the printed ways lets a rape take 1A: by the offence charged, by the prosecutor, or by the registrar alone. */
    void rape(String offence) {
        boolean child = on.inClass().equals("19E") || on.inClass().equals("19H");
        boolean listed = !ATTEMPTED_RAPE.contains(on.code())
                && (ANY_RAPE.contains(offence) || (child && CHILD_RAPE.contains(offence)));
        boolean prosecutor = false;
        for (Telling advice : on.later(CpsAdvice.CPS_ADVICE))
            prosecutor |= advice.get(CpsAdvice.ADVISES) == CpsAdvice.Advises.CHARGE
                    && advice.get(CpsAdvice.PUBLIC_INTEREST_FOR_ALTERNATE) != YesNo.NO;
        boolean registrar = in.facts().decide().get(Request.BY_ROLE) == Request.ByRole.ACCREDITED_FCR;
        if (listed) {
            reasons.say(
                    AfterRule.ALTERNATE_RAPE,
                    "An alternate offence that the rules list: the rape stays and may take 1A.");
        } else if (prosecutor) {
            reasons.say(
                    AfterRule.ALTERNATE_RAPE,
                    "The prosecutor advises an alternate sexual offence: the rape stays and may take 1A.");
        } else if (registrar) {
            reasons.say(
                    AfterRule.ALTERNATE_RAPE,
                    "An accredited registrar may authorise 1A for an alternate sexual offence.");
        } else {
            reasons.say(
                    AfterRule.ALTERNATE_RAPE,
                    "An alternate sexual offence; 1A needs the prosecutor's advice on form MG3 or an accredited registrar.");
            reasons.duty("Hold the prosecutor's MG3, or ask an accredited registrar, before 1A is applied.");
        }
    }
}

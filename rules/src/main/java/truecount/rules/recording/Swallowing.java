package truecount.rules.recording;

import java.util.Set;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Place;
import truecount.rules.facts.Possession;
import truecount.rules.facts.When;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** What the rules of one class put inside a crime of another, told together (CRR26 pp.72-94; NFIB26). */
final class Swallowing {

    static final Set<String> WEAPONS = Set.of("10A", "10B", "10C", "10D", "81");
    private static final Set<String> VIOLENCE =
            Set.of("8N", "8P", "8S", "8T", "5D", "5E", "104", "105A", "105B", "1", "2", "4/1");

    private final Result result;
    private final Counting counting;
    private final ThingsUsed used;

    Swallowing(Story in, Result result, Counting counting) {
        this.used = new ThingsUsed(in);
        this.result = result;
        this.counting = counting;
    }

    private void inside(Disclosure one, Disclosure by, GeneralRule rule, String words) {
        one.endInside(by, rule, words);
        result.say(rule, one.act().told().path(), words);
    }

    void test(Disclosure one, Disclosure by) {
        String code = one.offence().in().code();
        ToldAct act = one.act();
        boolean linked = Counting.linked(act, by.act());
        if (WEAPONS.contains(code) && act.kind() == ActKind.POSSESSION && used.usedIn(act, by.act())) {
            inside(one, by, GeneralRule.WEAPON_USED, "The weapon was used in another notifiable offence.");
        } else if (WEAPONS.contains(code)
                && act.kind() == ActKind.THREAT
                && one.offence().stateBased()
                && (linked || (robbery(by) && (againstTheRobbed(one, by) || atTheRobbery(one, by))))
                && !WEAPONS.contains(by.offence().in().code())) {
            inside(one, by, GeneralRule.WEAPON_USED, "The weapon was shown in another notifiable offence.");
        } else if (code.equals("33") && used.related(act, by.act()) && burglaryOrTheft(by)) {
            inside(one, by, GeneralRule.GOING_EQUIPPED, "There is a related burglary or theft.");
        } else if (one.offence().code().equals("066/01")
                && VIOLENCE.contains(by.offence().in().code())) {
            inside(one, by, GeneralRule.AFFRAY, "Violence against the person is counted and not the affray.");
        } else if (one.offence().in().fraud()
                && by.offence().conduct()
                && one.group() == by.group()
                && counting.sameVictim(one, by)) {
            one.end(
                    Fate.FOR_REGISTRAR,
                    GeneralRule.CONDUCT_LADDER,
                    "Part of conduct crime, which is recorded; the rules do not say whether the fraud class counts as well.");
            result.say(GeneralRule.CONDUCT_LADDER, act.told().path(), one.why());
            result.duty("The registrar decides whether %s is recorded beside %s."
                    .formatted(code, by.offence().in().code()));
        } else if (fraudInside(one, by) || hackingOnly(one, by)) {
            inside(one, by, GeneralRule.FRAUD_SWALLOWS, "It is inside the fraud or attack that is counted.");
        } else if ((linked || hackedAccount(one, by)) && fraudEnabledBy(one, by)) {
            inside(one, by, GeneralRule.FRAUD_SWALLOWS, "What only enabled the fraud is inside it.");
        } else if (code.equals("NFIB8A") && by.offence().in().code().equals("NFIB6B") && one.group() == by.group()) {
            inside(one, by, GeneralRule.FRAUD_SWALLOWS, "Insurance broker fraud goes before fraud by an employee.");
        } else if (code.equals("37/2")
                && act.kind() == ActKind.DRIVING
                && by.act().kind() == ActKind.TAKING
                && by.offence().in().code().equals(code)
                && one.group() == by.group()) {
            inside(one, by, GeneralRule.FINISHED_INCIDENT, "The driving is what aggravates the taking.");
        } else if (code.startsWith("92")
                && by.offence().in().code().equals("92A")
                && !code.equals("92A")
                && one.group() == by.group()
                && act.get(Possession.OF) == by.act().get(Possession.OF)) {
            inside(one, by, GeneralRule.PRINCIPAL_CRIME, "The same drug is held in order to supply it.");
        } else if (robbery(by)
                && (linked || againstTheRobbed(one, by) || atTheRobbery(one, by))
                && personalViolence(one)
                && !graver(one, by)) {
            inside(one, by, GeneralRule.ROBBERY_SWALLOWS, "Injury or force at the time of a robbery is inside it.");
        } else if (robbery(by) && linked && code.startsWith("2") && burglaryOrTheft(one)) {
            inside(one, by, GeneralRule.ROBBERY_SWALLOWS, "Force in order to steal makes the burglary a robbery.");
        }
    }

    /** Abuse of position gives way to every specific fraud on the same victim, and insolvency to trading on credit. */
    private boolean fraudInside(Disclosure one, Disclosure by) {
        String code = one.offence().in().code();
        String other = by.offence().in().code();
        if (code.equals("NFIB19"))
            return by.offence().in().fraud()
                    && !other.equals(code)
                    && (one.group() == by.group() || namesVictim(one, by.act()));
        if (code.equals("NFIB3C")) return distraction(other) && noSale(one.act()) && counting.sameVictim(one, by);
        if (conspired(one) && !conspired(by) && by.offence().in().fraud()) return one.group() == by.group();
        return code.equals("NFIB11") && other.equals("NFIB9") && one.group() == by.group();
    }

    /** A conspiracy to defraud is not counted beside the fraud itself (NFIB26 pp.7, 69). */
    private static boolean conspired(Disclosure one) {
        return one.act().kind() == ActKind.DECEPTION && one.act().get(Act.STAGE) == Act.Stage.CONSPIRED;
    }

    /** Whether an act was done to the victim of the other, or names nobody. */
    private static boolean namesVictim(Disclosure one, ToldAct act) {
        for (int person : act.to()) if (person == one.victim()) return true;
        return act.to().length == 0;
    }

    private static boolean distraction(String code) {
        return code.equals("28K") || code.equals("28L") || code.equals("28O") || code.equals("28P");
    }

    /** Whether no sale or work came of it, so that in doubt the burglary counts (NFIB26 p.50). */
    private static boolean noSale(ToldAct act) {
        return switch (act.get(Deception.RESPONSE)) {
            case PAID, AGREED, SIGNED_THEN_CANCELLED, SENT_GOODS, GAVE_DETAILS -> false;
            default -> true;
        };
    }

    /** A transfer that was tried through a hacked computer and never reached the account leaves the hacking (NFIB26 p.137). */
    private boolean hackingOnly(Disclosure one, Disclosure by) {
        boolean through = hackedAccount(by, one) && counting.sameVictim(one, by);
        return (through || Counting.linked(one.act(), by.act()))
                && one.attempted()
                && one.offence().in().code().equals("NFIB5A")
                && by.act().kind() == ActKind.COMPUTER
                && by.offence().in().code().startsWith("NFIB52");
    }

    /** Whether a fraud was paid for from an account hacked by the same people, told without a link between the two. */
    private static boolean hackedAccount(Disclosure hacking, Disclosure fraud) {
        return fraud.act().kind() == ActKind.DECEPTION
                && fraud.act().get(Deception.PAID_WITH) == Deception.PaidWith.HACKED_ACCOUNT
                && fraud.group() == hacking.group();
    }

    /** Access to a server, device or exchange that enabled a fraud; a social account taken over to cheat others stays apart. */
    private static boolean fraudEnabledBy(Disclosure one, Disclosure by) {
        boolean others = one.offence().in().code().equals("NFIB52C") && one.victim() != by.victim();
        return !others
                && one.act().kind() == ActKind.COMPUTER
                && by.offence().in().fraud()
                && !(by.attempted() && by.offence().in().code().equals("NFIB5A"))
                && FraudPrecedence.before(by.offence(), one.offence());
    }

    /** Whether an assault told apart is the force of a robbery by the same people, whose act names the one assaulted. */
    private static boolean againstTheRobbed(Disclosure one, Disclosure by) {
        if (one.group() != by.group()) return false;
        for (int person : by.act().to()) if (person == one.victim()) return true;
        return false;
    }

    /**
     * Whether an assault on anybody is told beside a robbery by the same people, at the same time or, of a business, at no other
     * time or place (p.72: "a shop worker or security guard or any other person"; "if people are injured").
     */
    private static boolean atTheRobbery(Disclosure one, Disclosure by) {
        if (one.group() != by.group() || one.group() == Groups.UNNAMED) return false;
        When done = one.act().told().get(Act.WHEN);
        When robbed = by.act().told().get(Act.WHEN);
        if (done.told() && robbed.told()) return done.equals(robbed) && samePlace(one.act(), by.act());
        return by.offence().in().code().equals("34A") && samePlace(one.act(), by.act());
    }

    private static boolean samePlace(ToldAct one, ToldAct other) {
        Place.Type first = one.where().get(Place.TYPE);
        Place.Type second = other.where().get(Place.TYPE);
        return first == second || first == Place.Type.NOT_ANSWERED || second == Place.Type.NOT_ANSWERED;
    }

    private static boolean graver(Disclosure one, Disclosure by) {
        return one.offence().tableRank() > 0
                && one.offence().tableRank() < by.offence().tableRank();
    }

    private static boolean robbery(Disclosure one) {
        return one.offence().in().code().startsWith("34");
    }

    private static boolean personalViolence(Disclosure one) {
        return VIOLENCE.contains(one.offence().in().code())
                || one.offence().in().code().equals("3B")
                || one.offence().in().code().startsWith("9");
    }

    private static boolean burglaryOrTheft(Disclosure one) {
        String group = one.offence().in().group();
        return group.startsWith("Theft") || group.startsWith("Burglary") || group.startsWith("Vehicle");
    }
}

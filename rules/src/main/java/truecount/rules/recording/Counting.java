package truecount.rules.recording;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Possession;
import truecount.rules.facts.When;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Counts what was disclosed: one crime per victim, finished incident, principal crime, and what is swallowed. */
final class Counting {

    private static final Set<String> WEAPONS = Set.of("10A", "10B", "10C", "10D", "81");
    private static final Set<String> VIOLENCE =
            Set.of("8N", "8P", "8S", "8T", "5D", "5E", "104", "105A", "105B", "1", "2", "4/1");

    private final Story in;
    private final Result result;

    Counting(Story in, Result result) {
        this.in = in;
        this.result = result;
    }

    void count() {
        if (result.disclosed.size() < 2) return;
        finishedIncident();
        swallowedByClassRules();
        principalCrime();
        alwaysAdditional();
    }

    /** Modern slavery and offences against the state stand beside the most serious crime against a victim (pp.13, 48, 89). */
    private void alwaysAdditional() {
        List<Disclosure> all = standing();
        for (Disclosure one : all) {
            if (!one.offence().stateBased() && !one.offence().in().code().equals("106")) continue;
            for (Disclosure other : all) {
                if (other == one || other.offence().stateBased() || other.group() != one.group()) continue;
                result.say(
                        GeneralRule.ALWAYS_ADDITIONAL,
                        one.act().told().path(),
                        "Recorded in addition to the crime against a victim told with it.");
                break;
            }
        }
    }

    private List<Disclosure> standing() {
        List<Disclosure> all = new ArrayList<>(result.disclosed.size());
        for (Disclosure one : result.disclosed) if (one.standing()) all.add(one);
        return all;
    }

    /** When an act was told: 0 with the report, else the moment. */
    private Object batch(ToldAct act) {
        When told = act.told().get(Act.TOLD);
        LocalDateTime heard = in.received();
        return told.told() && told.earliest().isAfter(heard) ? told.earliest() : "report";
    }

    /** Crimes of one class against one unit by one group, told together, are one. */
    private void finishedIncident() {
        Map<List<Object>, Disclosure> kept = new HashMap<>();
        for (Disclosure one : standing()) {
            List<Object> key = List.of(sameKind(one), one.unit(), one.group(), batch(one.act()));
            Disclosure first = kept.putIfAbsent(key, one);
            if (first == null) continue;
            boolean worse = graver(one, first);
            Disclosure stays = worse ? one : first;
            Disclosure goes = worse ? first : one;
            stays.count(Math.max(stays.number(), goes.number()));
            kept.put(key, stays);
            goes.endInside(stays, GeneralRule.FINISHED_INCIDENT, "The same kind of crime, told together: one crime.");
            result.say(GeneralRule.FINISHED_INCIDENT, goes.act().told().path(), goes.why());
        }
    }

    private static Object sameKind(Disclosure one) {
        String code = one.offence().in().code();
        boolean drugsOrWeapons = code.startsWith("92") || WEAPONS.contains(code);
        if (one.offence().in().unit() == truecount.rules.lists.Unit.INCIDENT) return one.act();
        return one.offence().stateBased() && !drugsOrWeapons
                ? code + one.offence().code()
                : code;
    }

    private static boolean graver(Disclosure one, Disclosure other) {
        int a = one.offence().tableRank();
        int b = other.offence().tableRank();
        if (a > 0 && b > 0 && a != b) return a < b;
        if (one.offence().maximumMonths() != other.offence().maximumMonths()) {
            return one.offence().maximumMonths() > other.offence().maximumMonths();
        }
        if (one.attempted() != other.attempted()) return other.attempted();
        return one.offence().code().compareTo(other.offence().code()) < 0;
    }

    private void swallowedByClassRules() {
        List<Disclosure> all = standing();
        for (Disclosure one : all) {
            for (Disclosure other : all) {
                if (one == other || !one.standing() || !other.standing()) continue;
                if (!batch(one.act()).equals(batch(other.act()))) continue;
                swallow(one, other);
            }
        }
    }

    private void swallow(Disclosure one, Disclosure by) {
        String code = one.offence().in().code();
        ToldAct act = one.act();
        boolean linked = linked(act, by.act());
        boolean used =
                act.kind() == ActKind.POSSESSION && usedIn(act) == by.act().index() && usedIn(act) >= 0;
        if (WEAPONS.contains(code) && used) {
            one.endInside(by, GeneralRule.WEAPON_USED, "The weapon was used in another notifiable offence.");
        } else if (code.equals("33") && (used || (linked && burglaryOrTheft(by)))) {
            one.endInside(by, GeneralRule.GOING_EQUIPPED, "There is a related burglary or theft.");
        } else if (one.offence().code().equals("066/01")
                && VIOLENCE.contains(by.offence().in().code())) {
            one.endInside(by, GeneralRule.AFFRAY, "Violence against the person is counted and not the affray.");
        } else if (linked && fraudEnabledBy(one, by)) {
            one.endInside(by, GeneralRule.FRAUD_SWALLOWS, "What only enabled the fraud is inside it.");
        } else if (code.equals("NFIB8A") && by.offence().in().code().equals("NFIB6B") && one.group() == by.group()) {
            one.endInside(by, GeneralRule.FRAUD_SWALLOWS, "Insurance broker fraud goes before fraud by an employee.");
        } else if (robbery(by)
                && linked
                && personalViolence(one)
                && by.offence().tableRank() <= one.offence().tableRank()) {
            one.endInside(by, GeneralRule.ROBBERY_SWALLOWS, "Injury or force at the time of a robbery is inside it.");
        } else if (robbery(by) && linked && code.startsWith("2") && burglaryOrTheft(one)) {
            one.endInside(by, GeneralRule.ROBBERY_SWALLOWS, "Force in order to steal makes the burglary a robbery.");
        }
    }

    /** Access to a server, device or exchange that enabled a fraud; a social account taken over to cheat others stays apart. */
    private static boolean fraudEnabledBy(Disclosure one, Disclosure by) {
        boolean others = one.offence().in().code().equals("NFIB52C") && one.victim() != by.victim();
        return !others
                && one.act().kind() == ActKind.COMPUTER
                && by.offence().in().fraud()
                && FraudPrecedence.between(by.offence(), one.offence()) == Precedence.Winner.FIRST;
    }

    private int usedIn(ToldAct act) {
        var refs = act.told().get(Possession.USED_IN_OFFENCE);
        return refs.ids().isEmpty() ? -1 : in.act(refs.ids().get(0));
    }

    static boolean linked(ToldAct one, ToldAct other) {
        return one.index() == other.index()
                || one.during() == other.index()
                || one.inOrderTo() == other.index()
                || other.during() == one.index()
                || other.inOrderTo() == one.index();
    }

    private static boolean robbery(Disclosure one) {
        return one.offence().in().code().startsWith("34");
    }

    private static boolean personalViolence(Disclosure one) {
        return VIOLENCE.contains(one.offence().in().code())
                || one.offence().in().code().startsWith("9");
    }

    private static boolean burglaryOrTheft(Disclosure one) {
        String group = one.offence().in().group();
        return group.startsWith("Theft") || group.startsWith("Burglary") || group.startsWith("Vehicle");
    }

    /** Of several crimes by one group against one victim, told together, the most serious counts. */
    private void principalCrime() {
        List<Disclosure> left = standing();
        left.removeIf(one -> one.offence().stateBased());
        boolean moved = true;
        while (moved && !left.isEmpty()) {
            moved = false;
            for (int i = 0; i < left.size() && !moved; i++) {
                if (beaten(left.get(i), left)) continue;
                settle(left.remove(i), left);
                moved = true;
            }
            if (!moved) {
                settle(left.remove(0), left);
                moved = true;
            }
        }
    }

    private boolean beaten(Disclosure one, List<Disclosure> all) {
        for (Disclosure other : all) {
            if (other == one || !related(one, other)) continue;
            if (Precedence.between(other.offence(), one.offence()) == Precedence.Winner.FIRST) {
                if (Precedence.between(one.offence(), other.offence()) != Precedence.Winner.FIRST) return true;
            }
        }
        return false;
    }

    private void settle(Disclosure principal, List<Disclosure> left) {
        for (int i = left.size() - 1; i >= 0; i--) {
            Disclosure other = left.get(i);
            if (!related(principal, other)) continue;
            if (Precedence.between(principal.offence(), other.offence()) != Precedence.Winner.FIRST) continue;
            boolean conduct = principal.offence().conduct() || other.offence().conduct();
            GeneralRule rule = conduct ? GeneralRule.CONDUCT_LADDER : GeneralRule.PRINCIPAL_CRIME;
            other.endInside(
                    principal, rule, "The same victim and offender, told together: the principal crime is counted.");
            result.say(rule, other.act().told().path(), other.why());
            if (conduct) referUnsettled(principal, other);
            left.remove(i);
        }
    }

    private void referUnsettled(Disclosure principal, Disclosure other) {
        Disclosure course = principal.offence().conduct() ? principal : other;
        Disclosure act = course == principal ? other : principal;
        if (act.offence().conduct() || ConductLadder.settled(course.offence(), act.offence())) return;
        result.duties.add(
                "The force crime registrar, or a delegate, decides with reasons whether %s or %s is the principal crime."
                        .formatted(
                                course.offence().in().code(), act.offence().in().code()));
    }

    private boolean related(Disclosure one, Disclosure other) {
        if (one.group() != other.group() || !batch(one.act()).equals(batch(other.act()))) return false;
        return sameVictim(one, other);
    }

    private boolean sameVictim(Disclosure one, Disclosure other) {
        int a = one.victim();
        int b = other.victim();
        if (a == b || a < 0 || b < 0) return true;
        return in.household(a) == b
                || in.household(b) == a
                || (in.household(a) == in.household(b) && (property(one) || property(other)));
    }

    private static boolean property(Disclosure one) {
        return !Precedence.violent(one.offence());
    }
}

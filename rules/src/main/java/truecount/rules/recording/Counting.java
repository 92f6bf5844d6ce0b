package truecount.rules.recording;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import truecount.rules.facts.Act;
import truecount.rules.facts.When;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Counts what was disclosed: one crime per victim, finished incident, principal crime, and what is swallowed. */
final class Counting {

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

    /** With what an act was told: the report, or the moment it was told later, unless all of it was done before the report. */
    private Object batch(ToldAct act) {
        When told = act.told().get(Act.TOLD);
        LocalDateTime heard = in.received();
        if (!told.told() || !told.earliest().isAfter(heard)) return "report";
        When done = act.told().get(Act.WHEN);
        return done.told() && !done.latest().isAfter(heard) ? "report" : told.earliest();
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
        boolean drugsOrWeapons = code.startsWith("92") || Swallowing.WEAPONS.contains(code);
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
        Swallowing swallowing = new Swallowing(in, result, this);
        List<Disclosure> all = standing();
        for (Disclosure one : all) {
            for (Disclosure other : all) {
                if (one == other || !one.standing() || !other.standing()) continue;
                if (!batch(one.act()).equals(batch(other.act()))) continue;
                swallowing.test(one, other);
            }
        }
    }

    static boolean linked(ToldAct one, ToldAct other) {
        return one.index() == other.index()
                || one.during() == other.index()
                || one.inOrderTo() == other.index()
                || other.during() == one.index()
                || other.inOrderTo() == one.index();
    }

    /** Of several crimes by one group against one victim, told together, the most serious counts. */
    private void principalCrime() {
        List<Disclosure> left = standing();
        left.removeIf(one -> one.offence().stateBased());
        while (!left.isEmpty()) settle(left.remove(unbeaten(left)), left);
    }

    /** One that nothing goes before; where each goes before another, the gravest, in whatever order they are told. */
    private int unbeaten(List<Disclosure> left) {
        int gravest = 0;
        for (int i = 0; i < left.size(); i++) {
            if (!beaten(left.get(i), left)) return i;
            if (longest(left.get(i), left.get(gravest))) gravest = i;
        }
        return gravest;
    }

    /** By the longest sentence, then by code: unlike the table, never three that each go before another. */
    private static boolean longest(Disclosure one, Disclosure other) {
        int longer = one.offence().maximumMonths() - other.offence().maximumMonths();
        return longer != 0
                ? longer > 0
                : one.offence().code().compareTo(other.offence().code()) < 0;
    }

    private boolean beaten(Disclosure one, List<Disclosure> all) {
        for (Disclosure other : all)
            if (related(one, other) && Precedence.before(other.offence(), one.offence())) return true;
        return false;
    }

    private void settle(Disclosure principal, List<Disclosure> left) {
        for (int i = left.size() - 1; i >= 0; i--) {
            Disclosure other = left.get(i);
            if (!related(principal, other)) continue;
            if (!Precedence.before(principal.offence(), other.offence())) continue;
            boolean conduct = principal.offence().conduct() || other.offence().conduct();
            GeneralRule rule =
                    conduct ? GeneralRule.CONDUCT_LADDER : Precedence.rule(principal.offence(), other.offence());
            other.endInside(
                    principal, rule, "The same victim and offender, told together: the principal crime is counted.");
            result.say(rule, other.act().told().path(), other.why());
            if (conduct) referUnsettled(principal, other);
            if (other.offence().conduct() && !principal.offence().conduct())
                result.duty(
                        "Any referral to the Crown Prosecution Service says that a conduct crime was disclosed (p.55).");
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

    boolean sameVictim(Disclosure one, Disclosure other) {
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

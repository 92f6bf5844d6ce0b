package truecount.rules.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import truecount.rules.InForce;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Communication;
import truecount.rules.facts.Course;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Exploitation;
import truecount.rules.facts.Hostility;
import truecount.rules.facts.Image;
import truecount.rules.facts.Place;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Violence;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** The ten mandatory crime flags, as far as the facts show them, by their definitions (pp.26-31). */
final class Flags {

    /** Spiking is collected from April 2026 (p.31). */
    private static final InForce SPIKING = InForce.since(2026, 4, 1);

    private static final Set<String> ALWAYS_HONOUR = Set.of("008/52", "036/05", "036/15");
    private static final Set<String> FORCED_MARRIAGE = Set.of("036/05", "036/15");

    private Flags() {}

    /** The flags of a crime: those of its own act and of every act that is counted inside it. */
    static List<String> of(Disclosure crime, List<Disclosure> all) {
        List<String> flags = new ArrayList<>();
        own(crime, flags);
        for (Disclosure other : all) if (within(other, crime)) own(other, flags);
        return flags;
    }

    private static boolean within(Disclosure one, Disclosure crime) {
        Disclosure at = one.inside();
        while (at != null && at != crime) at = at.inside();
        return at == crime;
    }

    private static void own(Disclosure one, List<String> flags) {
        ToldAct act = one.act();
        hate(act, flags);
        if (domestic(act, one.victim())
                || FORCED_MARRIAGE.contains(one.offence().code())) put("domestic-abuse", flags);
        if (online(act)) put("online", flags);
        sexual(one, flags);
        if (act.get(Act.ALCOHOL) == YesNo.YES) put("alcohol", flags);
        if (act.get(Act.HONOUR).yes() || ALWAYS_HONOUR.contains(one.offence().code())) put("honour-based-abuse", flags);
        if (spiking(one)) put("spiking", flags);
        if (corrosive(act)) put("corrosive", flags);
        metal(act, flags);
    }

    private static void put(String flag, List<String> flags) {
        if (!flags.contains(flag)) flags.add(flag);
    }

    private static void hate(ToldAct act, List<String> flags) {
        if (act.told().silent(Act.HOSTILITY)) return;
        for (Telling hostility : act.told().get(Act.HOSTILITY)) {
            Hostility.On on = hostility.get(Hostility.ON);
            if (on == Hostility.On.NOT_ANSWERED || on == Hostility.On.UNKNOWN) continue;
            put("hate-" + on.word(), flags);
            Hostility.Towards towards = hostility.get(Hostility.TOWARDS);
            if (on == Hostility.On.RELIGION && towards != Hostility.Towards.NOT_ANSWERED) {
                put("targeted-religion-" + towards.word(), flags);
            }
        }
    }

    /**
     * Both 16 or over and personally connected, now or before (Domestic Abuse Act 2021; p.28). It is behaviour towards a
     * person that counts, so a breach of an order that is counted without a victim can be domestic abuse as well.
     */
    private static boolean domestic(ToldAct act, int victim) {
        if (victim >= 0) return towards(act, victim);
        for (int person : act.to()) {
            if (towards(act, person)) return true;
        }
        return false;
    }

    private static boolean towards(ToldAct act, int victim) {
        if (act.age(victim).under(16) == YesNo.YES) return false;
        for (int person : act.by()) {
            if (act.age(person).under(16) != YesNo.YES && act.in().ties().personallyConnected(person, victim))
                return true;
        }
        return false;
    }

    /** Any element online: told so, on an online place, by e-mail or social media, or an attack on a computer (p.29). */
    private static boolean online(ToldAct act) {
        if (act.get(Act.ONLINE) == YesNo.YES || act.where().get(Place.TYPE) == Place.Type.ONLINE) return true;
        return switch (act.kind()) {
            case COMPUTER -> true;
            case THREAT ->
                act.get(Threat.CONVEYED) == Threat.Conveyed.EMAIL
                        || act.get(Threat.CONVEYED) == Threat.Conveyed.SOCIAL_MEDIA;
            case COMMUNICATION ->
                act.get(Communication.CONVEYED) == Communication.Conveyed.EMAIL
                        || act.get(Communication.CONVEYED) == Communication.Conveyed.SOCIAL_MEDIA;
            case DECEPTION -> onlineFraud(act);
            case COURSE ->
                act.get(Course.BEHAVIOURS)
                        .hasAny(Course.Behaviours.MONITORING_ONLINE, Course.Behaviours.HACKING_ACCOUNTS);
            default -> false;
        };
    }

    /** A sale or advertisement online, or people met there; the words of the vocabulary that say so by themselves. */
    private static boolean onlineFraud(ToldAct act) {
        return act.get(Deception.SCHEME) == Deception.Scheme.ONLINE_SALE
                || act.get(Deception.APPROACH) == Deception.Approach.MET_ONLINE
                || act.get(Deception.PAID_WITH) == Deception.PaidWith.HACKED_ACCOUNT;
    }

    private static void sexual(Disclosure one, List<String> flags) {
        ToldAct act = one.act();
        boolean exploited = exploited(act);
        boolean offence = one.offence().in().group().startsWith("Sexual")
                || one.offence().in().code().equals("86");
        if (!offence && !exploited) return;
        // Indecent images held are of children, whoever they are (p.29: the production of sexual images).
        boolean child = act.kind() == ActKind.POSSESSION;
        for (int person : children(one))
            child |= person != Story.NOBODY && act.age(person).under(18) == YesNo.YES;
        if (!child) return;
        put("child-sexual-abuse", flags);
        if (exploited || favoured(act)) put("child-sexual-exploitation", flags);
    }

    private static boolean exploited(ToldAct act) {
        return act.kind() == ActKind.EXPLOITATION
                && act.get(Exploitation.FORM)
                        .hasAny(
                                Exploitation.Form.SEXUAL,
                                Exploitation.Form.PROSTITUTION_CAUSED_OR_INCITED,
                                Exploitation.Form.PROSTITUTION_CONTROLLED);
    }

    private static boolean favoured(ToldAct act) {
        if (act.kind() != ActKind.SEXUAL) return false;
        var favour = act.get(Sexual.IN_RETURN_FOR);
        return favour.bits() != 0 && !favour.only(Sexual.InReturnFor.NOTHING);
    }

    private static int[] children(Disclosure one) {
        ToldAct act = one.act();
        return act.kind() == ActKind.IMAGE ? act.in().peopleNamed(act.told().get(Image.OF)) : new int[] {one.victim()};
    }

    /** Violence, robbery or a sexual offence in which the victim was given a substance in secret, by itself or to do more. */
    private static boolean spiking(Disclosure one) {
        if (!SPIKING.covers(one.act().in().day()) || !Precedence.violent(one.offence()) || one.victim() < 0)
            return false;
        for (ToldAct other : one.act().in().acts()) {
            if (other.kind() != ActKind.VIOLENCE) continue;
            if (!other.get(Violence.DID).has(Violence.Did.GAVE_SUBSTANCE_SECRETLY)) continue;
            boolean same = other.index() == one.act().index()
                    || Counting.linked(other, one.act())
                    || meet(other.by(), one.act().by());
            for (int person : other.to()) if (same && person == one.victim()) return true;
        }
        return false;
    }

    private static boolean meet(int[] some, int[] others) {
        for (int one : some) for (int other : others) if (one == other && one >= 0) return true;
        return false;
    }

    private static boolean corrosive(ToldAct act) {
        if (act.kind() != ActKind.VIOLENCE) return false;
        var verified = act.get(Violence.CORROSIVE_VERIFIED);
        return verified.bits() != 0 && !verified.only(Violence.CorrosiveVerified.NO);
    }

    /** Metal taken for its scrap value: of infrastructure unless it is known to serve none; one of the two and never both. */
    private static void metal(ToldAct act, List<String> flags) {
        boolean taken = false;
        boolean serving = false;
        for (Telling thing : act.things()) {
            if (!thing.get(Thing.METAL_FOR_SCRAP).yes()) continue;
            taken = true;
            serving |= thing.get(Thing.KIND) == Thing.Kind.CATALYTIC_CONVERTER
                    || thing.get(Thing.LIVE_INFRASTRUCTURE) != YesNo.NO;
        }
        if (taken) put(serving ? "metal-theft-infrastructure" : "metal-theft-non-infrastructure", flags);
    }
}

package truecount.rules.recording;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.InForce;
import truecount.rules.facts.Act;
import truecount.rules.facts.Hostility;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Violence;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** The crime flags that the facts show, by their definitions (pp.26-31). */
final class Flags {

    private static final InForce SPIKING = InForce.since(2026, 4, 1);

    private Flags() {}

    static List<String> of(Disclosure one) {
        List<String> flags = new ArrayList<>();
        ToldAct act = one.act();
        hate(act, flags);
        if (domestic(act, one.victim())) flags.add("domestic-abuse");
        if (act.get(Act.ONLINE) == YesNo.YES) flags.add("online");
        sexual(one, flags);
        if (act.get(Act.ALCOHOL) == YesNo.YES) flags.add("alcohol");
        if (honour(one)) flags.add("honour-based-abuse");
        if (SPIKING.covers(act.in().day())
                && act.kind() == truecount.rules.facts.ActKind.VIOLENCE
                && act.get(Violence.DID).has(Violence.Did.GAVE_SUBSTANCE_SECRETLY)) flags.add("spiking");
        if (corrosive(act)) flags.add("corrosive");
        return flags;
    }

    private static void hate(ToldAct act, List<String> flags) {
        for (Telling hostility : act.told().get(Act.HOSTILITY)) {
            Hostility.On on = hostility.get(Hostility.ON);
            if (on == Hostility.On.NOT_ANSWERED || on == Hostility.On.UNKNOWN) continue;
            flags.add("hate-" + on.word());
            Hostility.Towards towards = hostility.get(Hostility.TOWARDS);
            if (on == Hostility.On.RELIGION && towards != Hostility.Towards.NOT_ANSWERED) {
                flags.add("targeted-religion-" + towards.word());
            }
        }
    }

    /** Both 16 or over and personally connected, now or before (Domestic Abuse Act 2021). */
    static boolean domestic(ToldAct act, int victim) {
        if (victim < 0 || act.age(victim).under(16) == YesNo.YES) return false;
        for (int person : act.by()) {
            if (act.age(person).under(16) != YesNo.YES && act.in().ties().personallyConnected(person, victim))
                return true;
        }
        return false;
    }

    private static void sexual(Disclosure one, List<String> flags) {
        boolean offence = one.offence().in().group().startsWith("Sexual")
                || one.offence().in().code().equals("86");
        ToldAct act = one.act();
        int victim = one.victim();
        if (!offence) return;
        int[] shown = act.kind() == truecount.rules.facts.ActKind.IMAGE
                ? act.in().peopleNamed(act.told().get(truecount.rules.facts.Image.OF))
                : new int[] {victim};
        boolean child = false;
        for (int person : shown)
            child |= person != Story.NOBODY && act.age(person).under(18) == YesNo.YES;
        if (child) flags.add("child-sexual-abuse");
        if (child && act.kind() == truecount.rules.facts.ActKind.SEXUAL) {
            var favour = act.get(truecount.rules.facts.Sexual.IN_RETURN_FOR);
            if (favour.bits() != 0 && !favour.only(truecount.rules.facts.Sexual.InReturnFor.NOTHING)) {
                flags.add("child-sexual-exploitation");
            }
        }
    }

    private static boolean honour(Disclosure one) {
        String code = one.offence().code();
        return one.act().get(Act.HONOUR).yes()
                || code.equals("008/52")
                || code.equals("036/05")
                || code.equals("036/15");
    }

    private static boolean corrosive(ToldAct act) {
        if (act.kind() != truecount.rules.facts.ActKind.VIOLENCE) return false;
        var verified = act.get(Violence.CORROSIVE_VERIFIED);
        return verified.bits() != 0 && !verified.only(Violence.CorrosiveVerified.NO);
    }
}

package truecount.rules.recording;

import truecount.rules.facts.Entry;
import truecount.rules.facts.Entry.HadWithThem;
import truecount.rules.facts.Possession;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Threat.WeaponShown;
import truecount.rules.facts.Violence;
import truecount.rules.facts.Violence.Means;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Whether a thing someone was found with is the one used in another act told with it (CRR26 pp.83, 94). */
final class ThingsUsed {

    private final Story in;

    ThingsUsed(Story in) {
        this.in = in;
    }

    /** Whether the weapon was used in this act: told so, or of the kind that the same person used in it. */
    boolean usedIn(ToldAct possession, ToldAct act) {
        Refs told = possession.told().get(Possession.USED_IN_OFFENCE);
        return told.told() ? names(told, act) : samePerson(possession, act) && sameKind(possession, act);
    }

    /** Whether the tool goes with this burglary or theft: told so, or found with the person who did it. */
    boolean related(ToldAct possession, ToldAct act) {
        Refs told = possession.told().get(Possession.USED_IN_OFFENCE);
        return told.told() ? names(told, act) : samePerson(possession, act) || Counting.linked(possession, act);
    }

    private boolean names(Refs told, ToldAct act) {
        for (String id : told.ids()) if (in.act(id) == act.index()) return true;
        return false;
    }

    private static boolean samePerson(ToldAct one, ToldAct other) {
        for (int a : one.by()) for (int b : other.by()) if (a == b) return true;
        return false;
    }

    private static boolean sameKind(ToldAct possession, ToldAct act) {
        Possession.Of of = possession.get(Possession.OF);
        return switch (act.kind()) {
            case VIOLENCE ->
                switch (of) {
                    case FIREARM, AMMUNITION -> act.get(Violence.MEANS).has(Means.FIREARM);
                    case IMITATION_FIREARM -> act.get(Violence.MEANS).has(Means.IMITATION_FIREARM);
                    case BLADE_OR_POINT -> act.get(Violence.MEANS).has(Means.KNIFE);
                    case MADE_OR_ADAPTED_WEAPON -> act.get(Violence.MEANS).has(Means.MADE_WEAPON);
                    case CORROSIVE_SUBSTANCE -> act.get(Violence.MEANS).has(Means.CORROSIVE);
                    default -> false;
                };
            case THREAT ->
                switch (of) {
                    case FIREARM, AMMUNITION -> act.get(Threat.WEAPON_SHOWN).has(WeaponShown.FIREARM);
                    case IMITATION_FIREARM -> act.get(Threat.WEAPON_SHOWN).has(WeaponShown.IMITATION_FIREARM);
                    case BLADE_OR_POINT -> act.get(Threat.WEAPON_SHOWN).has(WeaponShown.KNIFE);
                    case MADE_OR_ADAPTED_WEAPON -> act.get(Threat.WEAPON_SHOWN).has(WeaponShown.MADE_WEAPON);
                    case CORROSIVE_SUBSTANCE -> act.get(Threat.WEAPON_SHOWN).has(WeaponShown.CORROSIVE);
                    default -> false;
                };
            case TAKING -> act.get(Taking.WEAPON_SEEN) == YesNo.YES;
            case ENTRY ->
                switch (of) {
                    case FIREARM, AMMUNITION -> act.get(Entry.HAD_WITH_THEM).has(HadWithThem.FIREARM);
                    case IMITATION_FIREARM -> act.get(Entry.HAD_WITH_THEM).has(HadWithThem.IMITATION_FIREARM);
                    case BLADE_OR_POINT, MADE_OR_ADAPTED_WEAPON, CORROSIVE_SUBSTANCE ->
                        act.get(Entry.HAD_WITH_THEM).has(HadWithThem.WEAPON);
                    default -> false;
                };
            default -> false;
        };
    }
}

package truecount.rules.offences;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Damage;
import truecount.rules.facts.Damage.PutRight;
import truecount.rules.facts.Damage.Using;
import truecount.rules.facts.Place;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Arson and criminal damage (CRR26 pp.84-86). */
final class Damages {

    private static final long FIVE_THOUSAND_POUNDS = 500_000;
    private static final Offence ARSON_LIFE = Offence.of("56A", "056/01");
    private static final Offence ARSON = Offence.of("56B", "056/02");
    private static final Offence ATTEMPTED_MURDER = Offence.of("2", "002/00");
    private static final Offence RACIAL = Offence.of("58J", "058/04");

    private Damages() {}

    /** The class of damage by what was damaged. */
    static String classOf(ToldAct act, int target) {
        Telling thing = Thefts.thing(act, target);
        Telling building = act.in().place(act.told().get(Damage.BUILDING));
        if (thing != null && Vehicles.motor(thing) == YesNo.YES) return "58C";
        if (!building.silent(Place.TYPE) && (thing == null || ofTheFabric(thing))) return ofBuilding(building);
        return thing == null ? "58D" : ofPart(act, thing);
    }

    /** Whether the thing can be part of a building; what merely stood in it is other property. */
    private static boolean ofTheFabric(Telling thing) {
        return switch (thing.get(Thing.KIND)) {
            case NOT_ANSWERED, UNKNOWN, BUILDING, DOOR_OR_WINDOW, WALL_OR_FENCE, FIXTURE, METAL, OTHER -> true;
            default -> false;
        };
    }

    private static String ofBuilding(Telling building) {
        return switch (withoutOccupancy(building) ? Burglaries.Premises.OPEN : Burglaries.premises(building)) {
            case HOME, UNCONNECTED -> "58A";
            case BUSINESS -> "58B";
            case NO_BUILDING, OPEN -> openBuilding(building);
        };
    }

    /** A holiday home or hotel room of which nobody can say how it is let. */
    private static boolean withoutOccupancy(Telling building) {
        boolean holiday = building.get(Place.TYPE) == Place.Type.HOLIDAY_HOME
                || building.get(Place.TYPE) == Place.Type.HOTEL_ROOM;
        return holiday && building.get(Place.OCCUPANCY) == Place.Occupancy.UNKNOWN;
    }

    private static String openBuilding(Telling building) {
        return switch (building.get(Place.TYPE)) {
            case SHED, GARAGE, OUTHOUSE, SUMMER_HOUSE, WORKSHOP, HOLIDAY_HOME, HOTEL_ROOM -> "58A";
            case OTHER_BUILDING -> "58B";
            default -> "58D";
        };
    }

    private static String ofPart(ToldAct act, Telling thing) {
        boolean part = switch (thing.get(Thing.KIND)) {
            case BUILDING, DOOR_OR_WINDOW -> true;
            default -> false;
        };
        if (!part) return "58D";
        return ownedByBody(act, thing) ? "58B" : "58A";
    }

    private static boolean ownedByBody(ToldAct act, Telling thing) {
        for (String id : thing.get(Thing.OWNER).ids())
            if (act.in().body(act.in().person(id))) return true;
        if (!thing.get(Thing.OWNER).told())
            for (int person : act.to()) if (act.in().body(person)) return true;
        return false;
    }

    /** Damage is a crime unless it is put right at no cost and with little effort, or was an accident. */
    static final class CriminalDamage extends ActRule {
        CriminalDamage() {
            super(
                    ActKind.DAMAGE,
                    Per.THING,
                    Citation.crr(84, "58A Criminal damage: residential"),
                    Citation.crr(85, "58B, 58C and 58D Criminal damage"),
                    Citation.crr(86, "Non-permanent criminal damage; jointly owned property"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (act.get(Damage.RECKONED) == Damage.Reckoned.ACCIDENT) return Answer.incident("An accident.");
            if (ownOnly(act, Thefts.thing(act, target))
                    && !act.get(Damage.LIFE_ENDANGERED).yes()) {
                return Answer.incident("The doer's own property, and nobody's life endangered.");
            }
            boolean fire = act.get(Damage.USING).has(Using.FIRE);
            if (fire) return arson(act);
            PutRight putRight = act.get(Damage.PUT_RIGHT);
            if (putRight == PutRight.NOT_ANSWERED && !act.get(Damage.COST).told()) return ask(act, Damage.PUT_RIGHT);
            if (putRight == PutRight.FREE_AND_EASY) return Answer.incident("Easily put right at no cost: an incident.");
            boolean untold = act.told().silent(Damage.WHAT) && act.told().silent(Damage.BUILDING);
            if (untold && !act.raciallyOrReligiouslyAggravated()) return ask(act, Damage.WHAT);
            Telling thing = Thefts.thing(act, target);
            if (thing != null
                    && thing.silent(Thing.KIND)
                    && act.told().silent(Damage.BUILDING)
                    && !act.raciallyOrReligiouslyAggravated()) {
                return Answer.ask(thing, Thing.KIND);
            }
            if (act.get(Damage.LIFE_ENDANGERED).yes()) {
                return Answer.discloses(
                        Offence.of(classOf(act, target), "057/00"), -1, act.attempted(), "Life was endangered.");
            }
            if (act.raciallyOrReligiouslyAggravated()) {
                return Answer.discloses(RACIAL, -1, act.attempted(), "Racially or religiously aggravated damage.");
            }
            String code = act.get(Damage.COST).or(0) > FIVE_THOUSAND_POUNDS ? "058/00" : "149/00";
            return Answer.discloses(
                    Offence.of(classOf(act, target), code),
                    -1,
                    act.attempted(),
                    "Damage by what was damaged and its cost.");
        }

        private static Answer arson(ToldAct act) {
            if (act.meant(Act.Meant.KILL) && !violenceTold(act)) return killing(act);
            return switch (act.get(Damage.LIFE_ENDANGERED).is()) {
                case NOT_ANSWERED -> ask(act, Damage.LIFE_ENDANGERED);
                case YES -> Answer.discloses(ARSON_LIFE, -1, act.attempted(), "Fire that endangered life.");
                case UNKNOWN, NO -> Answer.discloses(ARSON, -1, act.attempted(), "Fire that endangered nobody's life.");
            };
        }

        private static boolean violenceTold(ToldAct act) {
            for (ToldAct other : act.in().acts()) if (other.kind() == ActKind.VIOLENCE) return true;
            return false;
        }

        /** Fire set to kill is attempted murder of each person it was meant to kill (p.84). */
        private static Answer killing(ToldAct act) {
            Answer all = none();
            Telling building = act.in().place(act.told().get(Damage.BUILDING));
            int[] meant = act.to().length > 0 ? act.to() : act.in().peopleNamed(building.get(Place.OCCUPIER));
            for (int person : meant) {
                if (act.in().body(person)) continue;
                Answer one = Answer.discloses(ATTEMPTED_MURDER, person, "Fire set in an attempt to kill.");
                all = all.speaks() ? new Answer.Both(all, one) : one;
            }
            if (all.speaks()) return all;
            return act.told().silent(Act.TO) || act.to().length > 0
                    ? ask(act, Act.TO)
                    : new Answer.ForRegistrar("Whom the fire was meant to kill cannot be told.");
        }

        private static boolean ownOnly(ToldAct act, @Nullable Telling thing) {
            if (thing == null || act.by().length != 1) return false;
            Refs owner = thing.get(Thing.OWNER);
            return owner.ids().size() == 1 && act.in().person(owner.ids().get(0)) == act.by()[0];
        }
    }
}

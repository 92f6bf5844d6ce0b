package truecount.rules.offences;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Place;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Taking.From;
import truecount.rules.facts.Taking.How;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Theft by where the thing was, how it was held and what it is (CRR26 pp.75-83). */
final class Thefts {

    private static final Offence FROM_PERSON = Offence.of("39", "039/00");
    private static final Offence CYCLE = Offence.of("44", "044/00");
    private static final Offence CYCLE_USED = Offence.of("44", "137/18");
    private static final Offence FROM_VEHICLE = Offence.of("45", "045/10");
    private static final Offence FROM_SHOP = Offence.of("46", "046/00");
    private static final Offence FROM_MACHINE = Offence.of("47", "047/00");
    private static final Offence IN_DWELLING = Offence.of("40", "040/00");
    private static final Offence BY_EMPLOYEE = Offence.of("41", "041/00");
    private static final Offence MAIL = Offence.of("42", "042/00");
    private static final Offence OTHER = Offence.of("49", "049/10");
    private static final Offence OTHER_CONVEYANCE_USED = Offence.of("49", "130/02");
    private static final Offence STAFF_AREA = Offence.of("30C", "030/02");

    private Thefts() {}

    static @Nullable Telling thing(ToldAct act, int target) {
        return target >= 0 && target < act.things().size() ? act.things().get(target) : null;
    }

    static Thing.Kind kind(ToldAct act, int target) {
        Telling thing = thing(act, target);
        return thing == null ? Thing.Kind.NOT_ANSWERED : thing.get(Thing.KIND);
    }

    /** Whether it is theft in the ordinary way: taken, found and kept, or not told how. */
    static boolean stolen(ToldAct act) {
        return switch (act.get(Taking.HOW)) {
            case NOT_ANSWERED, UNKNOWN, TOOK, FOUND_AND_KEPT, LOST_OR_STOLEN ->
                !LostOrStolen.open(act) && Robberies.robbery(act) == YesNo.NO;
            case USED_WITHOUT_CONSENT -> true;
            case KEPT_OR_DETAINED, MADE_OFF_UNPAID, ABSTRACTED, NOT_RETURNED_UNDER_FINANCE -> false;
        };
    }

    /** Where the thing was: as told, else by the kind of place, unless it was found by chance. */
    static From from(ToldAct act) {
        From told = act.get(Taking.FROM);
        boolean open = told == From.NOT_ANSWERED || told == From.UNKNOWN;
        if (!open || act.get(Taking.HOW) == How.FOUND_AND_KEPT) return told;
        return switch (act.where().get(Place.TYPE)) {
            case SHOP, MARKET_STALL, DEPARTMENT_STORE -> From.SHOP_FLOOR;
            case HOUSE, FLAT, HOUSEBOAT, ROOM_LET_SINGLY, HALL_ROOM, HOSTEL_ROOM, CARE_HOME_ROOM -> From.DWELLING;
            case VEHICLE -> From.VEHICLE;
            case PUBLIC_TRANSPORT ->
                act.where().get(Place.PART) == Place.Part.CLOSED_TO_PUBLIC
                        ? From.CLOSED_AREA_OF_TRANSPORT
                        : From.PUBLIC_AREA_OF_TRANSPORT;
            default -> told;
        };
    }

    /** Mail from the time it leaves the sender until it reaches the address. */
    static boolean mail(ToldAct act, int target) {
        From from = from(act);
        boolean delivered = from == From.DOORSTEP || from == From.DWELLING;
        return from == From.MAIL_IN_TRANSIT || (kind(act, target) == Thing.Kind.MAIL && !delivered);
    }

    /** Whether the thing is a vehicle, cycle, pet or electric current, which have rules of their own. */
    static boolean special(ToldAct act, int target) {
        return Vehicles.motor(thing(act, target)) != YesNo.NO
                || cycle(thing(act, target))
                || Pets.pet(thing(act, target))
                || kind(act, target) == Thing.Kind.ELECTRICITY;
    }

    static boolean cycle(@Nullable Telling thing) {
        if (thing == null) return false;
        return thing.get(Thing.KIND) == Thing.Kind.PEDAL_CYCLE
                || (thing.get(Thing.KIND) == Thing.Kind.E_BIKE && thing.get(Thing.CYCLE_MEETS_EAPC) == YesNo.YES);
    }

    /** A theft by an employee from the employer, known when it is recorded. */
    static final class ByEmployee extends ActRule {
        ByEmployee() {
            super(
                    ActKind.TAKING,
                    Per.THING,
                    Citation.crr(81, "41 Theft by an employee"),
                    Citation.crr(79, "46 Shoplifting"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            boolean taken = stolen(act) || act.get(Taking.HOW) == How.KEPT_OR_DETAINED;
            if (!taken || !Employment.byEmployee(act, target)) return none();
            return Answer.discloses(BY_EMPLOYEE, -1, act.attempted(), "Taken by an employee from the employer.");
        }
    }

    /** Letters and parcels in delivery are mail, from the van too. */
    static final class TheftOfMail extends ActRule {
        TheftOfMail() {
            super(
                    ActKind.TAKING,
                    Per.THING,
                    Citation.crr(81, "42 Theft of mail"),
                    Citation.crr(76, "45 Theft from a motor vehicle"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!stolen(act) || Employment.byEmployee(act, target) || !mail(act, target)) return none();
            return Answer.discloses(MAIL, -1, act.attempted(), "Mail taken while it was being delivered.");
        }
    }

    /** A pedal cycle, electrically assisted ones included, taken or used without consent. */
    static final class OfCycle extends ActRule {
        OfCycle() {
            super(ActKind.TAKING, Per.THING, Citation.crr(79, "44 Theft or unauthorised taking of a pedal cycle"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!stolen(act) || Employment.byEmployee(act, target) || !cycle(thing(act, target))) return none();
            boolean used = act.get(Taking.HOW) == How.USED_WITHOUT_CONSENT;
            return Answer.discloses(used ? CYCLE_USED : CYCLE, -1, act.attempted(), "A pedal cycle.");
        }
    }

    /** What a person wears or carries, taken without force to the person, is theft from the person. */
    static final class FromThePerson extends ActRule {
        FromThePerson() {
            super(
                    ActKind.TAKING,
                    Per.THING,
                    Citation.crr(78, "39 Theft from the person"),
                    Citation.crr(79, "39 Theft from the person: taken cleanly"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!stolen(act) || special(act, target) || mail(act, target)) return none();
            if (act.get(Taking.FROM) == From.PERSON && act.get(Taking.HELD) == Taking.Held.NOT_ANSWERED) {
                return ask(act, Taking.HELD);
            }
            return onPerson(act)
                    ? Answer.discloses(
                            FROM_PERSON,
                            victim(act, target),
                            act.attempted(),
                            "Worn, attached or carried, and taken without force to the person.")
                    : none();
        }

        private static int victim(ToldAct act, int target) {
            for (int person : act.to()) if (!act.in().body(person)) return person;
            Telling thing = thing(act, target);
            if (thing == null) return -1;
            for (String id : thing.get(Thing.HAD_BY).ids()) return act.in().person(id);
            for (String id : thing.get(Thing.OWNER).ids()) return act.in().person(id);
            return -1;
        }
    }

    static boolean onPerson(ToldAct act) {
        return switch (act.get(Taking.HELD)) {
            case WORN, ATTACHED, CARRIED, IN_CLOTHING_WORN -> true;
            case NOT_ANSWERED, UNKNOWN, NEAR_VICTIM, NOT_WITH_VICTIM -> false;
        };
    }

    /** Every other theft, by where the thing was. */
    static final class ByPlace extends ActRule {
        ByPlace() {
            super(
                    ActKind.TAKING,
                    Per.THING,
                    Citation.crr(79, "46 Shoplifting"),
                    Citation.crr(76, "45 Theft from a motor vehicle"),
                    Citation.crr(81, "40 Theft in a dwelling; 47 Theft from an automatic machine or meter"),
                    Citation.crr(82, "49 Other theft"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!stolen(act) || Employment.byEmployee(act, target) || mail(act, target) || special(act, target))
                return none();
            if (onPerson(act)
                    || (act.get(Taking.FROM) == From.PERSON && act.get(Taking.HELD) == Taking.Held.NOT_ANSWERED))
                return none();
            if (act.get(Taking.HOW) == How.USED_WITHOUT_CONSENT) return used(act, target);
            if (act.get(Taking.FROM) == From.TILL_OR_STAFF_AREA)
                return Answer.discloses(
                        STAFF_AREA, -1, act.attempted(), "Taken from a till or where the public may not go.");
            if (act.get(Taking.FROM) == From.MACHINE_OR_METER) return machine(act);
            Offence found = byPlace(act, target);
            // A vehicle, a bicycle, a pet or a letter has a class of its own; the place says nothing of what it was.
            if (found.equals(OTHER) && act.told().silent(Taking.WHAT)) return ask(act, Taking.WHAT);
            Telling thing = thing(act, target);
            if (found.equals(OTHER) && thing != null && thing.silent(Thing.KIND)) return Answer.ask(thing, Thing.KIND);
            return Answer.discloses(found, -1, act.attempted(), "Theft, by where the thing was.");
        }

        private static Answer used(ToldAct act, int target) {
            return Thefts.kind(act, target) == Thing.Kind.OTHER_CONVEYANCE
                    ? Answer.discloses(
                            OTHER_CONVEYANCE_USED,
                            -1,
                            act.attempted(),
                            "A conveyance other than a vehicle or cycle, used without consent.")
                    : Answer.incident("Using a thing that is no conveyance without consent is no theft.");
        }

        private static Answer machine(ToldAct act) {
            return act.get(Taking.OWNER_SETTLED) == YesNo.YES
                    ? Answer.incident("Dealt with entirely by the owner of the machine or meter.")
                    : Answer.discloses(FROM_MACHINE, -1, act.attempted(), "Taken from an automatic machine or meter.");
        }

        private static Offence byPlace(ToldAct act, int target) {
            boolean ofVehicle = switch (Thefts.kind(act, target)) {
                case VEHICLE_PART, VEHICLE_CONTENTS, CATALYTIC_CONVERTER -> true;
                default -> false;
            };
            return switch (from(act)) {
                case SHOP_FLOOR -> closed(act) ? STAFF_AREA : FROM_SHOP;
                case VEHICLE, CLOSED_AREA_OF_TRANSPORT -> FROM_VEHICLE;
                case DWELLING -> IN_DWELLING;
                case NOT_ANSWERED,
                        UNKNOWN,
                        PERSON,
                        PUBLIC_AREA_OF_TRANSPORT,
                        DOORSTEP,
                        WORKPLACE,
                        FORECOURT,
                        OPEN_GROUND,
                        ELSEWHERE,
                        TILL_OR_STAFF_AREA,
                        MACHINE_OR_METER,
                        MAIL_IN_TRANSIT -> ofVehicle ? FROM_VEHICLE : OTHER;
            };
        }

        private static boolean closed(ToldAct act) {
            return act.where().get(Place.PART) == Place.Part.CLOSED_TO_PUBLIC;
        }
    }
}

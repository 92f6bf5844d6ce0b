package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Entry;
import truecount.rules.facts.Entry.Entered;
import truecount.rules.facts.Entry.HadWithThem;
import truecount.rules.facts.Entry.How;
import truecount.rules.facts.Entry.Inside;
import truecount.rules.facts.Many;
import truecount.rules.facts.Place;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Burglary by the kind of building and how it was lived in (CRR26 pp.73-75). */
final class Burglaries {

    /** What a building counts as. */
    enum Premises {
        HOME,
        UNCONNECTED,
        BUSINESS,
        NO_BUILDING,
        OPEN
    }

    private static final Offence SHOP_THEFT = Offence.of("46", "046/00");
    private static final Offence OTHER_THEFT = Offence.of("49", "049/10");
    private static final Offence DAMAGE_HOME = Offence.of("58A", "149/00");
    private static final Offence DAMAGE_BUSINESS = Offence.of("58B", "149/00");
    private static final Offence ROBBERY_BUSINESS = Offence.of("34A", "034/01");
    private static final Offence ROBBERY_PERSONAL = Offence.of("34B", "034/01");

    private Burglaries() {}

    /** What the building of an entry counts as; open when the matrix needs a fact that was not told. */
    static Premises premises(Telling place) {
        return switch (place.get(Place.TYPE)) {
            case NOT_ANSWERED -> Premises.OPEN;
            case HOUSE, FLAT, HOUSEBOAT, ROOM_LET_SINGLY, HALL_ROOM, HOSTEL_ROOM, CARE_HOME_ROOM ->
                place.get(Place.USE) == Place.Use.BUSINESS_ONLY ? Premises.BUSINESS : Premises.HOME;
            case HOTEL_ROOM, HOLIDAY_HOME -> holiday(place);
            case CARAVAN, HOLIDAY_BOAT -> caravan(place);
            case SHED, GARAGE, OUTHOUSE, SUMMER_HOUSE, WORKSHOP -> outbuilding(place);
            case ALLOTMENT_SHED, GARAGE_BLOCK -> business(place) ? Premises.BUSINESS : Premises.UNCONNECTED;
            case SHOP,
                    MARKET_STALL,
                    DEPARTMENT_STORE,
                    BANK,
                    POST_OFFICE,
                    PUB,
                    OTHER_BUSINESS,
                    PLACE_OF_WORSHIP,
                    COMMUNITY_BUILDING,
                    SCHOOL,
                    HOSPITAL,
                    PRISON,
                    CUSTODY,
                    SARC -> Premises.BUSINESS;
            case OTHER_BUILDING, UNKNOWN -> byUse(place);
            case STREET,
                    PARK,
                    ROAD,
                    CAR_PARK,
                    FORECOURT,
                    PUBLIC_TRANSPORT,
                    RAILWAY,
                    VEHICLE,
                    AIRCRAFT,
                    SHIP,
                    ONLINE,
                    OTHER_OPEN -> Premises.NO_BUILDING;
        };
    }

    private static boolean business(Telling place) {
        return place.get(Place.USE) == Place.Use.BUSINESS_ONLY || place.get(Place.USE) == Place.Use.COMMUNITY;
    }

    private static Premises holiday(Telling place) {
        return switch (place.get(Place.OCCUPANCY)) {
            case NOT_ANSWERED -> Premises.OPEN;
            case LIVED_IN_BY_OWNER, LET_LONG_STAY -> Premises.HOME;
            case UNKNOWN, LET_SHORT_STAY, VACANT_HABITABLE, VACANT_NOT_HABITABLE -> Premises.BUSINESS;
        };
    }

    private static Premises caravan(Telling place) {
        return switch (place.get(Place.OCCUPANCY)) {
            case NOT_ANSWERED -> Premises.OPEN;
            case LIVED_IN_BY_OWNER, LET_LONG_STAY -> Premises.HOME;
            case LET_SHORT_STAY -> Premises.BUSINESS;
            case UNKNOWN, VACANT_HABITABLE, VACANT_NOT_HABITABLE -> Premises.NO_BUILDING;
        };
    }

    private static Premises outbuilding(Telling place) {
        Place.Joined joined = place.get(Place.JOINED);
        if (joined == Place.Joined.CONNECTING_DOOR || joined == Place.Joined.PART_OF_HOME) return Premises.HOME;
        if (business(place)) return Premises.BUSINESS;
        return joined == Place.Joined.NOT_ANSWERED && !standsApart(place) ? Premises.OPEN : Premises.UNCONNECTED;
    }

    /** A shed or summer house told to stand in the grounds of a home is no part of it. */
    private static boolean standsApart(Telling place) {
        boolean apart = switch (place.get(Place.TYPE)) {
            case SHED, OUTHOUSE, SUMMER_HOUSE -> true;
            default -> false;
        };
        return apart && place.get(Place.IN_GROUNDS_OF_HOME) == YesNo.YES;
    }

    private static Premises byUse(Telling place) {
        return switch (place.get(Place.USE)) {
            case NOT_ANSWERED -> Premises.OPEN;
            case HOME ->
                place.get(Place.IN_GROUNDS_OF_HOME) == YesNo.YES
                                && place.get(Place.JOINED) != Place.Joined.CONNECTING_DOOR
                                && place.get(Place.JOINED) != Place.Joined.PART_OF_HOME
                        ? Premises.UNCONNECTED
                        : Premises.HOME;
            case UNKNOWN, BUSINESS_ONLY, COMMUNITY -> Premises.BUSINESS;
            case MIXED -> Premises.HOME;
        };
    }

    /** The fact that leaves the kind of building open. */
    static Answer missing(ToldAct act, Telling place) {
        if (place.silent(Place.TYPE)) {
            boolean nothing = act.told().get(Entry.INTO).isEmpty();
            return nothing ? Answer.ask(act.told(), Entry.INTO) : Answer.ask(place, Place.TYPE);
        }
        return switch (place.get(Place.TYPE)) {
            case HOTEL_ROOM, HOLIDAY_HOME, CARAVAN, HOLIDAY_BOAT -> Answer.ask(place, Place.OCCUPANCY);
            case OTHER_BUILDING -> Answer.ask(place, Place.USE);
            default -> Answer.ask(place, Place.JOINED);
        };
    }

    /** Entering a building, or trying to, as a trespasser in order to steal or having stolen there. */
    static final class Burglary extends ActRule {
        Burglary() {
            super(
                    ActKind.ENTRY,
                    Per.ACT,
                    Citation.crr(73, "28I, 28M and 30C Burglary"),
                    Citation.crr(74, "Attempted, distraction and aggravated burglary"),
                    Citation.crr(75, "Break-ins to various types of premises"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Telling place = act.in().place(act.told().get(Entry.INTO));
            Premises premises = premises(place);
            if (premises == Premises.OPEN) return missing(act, place);
            Answer unlawful = trespass(act);
            if (unlawful.speaks()) return unlawful;
            boolean marks = act.get(Entry.ENTRY_POINT_DAMAGED) == YesNo.YES;
            if (marks && act.get(Entry.ENTERED) != Entered.YES) {
                Answer damage = entryPoint(act, premises);
                if (damage.speaks()) return damage;
            } else if (act.get(Entry.ENTERED) == Entered.NO) {
                return Answer.incident("Nobody entered or tried to.");
            }
            if (premises == Premises.NO_BUILDING) return noBuilding(act);
            if (Robberies.forcedFor(act)) return robbery(premises);
            if (shopOpen(place, act)) return shop(act);
            Answer purpose = purpose(act);
            return purpose.speaks()
                    ? purpose
                    : Answer.discloses(offence(act, premises), -1, tried(act), "Burglary by the kind of building.");
        }

        private static Answer trespass(ToldAct act) {
            return switch (act.get(Entry.TRESPASSER)) {
                case NOT_ANSWERED -> unbidden(act) ? none() : ask(act, Entry.TRESPASSER);
                case UNKNOWN ->
                    unbidden(act)
                            ? none()
                            : new Answer.ForRegistrar("Whether the person was a trespasser cannot be told.");
                case NO ->
                    HarmInside.incident(
                            act, act.get(Entry.INSIDE).has(Inside.INJURED_SOMEONE), "No trespass, so no burglary.");
                case YES -> none();
            };
        }

        /** Whoever breaks in, gets in by a trick or only tried to was not let in. */
        private static boolean unbidden(ToldAct act) {
            return tried(act)
                    || act.get(Entry.ENTRY_POINT_DAMAGED) == YesNo.YES
                    || act.get(Entry.HOW)
                            .hasAny(How.FORCED, How.INSECURE, How.TRICK_OR_DISTRACTION, How.LET_IN_THEN_ELSEWHERE);
        }

        private static Answer entryPoint(ToldAct act, Premises premises) {
            return switch (act.get(Entry.LIKELIER)) {
                case NOT_ANSWERED -> ask(act, Entry.LIKELIER);
                case DAMAGE ->
                    Answer.discloses(
                            premises == Premises.BUSINESS ? DAMAGE_BUSINESS : DAMAGE_HOME,
                            -1,
                            false,
                            "Damage to an entry point, likelier than an attempt to burgle.");
                case UNKNOWN, ATTEMPTED_BURGLARY -> none();
            };
        }

        private static Answer noBuilding(ToldAct act) {
            boolean stole = act.get(Entry.INSIDE).has(Inside.STOLE)
                    || !act.told().get(Entry.TOOK).isEmpty();
            return Answer.discloses(OTHER_THEFT, -1, !stole, "The matrix makes this other theft and no burglary.");
        }

        private static Answer robbery(Premises premises) {
            return Answer.discloses(
                    premises == Premises.BUSINESS ? ROBBERY_BUSINESS : ROBBERY_PERSONAL,
                    -1,
                    false,
                    "Force or its threat in order to steal in the course of a burglary is robbery.");
        }

        private static boolean shopOpen(Telling place, ToldAct act) {
            boolean shop = switch (place.get(Place.TYPE)) {
                case SHOP, MARKET_STALL, DEPARTMENT_STORE -> true;
                default -> false;
            };
            if (!shop
                    || place.get(Place.PART) == Place.Part.CLOSED_TO_PUBLIC
                    || act.get(Entry.HOW).has(How.FORCED)) return false;
            return place.get(Place.PART) == Place.Part.OPEN_TO_PUBLIC
                    || act.get(Entry.CHARGED) != Entry.Charged.NOT_ANSWERED;
        }

        private static Answer shop(ToldAct act) {
            return act.get(Entry.CHARGED) == Entry.Charged.BURGLARY
                    ? Answer.discloses(
                            Offence.of("30C", "030/02"), -1, tried(act), "Already charged with burglary when recorded.")
                    : Answer.discloses(
                            SHOP_THEFT,
                            -1,
                            tried(act),
                            "A trespasser in an open shop meaning to steal: theft from a shop.");
        }

        private static Answer purpose(ToldAct act) {
            Many<Inside> inside = act.get(Entry.INSIDE);
            boolean acted = inside.hasAny(
                    Inside.STOLE, Inside.TRIED_TO_STEAL, Inside.SEARCHED, Inside.DAMAGED, Inside.INJURED_SOMEONE);
            boolean trick = act.get(Entry.HOW).has(How.TRICK_OR_DISTRACTION)
                    && act.told().silent(Entry.PURPOSE);
            if (acted || trick || !act.told().get(Entry.TOOK).isEmpty() || tried(act)) return none();
            return switch (act.get(Entry.PURPOSE)) {
                case NOT_ANSWERED -> ask(act, Entry.PURPOSE);
                case STEAL, SERIOUSLY_INJURE, DAMAGE, UNKNOWN -> none();
                case OTHER -> Answer.incident("A trespass for another purpose, nothing stolen or tried: no burglary.");
            };
        }
    }

    static boolean tried(ToldAct act) {
        boolean marksOnly = act.get(Entry.ENTERED) == Entered.NO && act.get(Entry.ENTRY_POINT_DAMAGED) == YesNo.YES;
        return act.get(Entry.ENTERED) == Entered.TRIED || marksOnly || act.attempted();
    }

    static Offence offence(ToldAct act, Premises premises) {
        Many<HadWithThem> had = act.get(Entry.HAD_WITH_THEM);
        if (had.hasAny(HadWithThem.FIREARM, HadWithThem.IMITATION_FIREARM, HadWithThem.WEAPON, HadWithThem.EXPLOSIVE)) {
            return switch (premises) {
                case HOME -> Offence.of("29B", "029/00");
                case UNCONNECTED -> Offence.of("29C", "029/00");
                case BUSINESS, NO_BUILDING, OPEN -> Offence.of("31A", "031/00");
            };
        }
        if (premises == Premises.BUSINESS) return Offence.of(tried(act) ? "30D" : "30C", "030/02");
        boolean home = premises == Premises.HOME;
        boolean trick = act.get(Entry.HOW).has(How.TRICK_OR_DISTRACTION);
        if (trick) return Offence.of(nothingTaken(act) ? (home ? "28L" : "28P") : (home ? "28K" : "28O"), "028/03");
        return Offence.of(tried(act) ? (home ? "28J" : "28N") : (home ? "28I" : "28M"), "028/03");
    }

    /** Let in by a trick and nothing taken is printed as the attempt (NFIB26 p.51); any doubt is the full offence. */
    private static boolean nothingTaken(ToldAct act) {
        if (tried(act)) return true;
        Many<Inside> inside = act.get(Entry.INSIDE);
        boolean told = inside.told()
                && !inside.has(Inside.STOLE)
                && act.told().get(Entry.TOOK).isEmpty();
        return told && act.get(Act.STAGE) != Act.Stage.COMPLETED;
    }
}

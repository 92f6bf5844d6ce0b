package truecount.rules.offences;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Taking.Driven;
import truecount.rules.facts.Taking.How;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Vehicle;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Motor vehicles taken, and interfered with (CRR26 pp.38, 75-78). */
final class Vehicles {

    private static final Offence THEFT = Offence.of("48", "048/01");
    private static final Offence TAKING = Offence.of("48", "130/01");
    private static final Offence AGGRAVATED = Offence.of("37/2", "037/02");
    private static final Offence CAUSED_DEATH = Offence.of("37/1", "037/01");
    private static final Offence INTERFERENCE = Offence.of("126", "126/00");
    private static final Offence CYCLE = Offence.of("44", "044/00");
    private static final Offence OTHER_DAMAGE = Offence.of("58D", "149/00");
    private static final Offence DAMAGE = Offence.of("58C", "149/00");

    private Vehicles() {}

    /** Whether a thing is a motor vehicle; not answered for an electric bike whose powers were not told. */
    static YesNo motor(@Nullable Telling thing) {
        if (thing == null) return YesNo.NO;
        return switch (thing.get(Thing.KIND)) {
            case MOTOR_VEHICLE, E_MOTORBIKE -> YesNo.YES;
            case E_BIKE ->
                switch (thing.get(Thing.CYCLE_MEETS_EAPC)) {
                    case NO -> YesNo.YES;
                    case YES -> YesNo.NO;
                    case NOT_ANSWERED -> YesNo.NOT_ANSWERED;
                    case UNKNOWN -> YesNo.UNKNOWN;
                };
            default -> YesNo.NO;
        };
    }

    /** A motor vehicle stolen or taken; what was done with it may aggravate it. */
    static final class StolenOrTaken extends ActRule {
        StolenOrTaken() {
            super(
                    ActKind.TAKING,
                    Per.THING,
                    Citation.crr(76, "48 Theft or unauthorised taking of a motor vehicle"),
                    Citation.crr(75, "37/2 Aggravated vehicle taking"),
                    Citation.crr(38, "37/1 Causing death by aggravated vehicle taking"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Telling thing = Thefts.thing(act, target);
            if (!Thefts.stolen(act) || Employment.byEmployee(act, target) || thing == null) return none();
            return switch (motor(thing)) {
                case NO -> none();
                case NOT_ANSWERED -> Answer.ask(thing, Thing.CYCLE_MEETS_EAPC);
                case UNKNOWN -> new Answer.ForRegistrar("Whether the electric bike is a motor vehicle cannot be told.");
                case YES -> byDriving(act);
            };
        }

        private static Answer byDriving(ToldAct act) {
            Many<Driven> driven = act.get(Taking.DRIVEN);
            if (driven.has(Driven.CAUSED_DEATH))
                return Answer.discloses(CAUSED_DEATH, -1, false, "A death was caused by driving the taken vehicle.");
            boolean aggravated =
                    driven.hasAny(Driven.ACCIDENT_INJURY, Driven.ACCIDENT_DAMAGE_ELSEWHERE, Driven.VEHICLE_DAMAGED)
                            || (driven.has(Driven.DANGEROUSLY) && act.get(Taking.DANGEROUS_CONFIRMED) == YesNo.YES);
            if (aggravated)
                return Answer.discloses(
                        AGGRAVATED, -1, false, "One of the four circumstances of aggravated taking is known.");
            boolean used = act.get(Taking.HOW) == How.USED_WITHOUT_CONSENT;
            return Answer.discloses(used ? TAKING : THEFT, -1, act.attempted(), "A motor vehicle stolen or taken.");
        }
    }

    /** Entering or tampering with a vehicle is interference unless an innocent reason is shown or damage is likelier. */
    static final class InterferedWith extends ActRule {
        InterferedWith() {
            super(
                    ActKind.VEHICLE,
                    Per.THING,
                    Citation.crr(78, "Motor vehicle crime: chart"),
                    Citation.crr(77, "126 Interference"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Telling thing = Thefts.thing(act, target);
            if (thing != null && Thefts.cycle(thing)) return cycle(act);
            if (act.get(Vehicle.DAMAGED) == YesNo.YES) return damaged(act);
            Many<Vehicle.Did> did = act.get(Vehicle.DID);
            if (did.silent()) return ask(act, Vehicle.DID);
            if (act.get(Vehicle.INNOCENT_SHOWN).yes()) {
                return Answer.incident("Credible evidence shows that no crime was intended.");
            }
            boolean tampered = did.hasAny(Vehicle.Did.TAMPERED, Vehicle.Did.GOT_ON);
            if (tampered && act.get(Vehicle.DAMAGED) == YesNo.NOT_ANSWERED) return ask(act, Vehicle.DAMAGED);
            return Answer.discloses(
                    INTERFERENCE, -1, false, "Interference with a vehicle, taken to be meant to steal or take.");
        }

        /** Interference is an offence with motor vehicles and trailers alone. */
        private static Answer cycle(ToldAct act) {
            if (act.meant(Act.Meant.STEAL) || act.meant(Act.Meant.TAKE_VEHICLE))
                return Answer.discloses(CYCLE, -1, true, "A pedal cycle tampered with in order to steal it.");
            return act.get(Vehicle.DAMAGED) == YesNo.YES
                    ? Answer.discloses(OTHER_DAMAGE, -1, false, "A pedal cycle damaged.")
                    : Answer.incident("Interference is an offence with motor vehicles and trailers alone.");
        }

        private static Answer damaged(ToldAct act) {
            return switch (act.get(Vehicle.LIKELIER)) {
                case NOT_ANSWERED -> ask(act, Vehicle.LIKELIER);
                case THEFT_OR_TAKING ->
                    Answer.discloses(INTERFERENCE, -1, false, "Attempted theft or taking is likelier than damage.");
                case UNKNOWN, DAMAGE, NEITHER ->
                    Answer.discloses(Vehicles.DAMAGE, -1, false, "Theft or taking is not likelier than damage.");
            };
        }
    }
}

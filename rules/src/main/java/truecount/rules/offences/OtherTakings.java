package truecount.rules.offences;

import java.util.HashSet;
import java.util.Set;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Taking.How;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** What is got without taking it away: making off, electricity, keeping (CRR26 pp.81-83). */
final class OtherTakings {

    private static final Offence MAKING_OFF = Offence.of("49A", "053/25");
    private static final Offence ELECTRICITY = Offence.of("43", "043/00");
    private static final Offence VEHICLE_KEPT = Offence.of("48", "048/01");
    private static final Offence CYCLE_KEPT = Offence.of("44", "044/00");
    private static final Offence KEPT = Offence.of("49", "049/10");

    private OtherTakings() {}

    /** Making off is recorded at once unless an innocent mistake is shown. */
    static final class MadeOff extends ActRule {
        MadeOff() {
            super(ActKind.TAKING, Per.ACT, Citation.crr(83, "49A Making off without payment"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (act.get(Taking.HOW) != How.MADE_OFF_UNPAID) return none();
            if (act.get(Taking.INNOCENT_MISTAKE_SHOWN).yes())
                return Answer.incident("Credible evidence shows an innocent mistake.");
            if (act.get(Taking.RETURNED_AND_PAID) == Taking.ReturnedAndPaid.BEFORE_POLICE_CONTACT)
                return Answer.incident("The driver came back and paid before any contact with police.");
            return Answer.discloses(MAKING_OFF, -1, act.attempted(), "One crime for each making off.");
        }
    }

    /** Electricity used dishonestly is one crime for each company. */
    static final class Electricity extends ActRule {
        Electricity() {
            super(ActKind.TAKING, Per.ACT, Citation.crr(81, "43 Dishonest use of electricity"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            boolean current = act.get(Taking.HOW) == How.ABSTRACTED || Thefts.kind(act, 0) == Thing.Kind.ELECTRICITY;
            if (!current) return none();
            Set<Integer> owners = new HashSet<>();
            for (int company : act.to()) owners.add(company);
            for (Telling thing : act.things())
                for (String id : thing.get(Thing.OWNER).ids())
                    owners.add(act.in().person(id));
            int companies = 0;
            for (int company : owners) companies += act.in().count(company);
            int doers = 0;
            for (int doer : act.by()) doers += act.in().count(doer);
            int apart = act.get(Act.ACTING) == Act.Acting.INDEPENDENTLY ? Math.max(1, doers) : 1;
            return new Answer.Discloses(
                    ELECTRICITY,
                    -1,
                    Math.max(1, companies) * apart,
                    act.attempted(),
                    "One crime for each company from which electricity was abstracted.");
        }
    }

    /** Property kept is theft; a vehicle not returned under a finance agreement is left to the registrar. */
    static final class Kept extends ActRule {
        Kept() {
            super(ActKind.TAKING, Per.THING, Citation.crr(82, "49 Other theft"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (act.get(Taking.HOW) == How.NOT_RETURNED_UNDER_FINANCE) {
                return new Answer.ForRegistrar(
                        "Property not returned under a finance agreement: the held text prints no rule.");
            }
            boolean kept = act.get(Taking.HOW) == How.KEPT_OR_DETAINED;
            Telling thing = Thefts.thing(act, target);
            if (!kept || Pets.pet(thing) || Employment.byEmployee(act, target)) return none();
            return switch (Vehicles.motor(thing)) {
                case NOT_ANSWERED -> thing == null ? none() : Answer.ask(thing, Thing.CYCLE_MEETS_EAPC);
                case UNKNOWN -> new Answer.ForRegistrar("Whether the electric bike is a motor vehicle cannot be told.");
                case YES -> Answer.discloses(VEHICLE_KEPT, -1, act.attempted(), "A motor vehicle of another kept.");
                case NO ->
                    Answer.discloses(
                            Thefts.cycle(thing) ? CYCLE_KEPT : KEPT, -1, act.attempted(), "Property of another kept.");
            };
        }
    }
}

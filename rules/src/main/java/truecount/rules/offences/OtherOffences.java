package truecount.rules.offences;

import java.util.List;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Endangerment;
import truecount.rules.facts.Handling;
import truecount.rules.facts.Justice;
import truecount.rules.facts.Many;
import truecount.rules.facts.Named;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.Offence;
import truecount.rules.lists.OffenceList;
import truecount.rules.told.ToldAct;

/** Handling, justice, danger on roads and rails, and offences named outright (CRR26 pp.39, 84, 92, 95). */
final class OtherOffences {

    private OtherOffences() {}

    /** Stolen goods received or kept by someone who was not the thief, knowing or believing them stolen. */
    static final class HandledGoods extends ActRule {
        HandledGoods() {
            super(
                    ActKind.HANDLING,
                    Per.ACT,
                    Citation.crr(84, "54 Handling stolen goods"),
                    Citation.crr(92, "38 Proceeds of crime"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (act.proved() == Act.Proved.NOT_MADE_OUT) return Answer.noCrime("The points to prove are not made out.");
            boolean laundered = act.get(Handling.DID).has(Handling.Did.LAUNDERED);
            if (!laundered && act.get(Handling.TOOK_PART_IN_THEFT) == YesNo.YES) {
                return Answer.noCrime("Whoever took part in the theft does not handle in the course of the stealing.");
            }
            return switch (act.get(Handling.KNEW_OR_BELIEVED).is()) {
                case NOT_ANSWERED -> ask(act, Handling.KNEW_OR_BELIEVED);
                case UNKNOWN, NO -> Answer.noCrime("Knowledge or belief that the goods were stolen is not shown.");
                case YES ->
                    laundered
                            ? Answer.discloses(Offence.of("38", "038/01"), "Criminal property disguised or moved.")
                            : Answer.discloses(
                                    Offence.of("54", "054/01"), "Stolen goods handled otherwise than in the stealing.");
            };
        }
    }

    /** Interference with an investigation or a trial is a state offence beside any crime against the person. */
    static final class Perverting extends ActRule {
        Perverting() {
            super(ActKind.JUSTICE, Per.ACT, Citation.crr(95, "79 Perverting the course of justice"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Many<Justice.Did> did = act.get(Justice.DID);
            if (did.silent()) return ask(act, Justice.DID);
            if (did.only(Justice.Did.FALSE_REPORT)) return Answer.incident("Wasting police time is not notifiable.");
            if (did.only(Justice.Did.OTHER))
                return new Answer.ForRegistrar("None of the printed offences against justice.");
            boolean person = did.hasAny(Justice.Did.INTIMIDATED, Justice.Did.HARMED_OR_THREATENED);
            if (person && act.get(Justice.REASON) == Justice.Reason.NOT_ANSWERED) return ask(act, Justice.REASON);
            if (person && act.get(Justice.REASON) != Justice.Reason.PERSON_IS_WITNESS_JUROR_OR_HELPER) {
                return HarmInside.incident(act, true, "Not done because the person is a witness, juror or helper.");
            }
            Answer proved = PublicOrder.proved(act);
            return proved.speaks()
                    ? proved
                    : Answer.discloses(offence(did), "Interference with the course of justice, made out.");
        }

        private static Offence offence(Many<Justice.Did> did) {
            if (did.has(Justice.Did.FALSE_EVIDENCE)) return Offence.of("79", "079/01");
            if (did.has(Justice.Did.HARMED_OR_THREATENED)) return Offence.of("79", "079/03");
            if (did.has(Justice.Did.INTIMIDATED)) return Offence.of("79", "079/02");
            return did.has(Justice.Did.ESCAPED) ? Offence.of("80", "080/00") : Offence.of("99", "099/30");
        }
    }

    /** Danger to road users must be obvious to a reasonable person. */
    static final class Danger extends ActRule {
        Danger() {
            super(ActKind.ENDANGERMENT, Per.ACT, Citation.crr(39, "5E Causing danger to road users"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Many<Endangerment.Did> did = act.get(Endangerment.DID);
            if (did.silent()) return ask(act, Endangerment.DID);
            if (did.only(Endangerment.Did.SEA_OR_AIR)) {
                return new Answer.ForRegistrar(
                        "Danger at sea or in the air: the printed rules name no code for these facts.");
            }
            return switch (act.get(Endangerment.OBVIOUSLY_DANGEROUS).is()) {
                case NOT_ANSWERED, UNKNOWN -> ask(act, Endangerment.OBVIOUSLY_DANGEROUS);
                case YES ->
                    Answer.discloses(
                            Offence.of("5E", did.has(Endangerment.Did.RAILWAY) ? "006/01" : "005/11"),
                            "Obviously dangerous to a reasonable person.");
                case NO -> Answer.incident("Danger to a road or railway that was not obvious to a reasonable person.");
            };
        }
    }

    /** An offence named outright is counted by the general rule of its class; the book has not decided it. */
    static final class NamedOutright extends ActRule {
        /** Harassment, alarm or distress: a crime in law still, and an incident in these rules since May 2023 (p.86). */
        private static final String NOT_NOTIFIABLE_ANY_MORE = "125/12";

        NamedOutright() {
            super(
                    ActKind.NAMED,
                    Per.ACT,
                    Citation.crr(12, "One crime per victim"),
                    Citation.crr(7, "Crime defined by law"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            String code = act.told().get(Named.OFFENCE);
            if (code.isEmpty()) return ask(act, Named.OFFENCE);
            if (code.equals(Named.NOT_NOTIFIABLE))
                return Answer.incident(
                        "The offence is not notifiable: no crime is recorded, the report is an incident.");
            if (act.proved() == Act.Proved.NOT_MADE_OUT) return Answer.noCrime("The points to prove are not made out.");
            if (CrimeClass.on(code, act.in().day()) != null)
                return Answer.discloses(Offence.of(code, ""), "Named, not decided.");
            List<String> classes = OffenceList.classesOf(code);
            if (classes.size() != 1) return new Answer.ForRegistrar(words(code, classes));
            if (CrimeClass.on(classes.get(0), act.in().day()) == null) {
                return new Answer.ForRegistrar(
                        "The list prints the code %s under no class of the rules.".formatted(code));
            }
            Offence named = Offence.of(classes.get(0), code);
            return named.endedBy(act.day()) && !code.equals(NOT_NOTIFIABLE_ANY_MORE)
                    ? new Answer.ForRegistrar(
                            "The list no longer holds the code %s as notifiable on the day of the act; whether another took its place is for the registrar."
                                    .formatted(code))
                    : Answer.discloses(named, "Named, not decided.");
        }

        private static String words(String code, List<String> classes) {
            return "The code %s stands in %s."
                    .formatted(
                            code,
                            classes.isEmpty()
                                    ? "no class of the list"
                                    : "several classes: " + String.join(", ", classes));
        }
    }

    /** What is no offence on any account is an incident under NSIR. */
    static final class NoOffence extends ActRule {
        NoOffence() {
            super(ActKind.INCIDENT, Per.ACT, new Citation("NSIR11", "National incident category list", 9));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            return Answer.incident("No offence on any account: an incident in its NSIR category.");
        }
    }
}

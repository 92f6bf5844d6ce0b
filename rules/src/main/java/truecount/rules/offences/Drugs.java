package truecount.rules.offences;

import java.util.List;
import java.util.Map;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Possession;
import truecount.rules.facts.Possession.Doing;
import truecount.rules.facts.Possession.Of;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Controlled drugs by what was done and which drug (CRR26 pp.91-93). */
final class Drugs {

    /** Codes of the table on page 93: production, supply, possession, intent to supply, premises, and the drug's letter. */
    private static final Map<Of, List<String>> TABLE = Map.ofEntries(
            Map.entry(Of.COCAINE, List.of("092/10", "092/30", "092/50", "092/70", "093/10", "A")),
            Map.entry(Of.HEROIN, List.of("092/11", "092/31", "092/51", "092/71", "093/11", "A")),
            Map.entry(Of.LSD, List.of("092/12", "092/32", "092/52", "092/72", "093/12", "A")),
            Map.entry(Of.MDMA, List.of("092/13", "092/33", "092/53", "092/73", "093/13", "A")),
            Map.entry(Of.CRACK, List.of("092/14", "092/34", "092/54", "092/74", "093/14", "A")),
            Map.entry(Of.METHADONE, List.of("092/15", "092/35", "092/55", "092/75", "093/15", "A")),
            Map.entry(Of.OTHER_CLASS_A, List.of("092/19", "092/39", "092/59", "092/79", "093/19", "A")),
            Map.entry(Of.CRYSTAL_METH, List.of("093/55", "093/61", "093/67", "093/73", "093/79", "A")),
            Map.entry(Of.AMPHETAMINE, List.of("092/20", "092/40", "092/60", "092/80", "093/20", "B")),
            Map.entry(Of.CANNABIS, List.of("092/21", "092/41", "092/61", "092/81", "093/21", "B")),
            Map.entry(Of.SYNTHETIC_CANNABINOID, List.of("092/22", "092/42", "092/62", "092/82", "093/22", "B")),
            Map.entry(Of.MEPHEDRONE_OR_CATHINONE, List.of("092/23", "092/43", "092/63", "092/83", "093/23", "B")),
            Map.entry(Of.OTHER_CLASS_B, List.of("092/25", "092/45", "092/65", "092/85", "093/25", "B")),
            Map.entry(Of.KETAMINE, List.of("093/60", "093/66", "093/72", "093/78", "093/84", "B")),
            Map.entry(Of.ANABOLIC_STEROID, List.of("092/27", "092/47", "092/67", "092/87", "093/27", "C")),
            Map.entry(Of.OTHER_CLASS_C, List.of("092/28", "092/48", "092/68", "092/88", "093/28", "C")),
            Map.entry(Of.PIPERAZINE, List.of("093/57", "093/64", "093/70", "093/76", "093/82", "C")),
            Map.entry(Of.KHAT, List.of("093/62", "093/68", "093/74", "093/80", "093/90", "K")),
            Map.entry(Of.NITROUS_OXIDE, List.of("093/93", "093/94", "093/91", "093/92", "093/95", "C")),
            Map.entry(Of.UNSPECIFIED_DRUG, List.of("092/29", "092/49", "092/69", "092/89", "093/29", "U")),
            Map.entry(Of.TRACES_ONLY, List.of("092/29", "092/49", "092/69", "092/89", "093/29", "U")));

    private Drugs() {}

    static boolean listed(Of of) {
        return TABLE.containsKey(of);
    }

    private static List<String> row(Of of) {
        return TABLE.getOrDefault(of, List.of());
    }

    /** Possession needs knowledge, and the drug confirmed by test, or an admission, or for cannabis an eye for it. */
    static final class Possessed extends ActRule {
        Possessed() {
            super(
                    ActKind.POSSESSION,
                    Per.ACT,
                    Citation.crr(91, "92D and 92E Possession; field testing"),
                    Citation.crr(8, "Offences against the state"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Of of = act.get(Possession.OF);
            if (!Possessions.drug(of) || Prisons.inPrison(act)) return none();
            if (act.get(Possession.DOING) == Doing.NOT_ANSWERED) return ask(act, Possession.DOING);
            if (act.get(Possession.DOING) != Doing.POSSESSING) return none();
            Answer points = Possessions.points(act, true);
            if (points.speaks()) return points;
            if (of == Of.ANABOLIC_STEROID) {
                return Answer.incident("Having anabolic steroids for oneself is generally no offence.");
            }
            return of == Of.CANNABIS ? cannabis(act) : tested(act, of);
        }

        private static Answer cannabis(ToldAct act) {
            boolean shown = act.get(Act.PROOF)
                            .hasAny(
                                    Act.Proof.EXPERIENCED_OFFICER,
                                    Act.Proof.ADMISSION,
                                    Act.Proof.LABORATORY,
                                    Act.Proof.FIELD_TEST)
                    || confirmed(act)
                    || act.proved() == Act.Proved.MADE_OUT;
            if (shown)
                return Answer.discloses(
                        Offence.of("92E", "092/61"),
                        "Cannabis known by an experienced officer, by admission or by test.");
            return act.get(Act.PROOF).silent()
                    ? ask(act, Act.PROOF)
                    : Answer.incident("Nothing yet shows that it is cannabis.");
        }

        private static boolean confirmed(ToldAct act) {
            return act.get(Possession.TESTING) == Possession.Testing.LABORATORY
                    || act.get(Possession.TESTING) == Possession.Testing.APPROVED_FIELD_TEST;
        }

        private static Answer tested(ToldAct act, Of of) {
            Many<Act.Proof> proof = act.get(Act.PROOF);
            Offence offence = Offence.of("92D", row(of).get(2));
            // Where testing was not justified, what is made out is the attempt that the admission shows.
            boolean madeOut = act.proved() == Act.Proved.MADE_OUT
                    && act.get(Possession.TESTING) != Possession.Testing.NOT_JUSTIFIED;
            boolean shown = confirmed(act) || proof.hasAny(Act.Proof.LABORATORY, Act.Proof.FIELD_TEST) || madeOut;
            if (shown) return Answer.discloses(offence, -1, false, "The drug is confirmed by test.");
            return switch (act.get(Possession.TESTING)) {
                case NOT_ANSWERED -> ask(act, Possession.TESTING);
                case NOT_JUSTIFIED ->
                    proof.has(Act.Proof.ADMISSION)
                            ? Answer.discloses(
                                    offence,
                                    -1,
                                    true,
                                    "Testing is not justified: attempted possession on the admission.")
                            : proof.silent()
                                    ? ask(act, Act.PROOF)
                                    : Answer.noCrime("Not tested and not admitted, so not made out.");
                case UNKNOWN, PENDING, LABORATORY, APPROVED_FIELD_TEST ->
                    Answer.incident("The test is not back yet; the points to prove must be made out first.");
            };
        }
    }

    /** Making, supplying, carrying across a border or letting premises be used are trafficking or other drug offences. */
    static final class Trafficked extends ActRule {
        Trafficked() {
            super(
                    ActKind.POSSESSION,
                    Per.ACT,
                    Citation.crr(91, "92A Trafficking; 92C Other drug offences"),
                    Citation.crr(93, "Drug offences: Home Office class table"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Of of = act.get(Possession.OF);
            Doing doing = act.get(Possession.DOING);
            boolean other = doing == Doing.POSSESSING || doing == Doing.NOT_ANSWERED || doing == Doing.UNKNOWN;
            if (!Possessions.drug(of) || other || Prisons.inPrison(act)) return none();
            Answer points = Possessions.points(act, false);
            if (points.speaks()) return points;
            if (act.proved() == Act.Proved.UNKNOWN && act.get(Act.PROOF).bits() == 0)
                return Answer.incident("Every point to prove must be made out before a state offence is recorded.");
            if (act.proved() != Act.Proved.MADE_OUT && act.get(Act.PROOF).silent()) return ask(act, Act.PROVED);
            List<String> row = row(of);
            return switch (doing) {
                case PRODUCING, MAKING_OR_PLACING -> trafficking(row.get(0), "A controlled drug produced.");
                case SUPPLYING_OR_OFFERING -> trafficking(row.get(1), "A controlled drug supplied or offered.");
                case WITH_INTENT_TO_SUPPLY -> trafficking(row.get(3), "A controlled drug held to supply it.");
                case PERMITTING_PREMISES ->
                    Answer.discloses(Offence.of("92C", row.get(4)), "Premises let be used for drugs.");
                case IMPORTING ->
                    trafficking(
                            border(row.get(5), "092/03", "092/04", "092/05", "092/17", "092/01"),
                            "A controlled drug imported.");
                case EXPORTING ->
                    trafficking(
                            border(row.get(5), "092/06", "092/07", "092/08", "092/18", "092/02"),
                            "A controlled drug exported.");
                case ON_A_SHIP ->
                    trafficking(
                            border(row.get(5), "077/56", "077/57", "077/58", "077/66", "077/60"),
                            "A controlled drug on a ship.");
                case NOT_ANSWERED, UNKNOWN, POSSESSING, CARRYING_IN_PRISON -> none();
            };
        }

        private static String border(String letter, String a, String b, String c, String khat, String other) {
            return switch (letter) {
                case "A" -> a;
                case "B" -> b;
                case "C" -> c;
                case "K" -> khat;
                default -> other;
            };
        }

        private static Answer trafficking(String code, String because) {
            return Answer.discloses(Offence.of("92A", code), because);
        }
    }
}

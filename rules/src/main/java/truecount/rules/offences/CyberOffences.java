package truecount.rules.offences;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Computer;
import truecount.rules.facts.Computer.AimedAt;
import truecount.rules.facts.Demand;
import truecount.rules.facts.Many;
import truecount.rules.facts.Report;
import truecount.rules.facts.Threat;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Computers attacked, and demands with menaces (NFIB26 pp.125-147; CRR26 p.80). */
final class CyberOffences {

    private static final Offence MALWARE = Offence.of("NFIB50A", "053/35");
    private static final Offence DENIAL = Offence.of("NFIB51A", "053/35");
    private static final Offence DENIAL_EXTORTION = Offence.of("NFIB51B", "035/00");
    private static final Offence SERVER = Offence.of("NFIB52A", "");
    private static final Offence PERSONAL = Offence.of("NFIB52B", "");
    private static final Offence SOCIAL = Offence.of("NFIB52C", "");
    private static final Offence EXCHANGE = Offence.of("NFIB52D", "");
    private static final Offence HACKING_EXTORTION = Offence.of("NFIB52E", "035/00");
    private static final Offence BLACKMAIL = Offence.of("35", "035/00");

    private CyberOffences() {}

    /** An attack is a crime for whom it was aimed at; a virus let loose on everyone is information. */
    static final class Attack extends ActRule {
        Attack() {
            super(
                    ActKind.COMPUTER,
                    Per.VICTIM,
                    Citation.nfib(127, "NFIB50A Computer viruses/malware"),
                    Citation.nfib(131, "NFIB51A Denial of service attack"),
                    Citation.nfib(136, "NFIB52A to NFIB52D Hacking"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Computer.Did> did = act.get(Computer.DID);
            if (did.silent()) return ask(act, Computer.DID);
            if (act.get(Computer.EFFECT) == Computer.Effect.ONLY_THREATENED) {
                return Answer.incident("Only threatened: the demand or threat is what counts.");
            }
            Answer all = none();
            if (did.has(Computer.Did.MALWARE)) all = malware(act, victim);
            if (did.has(Computer.Did.DENIAL_OF_SERVICE)) all = join(all, denial(act, victim));
            if (did.has(Computer.Did.ENTERED_SERVER)) all = join(all, one(SERVER, victim, act));
            if (did.has(Computer.Did.ENTERED_PERSONAL_DEVICE)) all = join(all, one(PERSONAL, victim, act));
            if (did.has(Computer.Did.ENTERED_SOCIAL_OR_EMAIL)) all = join(all, one(SOCIAL, victim, act));
            if (did.has(Computer.Did.ENTERED_PHONE_SYSTEM)) all = join(all, one(EXCHANGE, victim, act));
            return all;
        }

        private static Answer join(Answer first, Answer next) {
            return !first.speaks() ? next : new Answer.Both(first, next);
        }

        private static Answer one(Offence offence, int victim, ToldAct act) {
            return Answer.discloses(offence, victim, act.attempted(), "Unauthorised access, by what was entered.");
        }

        private static Answer malware(ToldAct act, int victim) {
            AimedAt aimed = act.get(Computer.AIMED_AT);
            if (aimed == AimedAt.NOT_ANSWERED) return ask(act, Computer.AIMED_AT);
            if (aimed != AimedAt.EVERYONE) {
                boolean stopped = act.get(Computer.EFFECT) == Computer.Effect.STOPPED;
                return new Answer.Discloses(
                        MALWARE, victim, 1, stopped || act.attempted(), "Malware aimed at someone in particular.");
            }
            if (act.by().length > 0) {
                boolean again = act.to().length > 0 && victim != act.to()[0];
                return again
                        ? none()
                        : new Answer.Discloses(
                                MALWARE,
                                -1,
                                1,
                                act.attempted(),
                                "An identified suspect let a virus loose: one crime for it.");
            }
            return toPolice(act)
                    ? new Answer.NoOffence(
                            Answer.Ending.CRIME_RELATED_INCIDENT, "An untargeted virus reported to police.")
                    : new Answer.NoOffence(
                            Answer.Ending.INFORMATION_REPORT, "An untargeted virus: an information report.");
        }

        private static boolean toPolice(ToldAct act) {
            return switch (act.in().facts().report().get(Report.CHANNEL)) {
                case NINE_NINE_NINE, ONE_OH_ONE, FRONT_COUNTER, OFFICER, CUSTODY -> true;
                case NOT_ANSWERED,
                        UNKNOWN,
                        ONLINE,
                        EMAIL,
                        LETTER,
                        SOCIAL_MEDIA,
                        ALARM_OR_MONITORING,
                        OTHER_FORCE,
                        OTHER_AGENCY,
                        SARC,
                        REPORT_FRAUD -> false;
            };
        }

        private static Answer denial(ToldAct act, int victim) {
            if (act.get(Computer.EFFECT) == Computer.Effect.NONE_CONCERTED) {
                return Answer.noCrime("Unexpected demand and no concerted effort to stop the service.");
            }
            return new Answer.Discloses(DENIAL, victim, 1, act.attempted(), "A concerted effort to stop a service.");
        }
    }

    /** Whether a demand may be blackmail: for money or property, or for what is not told yet, and not warranted (p.80). */
    static boolean mayBeBlackmail(ToldAct act) {
        return switch (act.get(Demand.DEMANDED)) {
            case NOT_ANSWERED, MONEY_OR_PROPERTY -> !act.get(Demand.WARRANTED).yes();
            case UNKNOWN, SEXUAL_FAVOUR, OTHER -> false;
        };
    }

    /** A demand with menaces is blackmail, unless an attack on a service or hacked material stands behind it. */
    static final class DemandWithMenaces extends ActRule {
        DemandWithMenaces() {
            super(
                    ActKind.DEMAND,
                    Per.VICTIM,
                    Citation.crr(80, "35 Blackmail; hacking (sextortion)"),
                    Citation.nfib(134, "NFIB51B Denial of service attack (extortion)"),
                    Citation.nfib(146, "NFIB52E Hacking (extortion)"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (act.get(Demand.WARRANTED).yes())
                return Answer.incident("A demand believed reasonable and properly made.");
            switch (act.get(Demand.DEMANDED)) {
                case NOT_ANSWERED -> {
                    return ask(act, Demand.DEMANDED);
                }
                case SEXUAL_FAVOUR -> {
                    return new Answer.ForRegistrar(
                            "Demanding sexual favours is no blackmail; consider an attempted sexual offence.");
                }
                case UNKNOWN -> {
                    return new Answer.ForRegistrar("What was demanded cannot be told.");
                }
                case OTHER -> {
                    return behind(act).isEmpty()
                                    && !act.told().get(Demand.BACKED_BY).told()
                            ? ask(act, Demand.BACKED_BY)
                            : Answer.incident(
                                    "Neither gain nor loss in money or property was demanded: no blackmail; what backs the demand is decided as an act of its own.");
                }
                case MONEY_OR_PROPERTY -> {}
            }
            List<ToldAct> behind = behind(act);
            if (act.get(Demand.MATERIAL) == Demand.Material.HACKED || hacking(behind)) return hacked(act, victim);
            if (service(behind))
                return Answer.discloses(
                        DENIAL_EXTORTION, victim, "A demand backed by an attack on a service, or the threat of one.");
            boolean material = switch (act.get(Demand.MATERIAL)) {
                case SENT_BY_VICTIM, OTHER -> true;
                case NOT_ANSWERED, UNKNOWN, NONE, HACKED -> false;
            };
            if (behind.isEmpty() && !material) {
                return !act.told().get(Demand.BACKED_BY).told()
                        ? ask(act, Demand.BACKED_BY)
                        : Answer.incident("Nothing backed the demand, so there were no menaces.");
            }
            return Answer.discloses(BLACKMAIL, victim, act.attempted(), "An unwarranted demand with menaces.");
        }

        private static Answer hacked(ToldAct act, int victim) {
            return switch (act.get(Demand.COMPLIED)) {
                case NOT_ANSWERED -> ask(act, Demand.COMPLIED);
                case NO, UNKNOWN ->
                    Answer.discloses(HACKING_EXTORTION, victim, "A demand tied to hacked material or to hacking.");
                case YES, PARTLY, OTHER_LOSS ->
                    Answer.discloses(BLACKMAIL, victim, "The victim complied or lost otherwise, so blackmail counts.");
            };
        }

        /** The acts told as backing the demand; if none was named, the threats and attacks by the same people on the same victim. */
        private static List<ToldAct> behind(ToldAct act) {
            List<ToldAct> behind = new ArrayList<>();
            if (act.told().get(Demand.BACKED_BY).told()) {
                for (String id : act.told().get(Demand.BACKED_BY).ids()) {
                    int found = act.in().act(id);
                    if (found >= 0) behind.add(act.in().acts()[found]);
                }
                return behind;
            }
            for (ToldAct other : act.in().acts()) {
                boolean menace = other.kind() == ActKind.THREAT || other.kind() == ActKind.COMPUTER;
                if (menace && meet(act.to(), other.to()) && meet(act.by(), other.by())) behind.add(other);
            }
            return behind;
        }

        private static boolean meet(int[] some, int[] others) {
            if (some.length == 0 || others.length == 0) return true;
            for (int one : some) for (int other : others) if (one == other) return true;
            return false;
        }

        /** Access to a computer or account, done or threatened: pictures or secrets behind a threat to a computer are hacking. */
        private static boolean hacking(List<ToldAct> behind) {
            for (ToldAct one : behind) {
                if (one.kind() == ActKind.COMPUTER
                        && one.get(Computer.DID)
                                .hasAny(
                                        Computer.Did.ENTERED_SERVER,
                                        Computer.Did.ENTERED_PERSONAL_DEVICE,
                                        Computer.Did.ENTERED_SOCIAL_OR_EMAIL,
                                        Computer.Did.ENTERED_PHONE_SYSTEM)) return true;
                boolean laidBare = one.kind() == ActKind.THREAT
                        && one.get(Threat.OF).has(Threat.Of.COMPUTER_ATTACK)
                        && one.get(Threat.OF).hasAny(Threat.Of.SHARE_INTIMATE_IMAGE, Threat.Of.EXPOSE_OR_EMBARRASS);
                if (laidBare) return true;
            }
            return false;
        }

        private static boolean service(List<ToldAct> behind) {
            for (ToldAct one : behind) {
                if (one.kind() == ActKind.THREAT && one.get(Threat.OF).has(Threat.Of.COMPUTER_ATTACK)) return true;
                if (one.kind() == ActKind.COMPUTER && one.get(Computer.DID).has(Computer.Did.DENIAL_OF_SERVICE))
                    return true;
            }
            return false;
        }
    }
}

package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Demand;
import truecount.rules.facts.Many;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Threat.Of;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Threats by what was threatened, how it was conveyed and what was meant (CRR26 pp.38, 58-61, 85-87, 94). */
final class Threats {

    private static final Offence TO_KILL = Offence.of("3B", "003/01");
    private static final Offence BY_MESSAGE = Offence.of("8R", "005/28");
    private static final Offence TO_DAMAGE = Offence.of("59", "059/11");
    private static final Offence TO_SHARE_IMAGE = Offence.of("88C", "088/15");

    private Threats() {}

    /** Whether the threat was made by telephone, letter or electronic message. */
    static boolean remote(ToldAct act) {
        return switch (act.get(Threat.CONVEYED)) {
            case PHONE_CALL, MESSAGE, EMAIL, SOCIAL_MEDIA, LETTER_OR_THING -> true;
            case NOT_ANSWERED, UNKNOWN, FACE_TO_FACE, GESTURE_OR_DISPLAY, THROUGH_ANOTHER -> false;
        };
    }

    /** Whether the threat is the menace behind a demand that may be blackmail, which then counts and not the threat (p.80). */
    static boolean backsADemand(ToldAct act) {
        for (ToldAct other : act.in().acts()) {
            if (other.kind() != ActKind.DEMAND || !CyberOffences.mayBeBlackmail(other)) continue;
            for (String id : other.told().get(Demand.BACKED_BY).ids())
                if (act.in().act(id) == act.index()) return true;
        }
        return false;
    }

    /** What nobody can say of a threat is judged by the registrar, and never taken as no threat. */
    static Answer whatWasMeant() {
        return new Answer.ForRegistrar("Whether the threat was meant to be feared cannot be told.");
    }

    /** A threat to kill needs the intent that it be feared; made at a distance it is a threatening communication. */
    static final class ToKill extends ActRule {
        ToKill() {
            super(
                    ActKind.THREAT,
                    Per.VICTIM,
                    Citation.crr(38, "3B Threats to kill"),
                    Citation.crr(61, "Threatening communications or threats to kill"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Threat.OF).has(Of.KILL) || backsADemand(act)) return none();
            if (act.get(Threat.CONVEYED) == Threat.Conveyed.NOT_ANSWERED) return ask(act, Threat.CONVEYED);
            if (remote(act)) return none();
            return switch (act.get(Threat.MEANT_TO_BE_FEARED)) {
                case NOT_ANSWERED -> ask(act, Threat.MEANT_TO_BE_FEARED);
                case YES -> Answer.discloses(TO_KILL, victim, "A threat to kill, meant to be feared.");
                case UNKNOWN, RECKLESS, NO -> none();
            };
        }
    }

    /** A message that threatens death or serious harm, meant or risked to be feared, is a threatening communication. */
    static final class ByMessage extends ActRule {
        ByMessage() {
            super(
                    ActKind.THREAT,
                    Per.VICTIM,
                    Citation.crr(60, "8R Threatening communications"),
                    Citation.crr(59, "8R: threats until 31 January 2024"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Of> of = act.get(Threat.OF);
            boolean grave = of.hasAny(
                    Of.KILL, Of.SERIOUS_INJURY, Of.RAPE, Of.ASSAULT_BY_PENETRATION, Of.SERIOUS_FINANCIAL_LOSS);
            if (!grave || !remote(act) || backsADemand(act)) return none();
            if (MessagesBefore2024.governs(act)) return MessagesBefore2024.threat(act, victim);
            return switch (act.get(Threat.MEANT_TO_BE_FEARED)) {
                case NOT_ANSWERED -> ask(act, Threat.MEANT_TO_BE_FEARED);
                case YES, RECKLESS ->
                    Answer.discloses(
                            BY_MESSAGE,
                            victim,
                            "A message threatening death or serious harm, meant or risked to be feared.");
                case UNKNOWN -> whatWasMeant();
                case NO -> Answer.incident("The message was neither meant nor risked to be feared as a threat.");
            };
        }
    }

    /** A threat to damage property, however made, is the damage offence and not a communication. */
    static final class ToDamageProperty extends ActRule {
        ToDamageProperty() {
            super(ActKind.THREAT, Per.VICTIM, Citation.crr(86, "59 Notes (i) to (iv)"), Citation.crr(85, "59 Threat"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Threat.OF).hasAny(Of.DAMAGE_TO_PROPERTY, Of.DAMAGE_OWN_PROPERTY_ENDANGERING_LIFE))
                return none();
            if (backsADemand(act)) return none();
            if (ownOnly(act)) return Answer.incident("A threat to damage one's own property endangers nobody's life.");
            return switch (act.get(Threat.MEANT_TO_BE_FEARED)) {
                case NOT_ANSWERED -> ask(act, Threat.MEANT_TO_BE_FEARED);
                case YES -> Answer.discloses(TO_DAMAGE, victim, "A threat to damage property, meant to be feared.");
                case UNKNOWN -> whatWasMeant();
                case RECKLESS, NO -> Answer.incident("The threat to damage was not meant to be feared.");
            };
        }

        private static boolean ownOnly(ToldAct act) {
            if (act.get(Threat.OF).has(Of.DAMAGE_OWN_PROPERTY_ENDANGERING_LIFE) || act.by().length == 0) return false;
            boolean own = !act.things().isEmpty();
            for (var thing : act.things()) {
                var owner = thing.get(truecount.rules.facts.Thing.OWNER);
                boolean his =
                        owner.ids().size() == 1 && act.in().person(owner.ids().get(0)) == act.by()[0];
                own &= his;
            }
            return own;
        }
    }

    /** A threat to share an intimate image is the sharing offence, whether or not the image exists. */
    static final class ToShareImage extends ActRule {
        ToShareImage() {
            super(ActKind.THREAT, Per.VICTIM, Citation.crr(67, "88C Threatening to share intimate photograph or film"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Threat.OF).has(Of.SHARE_INTIMATE_IMAGE) || backsADemand(act)) return none();
            return switch (act.get(Threat.MEANT_TO_BE_FEARED)) {
                case NOT_ANSWERED -> ask(act, Threat.MEANT_TO_BE_FEARED);
                case YES, RECKLESS -> Answer.discloses(TO_SHARE_IMAGE, victim, "A threat to share an intimate image.");
                case UNKNOWN -> whatWasMeant();
                case NO -> Answer.incident("The threat to share was neither meant nor risked to be feared.");
            };
        }
    }

    /** A threat that fits no class by what was threatened is for the registrar, and never guessed. */
    static final class Unplaced extends ActRule {
        Unplaced() {
            super(ActKind.THREAT, Per.VICTIM, Citation.crr(60, "8R Threatening communications"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Of> of = act.get(Threat.OF);
            if (backsADemand(act)) return none();
            if (of.silent()) return ask(act, Threat.OF);
            boolean violent = of.hasAny(Of.VIOLENCE_NOW, Of.VIOLENCE_LATER);
            boolean grave = of.hasAny(
                    Of.KILL, Of.SERIOUS_INJURY, Of.RAPE, Of.ASSAULT_BY_PENETRATION, Of.SERIOUS_FINANCIAL_LOSS);
            if (violent && !grave && remote(act) && MessagesBefore2024.governs(act))
                return MessagesBefore2024.threat(act, victim);
            boolean other = of.hasAny(Of.EXPOSE_OR_EMBARRASS, Of.COMPUTER_ATTACK, Of.OTHER_DETRIMENT);
            if (!RepeatedConduct.ofThreats(act, victim) && ((violent && remote(act)) || (other && !violent))) {
                return new Answer.ForRegistrar(
                        "A threat short of death, serious harm or damage: the rules offer public order, conduct crime or an incident.");
            }
            return none();
        }
    }
}

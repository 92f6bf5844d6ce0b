package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Communication;
import truecount.rules.facts.Communication.AveragePersonFinds;
import truecount.rules.facts.Communication.Content;
import truecount.rules.facts.Communication.RecipientFelt;
import truecount.rules.facts.Many;
import truecount.rules.facts.Range;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Messages and calls that are no threat (CRR26 pp.40-41, 50-51, 58-60, 67). */
final class Communications {

    private static final Offence GROSSLY_OFFENSIVE = Offence.of("8R", "008/72");
    private static final Offence FALSE_INFORMATION = Offence.of("8R", "138/52");
    private static final Offence FLASHING_IMAGES = Offence.of("5E", "005/29");
    private static final Offence SELF_HARM = Offence.of("5E", "005/30");
    private static final Offence STALKING = Offence.of("8Q", "195/12");
    private static final Offence HARASSMENT = Offence.of("8L", "195/94");
    private static final Offence RACIAL_HARASSMENT = Offence.of("8M", "008/56");
    private static final Offence SEXUAL_TO_CHILD = Offence.of("88A", "071/17");

    private Communications() {}

    /** A grossly offensive or indecent message sent to cause distress or anxiety is a crime; a rude one is not. */
    static final class GrosslyOffensive extends ActRule {
        GrosslyOffensive() {
            super(
                    ActKind.COMMUNICATION,
                    Per.VICTIM,
                    Citation.crr(59, "8R Indecent or grossly offensive communications"),
                    Citation.crr(50, "Classification: nuisance telephone calls"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Content> content = act.get(Communication.CONTENT);
            if (!content.hasAny(Content.GROSSLY_OFFENSIVE, Content.INDECENT, Content.OFFENSIVE)) return none();
            if (act.get(Communication.CONVEYED) == Communication.Conveyed.FACE_TO_FACE) return none();
            if (act.get(Communication.FREE_SPEECH).yes())
                return Answer.incident("Free speech short of grossly offensive.");
            AveragePersonFinds finds = act.get(Communication.AVERAGE_PERSON_FINDS);
            boolean told = content.hasAny(Content.GROSSLY_OFFENSIVE, Content.INDECENT);
            if (finds == AveragePersonFinds.NOT_ANSWERED && !told) return ask(act, Communication.AVERAGE_PERSON_FINDS);
            if (finds == AveragePersonFinds.UNKNOWN && !told)
                return new Answer.ForRegistrar("Whether the average person finds it grossly offensive cannot be told.");
            if (finds == AveragePersonFinds.MERELY_RUDE) return Answer.incident("Rude or offensive, not grossly so.");
            Many<RecipientFelt> felt = act.get(Communication.RECIPIENT_FELT, victim);
            if (felt.only(RecipientFelt.NUISANCE_ONLY))
                return Answer.incident("A nuisance only: anti-social behaviour.");
            boolean call = act.get(Communication.CONVEYED) == Communication.Conveyed.PHONE_CALL;
            boolean meant = act.get(Act.MEANT).hasAny(Act.Meant.DISTRESS, Act.Meant.FEAR, Act.Meant.HUMILIATE);
            if (meant || (call && felt.has(RecipientFelt.DISTRESS_OR_ANXIETY))) {
                return Answer.discloses(
                        GROSSLY_OFFENSIVE, victim, "Indecent or grossly offensive, to cause distress or anxiety.");
            }
            if (!act.get(Act.MEANT).told()) return ask(act, Act.MEANT);
            return Answer.incident("Not sent in order to cause distress or anxiety.");
        }
    }

    /** A message known to be false and meant to do more than trivial harm is a false communication. */
    static final class FalseInformation extends ActRule {
        FalseInformation() {
            super(ActKind.COMMUNICATION, Per.VICTIM, Citation.crr(59, "8R False communications"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Communication.CONTENT).has(Content.FALSE_INFORMATION)) return none();
            return switch (act.get(Communication.SENDER_KNEW_FALSE).is()) {
                case NOT_ANSWERED -> ask(act, Communication.SENDER_KNEW_FALSE);
                case UNKNOWN -> new Answer.ForRegistrar("Whether the sender knew that it was false cannot be told.");
                case NO -> Answer.incident("The sender did not know that what was sent was false.");
                case YES ->
                    MessagesBefore2024.governs(act) ? MessagesBefore2024.message(act, victim) : harm(act, victim);
            };
        }

        private static Answer harm(ToldAct act, int victim) {
            Many<Act.Meant> meant = act.get(Act.MEANT);
            if (!meant.told()) return ask(act, Act.MEANT);
            if (meant.hasAny(
                    Act.Meant.INJURE,
                    Act.Meant.DISTRESS,
                    Act.Meant.FEAR,
                    Act.Meant.SERIOUS_HARM,
                    Act.Meant.HUMILIATE,
                    Act.Meant.KILL)) {
                return Answer.discloses(
                        FALSE_INFORMATION, victim, "Known to be false and meant to do more than trivial harm.");
            }
            return Answer.incident("No harm beyond the trivial was meant.");
        }
    }

    /** Flashing images sent where someone with epilepsy may see them, to harm, are a crime. */
    static final class FlashingImages extends ActRule {
        FlashingImages() {
            super(ActKind.COMMUNICATION, Per.VICTIM, Citation.crr(40, "5E Sending or showing flashing images"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Communication.CONTENT).has(Content.FLASHING_IMAGES)) return none();
            return switch (act.get(Communication.EPILEPSY_EXPECTED).is()) {
                case NOT_ANSWERED -> ask(act, Communication.EPILEPSY_EXPECTED);
                case UNKNOWN ->
                    new Answer.ForRegistrar("Whether somebody with epilepsy was expected to see it cannot be told.");
                case NO -> Answer.incident("Nobody with epilepsy was to be expected among those who would see it.");
                case YES -> {
                    Many<Act.Meant> meant = act.get(Act.MEANT);
                    if (!meant.told()) yield ask(act, Act.MEANT);
                    yield meant.hasAny(
                                    Act.Meant.INJURE,
                                    Act.Meant.SERIOUS_HARM,
                                    Act.Meant.DISTRESS,
                                    Act.Meant.FEAR,
                                    Act.Meant.KILL)
                            ? Answer.discloses(
                                    FLASHING_IMAGES,
                                    victim,
                                    "Flashing images sent to cause a seizure, alarm or distress.")
                            : Answer.incident("No harm by the flashing images was meant.");
                }
            };
        }
    }

    /** Urging someone to harm themselves seriously is a crime whether or not it happens. */
    static final class UrgesSelfHarm extends ActRule {
        UrgesSelfHarm() {
            super(ActKind.COMMUNICATION, Per.VICTIM, Citation.crr(40, "5E Encouraging or assisting serious self-harm"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Communication.CONTENT).has(Content.URGES_SERIOUS_SELF_HARM)) return none();
            if (SuicideUrged.suicide(act)) return none();
            return Answer.discloses(SELF_HARM, victim, "Meant to encourage serious self-harm.");
        }
    }

    /** An adult's sexual message to a child under 16 is sexual communication with a child. */
    static final class SexualToChild extends ActRule {
        SexualToChild() {
            super(ActKind.COMMUNICATION, Per.VICTIM, Citation.crr(67, "Sexual communication with a child"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Communication.CONTENT).has(Content.SEXUAL_TO_CHILD)) return none();
            Range child = act.age(victim);
            if (child.under(16) == YesNo.NOT_ANSWERED && victim >= 0) {
                return Answer.ask(act.in().personAt(victim), truecount.rules.facts.Person.AGE);
            }
            if (child.under(16) == YesNo.NO) return Answer.incident("The person addressed is not under 16.");
            for (int sender : act.by()) {
                if (act.age(sender).under(18) == YesNo.YES) {
                    return new Answer.ForRegistrar("The sender is under 18, whom this offence does not reach.");
                }
            }
            return Answer.discloses(SEXUAL_TO_CHILD, victim, "An adult's sexual communication with a child under 16.");
        }
    }

    /** Calls and messages that are only a nuisance are anti-social behaviour. */
    static final class Nuisance extends ActRule {
        Nuisance() {
            super(ActKind.COMMUNICATION, Per.VICTIM, Citation.crr(51, "Classification: nuisance telephone calls"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            Many<Content> content = act.get(Communication.CONTENT);
            if (!content.told()) return ask(act, Communication.CONTENT);
            boolean grave = content.hasAny(
                    Content.GROSSLY_OFFENSIVE,
                    Content.INDECENT,
                    Content.OFFENSIVE,
                    Content.FALSE_INFORMATION,
                    Content.FLASHING_IMAGES,
                    Content.URGES_SERIOUS_SELF_HARM,
                    Content.URGES_SUICIDE,
                    Content.SEXUAL_TO_CHILD);
            return grave || Repeated.distresses(act, victim)
                    ? none()
                    : Answer.incident("Nuisance or inconvenience only: anti-social behaviour under NSIR.");
        }
    }

    /** Messages or calls on more than one occasion that distress are a course of conduct, even told as one act. */
    static final class Repeated extends ActRule {
        Repeated() {
            super(
                    ActKind.COMMUNICATION,
                    Per.VICTIM,
                    Citation.crr(58, "8R Malicious communications: part of a course of conduct"),
                    Citation.crr(51, "Classification: nuisance telephone calls"),
                    Citation.crr(55, "Former partners"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!moreThanOnce(act, victim) || RepeatedConduct.toldAsCourse(act)) return none();
            Many<RecipientFelt> felt = act.get(Communication.RECIPIENT_FELT, victim);
            if (!felt.told()) return ask(act, Communication.RECIPIENT_FELT, victim);
            if (!distresses(act, victim)) return none();
            if (act.raciallyOrReligiouslyAggravated())
                return Answer.discloses(RACIAL_HARASSMENT, victim, "Repeated, distressing and racially aggravated.");
            for (int sender : act.by()) {
                if (ConductCrime.parted(act, sender, victim))
                    return Answer.discloses(STALKING, victim, "Repeated between former partners: stalking.");
            }
            return Answer.discloses(
                    HARASSMENT, victim, "Repeated and distressing: a course of conduct, harassment unless fixated.");
        }

        /** Whether it happened more than once and distressed the recipient. */
        static boolean distresses(ToldAct act, int victim) {
            return moreThanOnce(act, victim)
                    && act.get(Communication.RECIPIENT_FELT, victim)
                            .hasAny(RecipientFelt.DISTRESS_OR_ANXIETY, RecipientFelt.NON_TRIVIAL_HARM);
        }

        /** Told so, or told as several messages or calls by one sender to one recipient. */
        private static boolean moreThanOnce(ToldAct act, int victim) {
            if (act.get(Act.TIMES) == Act.Times.MORE_THAN_ONCE) return true;
            for (ToldAct other : act.in().acts()) {
                if (other == act || other.kind() != ActKind.COMMUNICATION || act.by().length == 0) continue;
                boolean sender = other.by().length > 0 && other.by()[0] == act.by()[0];
                for (int to : other.to()) if (sender && to == victim) return true;
            }
            return false;
        }
    }
}

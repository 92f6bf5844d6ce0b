package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Image;
import truecount.rules.facts.Image.Did;
import truecount.rules.facts.Image.Shows;
import truecount.rules.facts.Many;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Pictures of bodies: of children, intimate, sent, shared, made or asked for (CRR26 pp.66-70). */
final class Images {

    private static final Offence CHILD_IMAGE = Offence.of("86", "086/02");
    private static final Offence CHILD_IMAGE_HELD = Offence.of("86", "086/10");
    private static final Offence SHARED = Offence.of("88C", "175/08");
    private static final Offence SHARED_TO_HARM = Offence.of("88C", "088/15");
    private static final Offence GENITALS_SENT = Offence.of("88E", "088/14");
    private static final Offence CREATED = Offence.of("88C", "175/09");
    private static final Offence REQUESTED = Offence.of("88C", "175/10");
    private static final Offence GROSSLY_OFFENSIVE = Offence.of("8R", "008/72");

    private Images() {}

    private static int[] shown(ToldAct act) {
        return act.in().peopleNamed(act.told().get(Image.OF));
    }

    private static int firstShown(ToldAct act) {
        int[] shown = shown(act);
        return shown.length == 0 ? -1 : shown[0];
    }

    /** Everyone shown, else to whom it was done, else one person whom nobody names. */
    private static int[] whoIsShown(ToldAct act) {
        int[] shown = shown(act);
        if (shown.length > 0) return shown;
        return act.to().length > 0 ? act.to() : new int[] {Story.NOBODY};
    }

    private static Answer both(Answer one, Answer other) {
        return one.speaks() ? new Answer.Both(one, other) : other;
    }

    private static boolean meantToHarm(ToldAct act) {
        return act.get(Act.MEANT).hasAny(Act.Meant.DISTRESS, Act.Meant.HUMILIATE, Act.Meant.FEAR, Act.Meant.SEXUAL);
    }

    private static boolean ofChild(ToldAct act) {
        if (act.get(Image.SHOWS) == Shows.INDECENT_OF_CHILD) return true;
        if (act.get(Image.SHOWS) == Shows.NOT_INTIMATE) return false;
        for (int person : shown(act)) if (act.age(person).under(18) == YesNo.YES) return true;
        return false;
    }

    /** An indecent image of a child is an offence of whoever made, sent or kept it; not of a child forced into it. */
    static final class OfChild extends ActRule {
        OfChild() {
            super(
                    ActKind.IMAGE,
                    Per.ACT,
                    Citation.crr(66, "86 Sexting and obscene publications"),
                    Citation.crr(70, "Obscene publications"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Many<Did> did = act.get(Image.DID);
            if (did.silent()) return ask(act, Image.DID);
            boolean handled = did.hasAny(Did.TOOK_OR_MADE, Did.SENT, Did.POSTED_OR_SHARED, Did.POSSESSED);
            if (!handled || !ofChild(act)) return none();
            if (act.get(Image.SHOWS) == Shows.NOT_ANSWERED) return ask(act, Image.SHOWS);
            if (genitalsToDistress(act)) return none();
            if (own(act)) {
                return switch (act.get(Image.FORCED).is()) {
                    case NOT_ANSWERED -> ask(act, Image.FORCED);
                    case YES ->
                        Answer.noCrime("A child unduly forced into the picture has committed no crime to record.");
                    case UNKNOWN, NO ->
                        Answer.discloses(CHILD_IMAGE, "A child made and sent an indecent image without being forced.");
                };
            }
            return did.only(Did.POSSESSED)
                    ? Answer.discloses(CHILD_IMAGE_HELD, "An indecent image of a child was kept.")
                    : Answer.discloses(CHILD_IMAGE, "An indecent image of a child was made or passed on.");
        }

        private static boolean own(ToldAct act) {
            int shown = firstShown(act);
            return act.by().length == 1 && shown == act.by()[0];
        }
    }

    static boolean genitalsToDistress(ToldAct act) {
        return act.get(Image.DID).has(Did.SENT)
                && act.get(Image.SHOWS) == Shows.GENITALS
                && act.to().length > 0
                && meantToHarm(act);
    }

    /** Whoever asks a child for an indecent picture incites it, one crime for each who asked. */
    static final class AskedOfChild extends ActRule {
        private static final String[] UNDER_13 = {"021/03", "021/05", "021/24", "021/25"};
        private static final String[] UNDER_16 = {"022/20", "022/21", "022/24", "022/25"};

        AskedOfChild() {
            super(ActKind.IMAGE, Per.VICTIM, Citation.crr(66, "86 Sexting: example"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Image.DID).has(Did.ASKED_FOR)) return none();
            int child = firstShown(act) >= 0 ? firstShown(act) : victim;
            Answer missing = WillingChild.missing(act, child);
            if (missing.speaks()) return missing;
            if (act.age(child).under(16) == YesNo.NO) return ChildExploitation.askedForPicture(act, child);
            Offence offence = WillingChild.pick(act, child, UNDER_13, UNDER_16);
            return Answer.discloses(offence, child, "Asking a child for an indecent picture incites a sexual act.");
        }
    }

    /** A picture of genitals sent to distress, or for gratification without caring, is an offence against who got it. */
    static final class GenitalsSent extends ActRule {
        GenitalsSent() {
            super(ActKind.IMAGE, Per.VICTIM, Citation.crr(70, "88E Sending etc photograph or film of genitals"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Image.DID).has(Did.SENT) || act.get(Image.SHOWS) != Shows.GENITALS) return none();
            if (act.get(Image.AGREED, victim) == YesNo.YES) return agreed(act, victim);
            if (act.get(Act.MEANT).silent()) return ask(act, Act.MEANT);
            if (genitalsToDistress(act) && MessagesBefore2024.governs(act))
                return MessagesBefore2024.message(act, victim);
            if (genitalsToDistress(act))
                return Answer.discloses(GENITALS_SENT, victim, "Genitals sent to distress or for gratification.");
            if (ofChild(act)) return none();
            return act.get(Act.MEANT).hasAny(Act.Meant.ANNOY)
                    ? Answer.discloses(GROSSLY_OFFENSIVE, victim, "An indecent message sent to cause anxiety.")
                    : toChild(act, victim)
                            ? childGotIt()
                            : Answer.incident(
                                    "A picture of genitals sent without meaning to alarm, distress, humiliate or gratify.");
        }

        private static boolean toChild(ToldAct act, int victim) {
            return victim >= 0 && act.age(victim).under(16) == YesNo.YES;
        }

        private static Answer childGotIt() {
            return new Answer.ForRegistrar(
                    "A picture of genitals sent to a child under 16: whether it was sexual communication with a child is told as a communication.");
        }

        private static Answer agreed(ToldAct act, int victim) {
            if (ofChild(act)) return none();
            return toChild(act, victim)
                    ? childGotIt()
                    : Answer.incident("Whoever got the picture of genitals agreed to it.");
        }
    }

    /** An intimate picture of an adult shared without consent is a crime, graver if meant to harm or gratify. */
    static final class Shared extends ActRule {
        Shared() {
            super(ActKind.IMAGE, Per.ACT, Citation.crr(67, "88C Sharing intimate photograph or film"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Many<Did> did = act.get(Image.DID);
            Shows shows = act.get(Image.SHOWS);
            boolean intimate =
                    shows == Shows.INTIMATE_STATE || (shows == Shows.GENITALS && did.has(Did.POSTED_OR_SHARED));
            if (!did.hasAny(Did.POSTED_OR_SHARED, Did.SENT) || ofChild(act)) return none();
            if (shows == Shows.NOT_ANSWERED) return ask(act, Image.SHOWS);
            if (shows == Shows.NOT_INTIMATE) return Answer.incident("The picture shows nothing intimate.");
            if (!intimate) return none();
            Answer all = none();
            for (int shown : whoIsShown(act)) all = Images.both(all, sharedOf(act, shown));
            return all;
        }

        private static Answer sharedOf(ToldAct act, int shown) {
            return switch (act.get(Image.AGREED, shown)) {
                case NOT_ANSWERED -> ask(act, Image.AGREED, shown);
                case YES -> Answer.incident("The person shown agreed.");
                case UNKNOWN, NO ->
                    MessagesBefore2024.governs(act)
                            ? MessagesBefore2024.picture(act, shown)
                            : meantToHarm(act)
                                    ? Answer.discloses(
                                            SHARED_TO_HARM,
                                            shown,
                                            "Shared to cause alarm, distress or humiliation, or for gratification.")
                                    : Answer.discloses(
                                            SHARED, shown, "Shared without the consent of the person shown.");
            };
        }
    }

    /** Making, or asking for, a purported intimate picture of an adult is a crime though it is never shared. */
    static final class Purported extends ActRule {
        Purported() {
            super(
                    ActKind.IMAGE,
                    Per.ACT,
                    Citation.crr(68, "88C Create purported intimate image of an adult"),
                    Citation.crr(69, "88C Request creation of an image"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            Many<Did> did = act.get(Image.DID);
            boolean created = did.has(Did.CREATED_PURPORTED);
            if (!created && !did.has(Did.ASKED_FOR_PURPORTED)) return none();
            Answer all = none();
            for (int shown : whoIsShown(act)) all = Images.both(all, madeOf(act, shown, created));
            return all;
        }

        private static Answer madeOf(ToldAct act, int shown, boolean created) {
            if (shown >= 0 && act.age(shown).under(18) == YesNo.YES) {
                return Answer.discloses(CHILD_IMAGE, "A made-up indecent image of a child.");
            }
            if (act.get(Image.AGREED, shown) == YesNo.YES) return Answer.incident("The person shown agreed.");
            return created
                    ? Answer.discloses(CREATED, shown, "A purported intimate image of an adult was made.")
                    : Answer.discloses(REQUESTED, shown, "A purported intimate image of an adult was asked for.");
        }
    }
}

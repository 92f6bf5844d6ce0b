package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Communication;
import truecount.rules.facts.Communication.Content;
import truecount.rules.facts.Many;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** Urging somebody to end their life, which is class 76 of the notifiable offence list and not self-harm. */
final class SuicideUrged {

    private static final Offence AIDING_SUICIDE = Offence.of("76", "076/01");

    private SuicideUrged() {}

    /** Whether suicide was urged: told so, or self-harm that was meant to kill. */
    static boolean suicide(ToldAct act) {
        Many<Content> content = act.get(Communication.CONTENT);
        return content.has(Content.URGES_SUICIDE)
                || (content.has(Content.URGES_SERIOUS_SELF_HARM) && act.meant(Act.Meant.KILL));
    }

    /** Encouraging suicide is an offence against the state, whether or not anything comes of it. */
    static final class UrgesSuicide extends ActRule {
        UrgesSuicide() {
            super(
                    ActKind.COMMUNICATION,
                    Per.ACT,
                    Citation.crr(7, "Crime defined by law: class 76 of the notifiable offence list"));
        }

        @Override
        public Answer apply(ToldAct act, int target) {
            if (!suicide(act)) return none();
            // What was said or sent is itself the act that must be made out (p.8).
            return act.proved() == Act.Proved.NOT_MADE_OUT
                    ? Answer.noCrime("Nothing capable of encouraging suicide is made out.")
                    : Answer.discloses(AIDING_SUICIDE, "Meant to encourage suicide.");
        }
    }
}

package truecount.synthetic;

import java.util.List;

/**
 * What a situation states about a report. No word here says what should be recorded; that is for
 * {@link RecordingRules}, and later for the rule book.
 *
 * @param reporter who told the police
 * @param confirmation what the victim says about it
 * @param tie how victim and suspect are connected
 * @param acts what was done, to whom; empty when nothing notifiable is described
 * @param circumstances facts that bear on whether a crime is recorded at all
 */
record Facts(Reporter reporter, Confirmation confirmation, Tie tie, List<Act> acts, List<Circumstance> circumstances) {

    Facts {
        acts = List.copyOf(acts);
        circumstances = List.copyOf(circumstances);
    }

    /** Who told the police. */
    enum Reporter {
        VICTIM,
        /** A parent or carer acting for a child or an adult at risk. */
        GUARDIAN,
        /** A teacher, doctor, social worker or other person acting as a professional. */
        PROFESSIONAL,
        POLICE,
        WITNESS
    }

    /** What the victim says about it. */
    enum Confirmation {
        CONFIRMS,
        DECLINES,
        UNTRACED,
        /** There is no victim to ask. */
        NO_VICTIM
    }

    /** How victim and suspect are connected. */
    enum Tie {
        PARTNER(true),
        FORMER_PARTNER(true),
        FAMILY(true),
        KNOWN(false),
        STRANGER(false),
        NONE(false);

        private final boolean domestic;

        Tie(boolean domestic) {
            this.domestic = domestic;
        }

        /** Whether persons so connected, both 16 or over, make it domestic abuse (Domestic Abuse Act 2021). */
        boolean domestic() {
            return domestic;
        }
    }

    /** A fact that can keep a report from being recorded as a crime. */
    enum Circumstance {
        /** Credible evidence to the contrary is at hand when the decision is taken. */
        CONTRARY_EVIDENCE,
        /** Another force records it. */
        OTHER_FORCE_RECORDS,
        /** It happened in school in school hours, is not serious, and the school deals with it. */
        SCHOOL_DEALS,
        /** The crime told of has been recorded before, or this is more of a recorded course of conduct. */
        ALREADY_RECORDED,
        /** Victim or suspect is under 16, so that it is not domestic abuse. */
        UNDER_SIXTEEN,
        /** An allegation against police on duty, which waits for the appropriate authority. */
        POLICE_CONDUCT
    }

    /**
     * One thing done to one victim.
     *
     * @param offence what it amounts to in law, on the balance of probability
     * @param victim the victim's number in this report, from 1
     */
    record Act(Offence offence, int victim) {}
}

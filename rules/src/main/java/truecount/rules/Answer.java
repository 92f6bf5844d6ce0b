package truecount.rules;

import truecount.rules.facts.Fact;
import truecount.rules.facts.Telling;
import truecount.rules.lists.Offence;

/** What one rule says about one act. */
public sealed interface Answer {

    /** The rule does not speak about these facts. */
    enum Silence implements Answer {
        DOES_NOT_APPLY
    }

    /**
     * The facts disclose an offence.
     *
     * @param offence which
     * @param victim the number of its victim; -1 where the unit of the class decides who is counted
     * @param number how many crimes; 0 where the unit of the class decides
     * @param attempted whether it was only tried
     * @param because why, in plain words
     */
    record Discloses(Offence offence, int victim, int number, boolean attempted, String because) implements Answer {}

    /**
     * The facts disclose no notifiable offence under this rule.
     *
     * @param ending how the matter ends if nothing else is disclosed
     * @param because why, in plain words
     */
    record NoOffence(Ending ending, String because) implements Answer {}

    /**
     * A notifiable reported incident: N100 or N300.
     *
     * @param code its code
     * @param number how many records
     * @param because why, in plain words
     */
    record Reported(String code, int number, String because) implements Answer {}

    /**
     * The rule cannot speak until a person answers.
     *
     * @param about what the fact belongs to
     * @param fact the fact
     * @param victim the id of the victim for whom it is asked; empty for all
     */
    record Ask(Telling about, Fact fact, String victim) implements Answer {}

    /**
     * The rules leave this to a named role, or the book does not hold the text.
     *
     * @param because why, in plain words
     * @param crime whether it is a crime against its victim on any reading, and only the class is open
     */
    record ForRegistrar(String because, boolean crime) implements Answer {
        /** What the rules or the held text leave open altogether. */
        public ForRegistrar(String because) {
            this(because, false);
        }
    }

    /**
     * Two answers at once.
     *
     * @param first one
     * @param second the other
     */
    record Both(Answer first, Answer second) implements Answer {}

    /** How a matter ends that is no crime. */
    enum Ending {
        INCIDENT,
        NO_CRIME,
        INFORMATION_REPORT,
        CRIME_RELATED_INCIDENT,
        NO_ADDITIONAL
    }

    /** Whether the rule said anything at all. */
    default boolean speaks() {
        return !(this instanceof Silence);
    }

    /** An offence against this victim, or against whomever the class counts if the number is -1. */
    static Answer discloses(Offence offence, int victim, String because) {
        return new Discloses(offence, victim, 0, false, because);
    }

    /** An offence counted by the unit of its class. */
    static Answer discloses(Offence offence, String because) {
        return new Discloses(offence, -1, 0, false, because);
    }

    /** An offence or its attempt. */
    static Answer discloses(Offence offence, int victim, boolean attempted, String because) {
        return new Discloses(offence, victim, 0, attempted, because);
    }

    /** No notifiable offence; an incident. */
    static Answer incident(String because) {
        return new NoOffence(Ending.INCIDENT, because);
    }

    /** No offence at all. */
    static Answer noCrime(String because) {
        return new NoOffence(Ending.NO_CRIME, because);
    }

    /** A question about an act or whatever else tells the fact. */
    static Answer ask(Telling about, Fact fact) {
        return new Ask(about, fact, "");
    }
}

package truecount.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One kind of thing that happens and is reported: its facts, how often it comes, how it is told, and how this force goes
 * wrong with it.
 *
 * @param name its name, unique, such as "slap-by-partner"
 * @param cite heading and page of the Crime Recording Rules 2026/27 that its truth rests on
 * @param weight how often it comes, per mille of incidents; 0 for one that only follows another
 * @param since the first day on which it happens; before it no text is held by which its truth could be decided
 * @param hours when it is reported
 * @param opens the local code under which the log is opened
 * @param closes the local code under which it is closed when no crime is recorded
 * @param facts what is stated about it
 * @param victim sex and ages of the victim
 * @param suspect sex of the suspect
 * @param once whether it happens to people of whom nothing else is known, so that no earlier report bears on it
 * @param hard what makes it hard to judge, if anything
 * @param qualifiers qualifiers that the log carries
 * @param channels the channels it comes by, one picked for each report
 * @param failings what this force does wrong with it, and how often
 * @param follows what comes after, if anything
 * @param script the lines of its log
 */
record Situation(
        String name,
        String cite,
        double weight,
        LocalDate since,
        Hours hours,
        String opens,
        String closes,
        ToldFacts facts,
        Cast victim,
        Sex suspect,
        boolean once,
        Hard hard,
        Set<String> qualifiers,
        List<String> channels,
        List<Failing> failings,
        List<Sequel> follows,
        List<Line> script) {

    /** When reports of a kind come in. */
    enum Hours {
        ANY,
        OFFICE,
        DAY,
        EVENING,
        NIGHT;

        /** How much likelier a report of this kind is at this hour of the day than over the whole day. */
        double factor(int hour) {
            return switch (this) {
                case ANY -> 1;
                case OFFICE -> hour >= 8 && hour < 18 ? 2.2 : 0.05;
                case DAY -> hour >= 7 && hour < 20 ? 1.6 : 0.25;
                case EVENING -> hour >= 16 || hour < 1 ? 1.8 : 0.5;
                case NIGHT -> hour >= 20 || hour < 5 ? 2.3 : 0.25;
            };
        }
    }

    /** What makes a report hard to judge for whoever reads its log. */
    enum Hard {
        NO,
        /** It reads like a crime and is none. */
        NEGATIVE,
        /** The log says one thing at first and another later. */
        LATE_CHANGE
    }

    /** Sex and ages of the victim. */
    record Cast(Sex sex, int youngest, int oldest) {}

    /** The sex that a part in a scene calls for. */
    enum Sex {
        FEMALE,
        MALE,
        EITHER
    }

    /**
     * Something this force does wrong with a situation.
     *
     * @param pattern the pattern's number in the list of patterns
     * @param kind what goes wrong
     * @param percent how often, from 0 to 100, before shift, team and backlog have their say
     * @param offence the offence wrongly recorded, as a key; empty where the kind needs none
     */
    record Failing(int pattern, Kind kind, double percent, String offence) {}

    /** What can go wrong. */
    enum Kind {
        /** No crime recorded although one or more were required. */
        MISS,
        /** The first crime recorded, the others not. */
        MISS_ANOTHER,
        /** Recorded under the wrong class. */
        CLASS,
        /** Recorded after the 24 hours. */
        LATE,
        /** A crime too many recorded. */
        OVER,
        /** The same crime recorded twice. */
        TWICE,
        /** Recorded, then cancelled without additional verifiable information. */
        CANCEL,
        /** Recorded without the domestic abuse flag. */
        FLAG,
        /** A crime of another force's area closed without a word to that force. */
        LOSE,
        /** Closed for want of the victim's support without evidence of it. */
        CLOSE
    }

    /**
     * A later incident that belongs to this one.
     *
     * @param situation the name of what follows
     * @param percent how often it follows, from 0 to 100
     * @param afterHours how long after, on average
     * @param onlyIfRecorded whether it follows only where the force recorded a crime
     */
    record Sequel(String situation, double percent, double afterHours, boolean onlyIfRecorded) {}

    /**
     * A line of the log.
     *
     * @param author who types it
     * @param when in which case it is typed
     * @param percent how often, from 0 to 100
     * @param template the words, for the grammar
     */
    record Line(Author author, When when, int percent, String template) {}

    /** Who types a line. */
    enum Author {
        HANDLER,
        DISPATCHER,
        OFFICER,
        SECOND_OFFICER,
        SUPERVISOR,
        CRIME_BUREAU,
        PROTECTION,
        FORM,
        /** The line itself: what the machine that listens in wrote down of the caller's words. */
        CALL;

        /** Whether it is somebody of the force, who types as they do, and not the words of the public. */
        boolean clerk() {
            return this != FORM && this != CALL;
        }

        /** The letters by which scripts know them. */
        static final String LETTERS = "HDOPSBUFC";

        /** The author behind a letter. */
        static Author of(char letter) {
            return switch (letter) {
                case 'H' -> HANDLER;
                case 'D' -> DISPATCHER;
                case 'O' -> OFFICER;
                case 'P' -> SECOND_OFFICER;
                case 'S' -> SUPERVISOR;
                case 'B' -> CRIME_BUREAU;
                case 'U' -> PROTECTION;
                case 'F' -> FORM;
                case 'C' -> CALL;
                default -> throw new IllegalArgumentException("no author has the letter " + letter);
            };
        }
    }

    /** In which case a line is typed. */
    enum When {
        ALWAYS,
        IF_RECORDED,
        IF_NOT_RECORDED,
        /** Only where the force went wrong in one of the ways that the situation names. */
        IF_WRONG,
        /** Only where it did not. */
        IF_RIGHT;

        /** Whether a line is typed where a crime is recorded or not, and where the force went wrong or not. */
        boolean fits(boolean recorded, boolean wrong) {
            return switch (this) {
                case ALWAYS -> true;
                case IF_RECORDED -> recorded;
                case IF_NOT_RECORDED -> !recorded;
                case IF_WRONG -> wrong;
                case IF_RIGHT -> !wrong;
            };
        }
    }

    /** Whether anybody is sent to it. */
    boolean attended() {
        return script.stream().anyMatch(line -> line.author() == Author.OFFICER);
    }

    /** Whether it is one of the entries that a force makes for itself. */
    boolean noise() {
        return LocalCodes.get(opens).noise();
    }
}

package truecount.synthetic;

import java.time.ZonedDateTime;

/**
 * A report before it has numbers and a log.
 *
 * @param situation what happened
 * @param scene to whom and where
 * @param duty who dealt with it
 * @param reportedAt when the police were first told
 * @param openedAt when the log was opened
 * @param channel how it came in
 * @param facts the facts as JSON, in the vocabulary of the rule book
 * @param truth what the rule book requires
 * @param conduct what the force did
 * @param preset how well the force records
 * @param wording the half of the wording its log is written in
 * @param dice what is still left to chance
 */
record Report(
        Situation situation,
        Scene scene,
        Duty duty,
        ZonedDateTime reportedAt,
        ZonedDateTime openedAt,
        String channel,
        String facts,
        Truth truth,
        Conduct conduct,
        Preset preset,
        Wording wording,
        Dice dice) {}

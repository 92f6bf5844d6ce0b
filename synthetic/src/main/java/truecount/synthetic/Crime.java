package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.Set;
import truecount.synthetic.Conduct.Recorded;

/**
 * One record as it stands in the force's crime system.
 *
 * @param number its number, such as "42X/000117/26"
 * @param incident the log it was recorded for
 * @param scene people and place
 * @param duty who recorded it
 * @param recorded what was recorded
 * @param victim against whom it is
 * @param tie how victim and suspect are connected
 * @param reportedAt when the police were first told
 * @param recordedAt when the record was made
 * @param offenceFrom when the offence began
 * @param mo how it was done, in a sentence
 * @param flags domestic abuse, hate, alcohol and the like
 * @param outcome how it was closed
 * @param cancellation why it was cancelled, if it was
 */
record Crime(
        String number,
        String incident,
        Scene scene,
        Duty duty,
        Recorded recorded,
        Victim victim,
        Tie tie,
        ZonedDateTime reportedAt,
        ZonedDateTime recordedAt,
        ZonedDateTime offenceFrom,
        String mo,
        Set<String> flags,
        Outcome outcome,
        Cancellation cancellation) {}

package truecount.rules.lists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notifiable offence in one class.
 *
 * @param in its class
 * @param code its Home Office code, such as 008/06; empty where the facts do not settle it
 * @param title the offence as the list prints it
 * @param maximum the maximum sentence as the list prints it, such as "5" (years), "6m" or "Life"
 * @param maximumMonths the maximum sentence in months; 9999 for life, 0 for a fine, -1 if not listed
 * @param stateBased whether it has no victim
 * @param tableRank its row in the principal crime table; 0 if it has none
 * @param indictableOnly whether it is tried on indictment alone
 * @param conduct whether it is conduct crime: stalking, harassment, controlling or coercive behaviour
 * @param from the first day of the offence in law; null if it is older than every edition held
 * @param until the day from which it is no longer notifiable; null while it is
 */
public record Offence(
        CrimeClass in,
        String code,
        String title,
        String maximum,
        int maximumMonths,
        boolean stateBased,
        int tableRank,
        boolean indictableOnly,
        boolean conduct,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The offence with this code in this class. */
    public static Offence of(String inClass, String code) {
        return OffenceList.find(inClass, code);
    }

    /** Every offence that stands in this class and is current. */
    public static List<Offence> in(String inClass) {
        return OffenceList.current(inClass);
    }

    /** Whether the offence was not yet law on this day. */
    public boolean notYetOn(LocalDate day) {
        return from != null && day.isBefore(from);
    }

    /** Whether the offence was no longer notifiable on this day. */
    public boolean endedBy(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    /** Whether the offence existed and was notifiable on this day. */
    public boolean existsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !endedBy(day);
    }
}

package truecount.rules.recording;

import java.util.Set;
import truecount.rules.lists.Offence;

/** Over which offences a conduct crime is the principal one (pp.55-57; rungs from the gravest, 1, to 5). */
final class ConductLadder {

    private static final Set<String> PUBLIC_ORDER = Set.of("9A", "9B", "62A", "66");
    private static final Set<String> ASSAULTS = Set.of("8N", "8P", "8S", "8T", "104", "105A", "105B");

    private static final int FIVE_YEARS = 60;
    private static final int TEN_YEARS = 120;
    private static final int FOURTEEN_YEARS = 168;

    private ConductLadder() {}

    /** Whether a conduct crime goes before another; the table has them in the order of the rungs. */
    static boolean before(Offence conduct, Offence other) {
        return other.conduct() ? row(conduct) < row(other) : beats(conduct, other);
    }

    /** Whether the prose settles the pair; where it does not, the table is a guide and the registrar decides. */
    static boolean settled(Offence conduct, Offence other) {
        int rung = rung(conduct);
        if (rung == 4 && other.code().equals("008/77")) return false;
        if (graver(other) || lesser(other) || gravestAssault(other)) return true;
        return rung <= 3 && (other.tableRank() > 0 || sexual(other));
    }

    private static boolean beats(Offence conduct, Offence other) {
        if (graver(other)) return false;
        if (lesser(other)) return true;
        return switch (rung(conduct)) {
            case 1 -> other.tableRank() > 0 || other.maximumMonths() < FOURTEEN_YEARS;
            case 2, 3 -> other.tableRank() > 0 || other.maximumMonths() <= limit(conduct, other);
            case 4 -> other.tableRank() > row(conduct) || other.maximumMonths() < FIVE_YEARS;
            default -> other.tableRank() > row(conduct);
        };
    }

    private static int rung(Offence offence) {
        return switch (offence.code()) {
            case "008/58" -> 1;
            case "008/65", "008/66", "008/30" -> 2;
            case "008/67" -> 3;
            case "008/56" -> 4;
            default -> 5;
        };
    }

    /** Sexual offences of 10 years or under give way on the second and third rung; what no page names, if it is no graver. */
    private static int limit(Offence conduct, Offence other) {
        return sexual(other) ? TEN_YEARS : conduct.maximumMonths();
    }

    /** Its row in the table; what has none comes last. */
    private static int row(Offence offence) {
        return offence.tableRank() > 0 ? offence.tableRank() : Integer.MAX_VALUE;
    }

    /** The rows above every conduct crime: homicide to arson. */
    private static boolean graver(Offence other) {
        return row(other) <= 10;
    }

    private static boolean sexual(Offence other) {
        return other.in().group().startsWith("Sexual");
    }

    private static boolean gravestAssault(Offence other) {
        return switch (other.code()) {
            case "008/01", "008/77", "008/59", "008/78" -> true;
            default -> false;
        };
    }

    /** Theft, damage not endangering life, public order, lesser assaults, malicious communications but threats. */
    private static boolean lesser(Offence other) {
        String in = other.in().code();
        if (ASSAULTS.contains(in)) return !gravestAssault(other);
        if (PUBLIC_ORDER.contains(in) || in.startsWith("58")) return true;
        if (in.equals("8R")) return !other.code().equals("005/28");
        String group = other.in().group();
        return group.startsWith("Theft") || group.startsWith("Vehicle");
    }
}

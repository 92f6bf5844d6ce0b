package truecount.rules.recording;

import java.util.Set;
import truecount.rules.lists.Offence;

/** Over which offences a conduct crime is the principal one (pp.55-57; rungs from the gravest, 1, to 5). */
final class ConductLadder {

    private static final Set<String> PUBLIC_ORDER = Set.of("9A", "9B", "62A", "66");
    private static final Set<String> ASSAULTS = Set.of("8N", "8P", "8S", "8T", "104", "105A", "105B");

    private ConductLadder() {}

    static int rung(Offence offence) {
        return switch (offence.code()) {
            case "008/58" -> 1;
            case "008/65", "008/66", "008/30" -> 2;
            case "008/67" -> 3;
            case "008/56" -> 4;
            default -> 5;
        };
    }

    /** Whether the prose settles the pair; where it does not, the table is a guide and the registrar decides. */
    static boolean settled(Offence conduct, Offence other) {
        int row = other.tableRank();
        if ((row > 0 && row <= 10) || lesser(other) || gravestAssault(other))
            return !(rung(conduct) == 4 && other.code().equals("008/77"));
        if (row == 0) return false;
        return rung(conduct) < 4;
    }

    static boolean beats(Offence conduct, Offence other) {
        int row = other.tableRank();
        if (row > 0 && row <= 10) return false;
        int rung = rung(conduct);
        if (rung <= 3)
            return row >= 16 || lesser(other) || (row == 0 && other.maximumMonths() <= conduct.maximumMonths());
        if (rung == 4) return !other.code().equals("008/01") && (lesser(other) || other.maximumMonths() < 60);
        if (gravestAssault(other)) return false;
        return lesser(other) || row > conduct.tableRank();
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
        if (ASSAULTS.contains(in))
            return !gravestAssault(other) && !other.code().equals("005/01");
        if (PUBLIC_ORDER.contains(in)) return true;
        if (in.equals("8R")) return !other.code().equals("005/28");
        if (in.startsWith("58")) return !other.code().equals("057/00");
        String group = other.in().group();
        return group.startsWith("Theft") || group.startsWith("Vehicle");
    }
}

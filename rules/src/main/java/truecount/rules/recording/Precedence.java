package truecount.rules.recording;

import truecount.rules.lists.Offence;

/** Which of two offences against one victim by one offender is counted (pp.13-14, 55-57). */
final class Precedence {

    /** From five years a violent crime goes before a property crime, however long the other's sentence. */
    private static final int GRAVE = 60;

    private Precedence() {}

    /** Whether the first is counted and the second is inside it; of two that stand apart neither goes before. */
    static boolean before(Offence first, Offence second) {
        if (first.stateBased() || second.stateBased()) return false;
        // What one class counts apart, such as shops or owners, stays apart; what is one was joined before.
        if (first.in().equals(second.in())) return false;
        if (slavery(first) || slavery(second)) return false;
        if (undefined(first) != undefined(second) && rape(first) && rape(second)) return false;
        if (first.in().fraud() || second.in().fraud()) return FraudPrecedence.before(first, second);
        if (first.conduct()) return ConductLadder.before(first, second);
        if (second.conduct()) return !ConductLadder.before(second, first);
        return moreSerious(first, second);
    }

    private static boolean moreSerious(Offence first, Offence second) {
        if (specific(first, second)) return true;
        if (specific(second, first)) return false;
        int one = first.tableRank();
        int other = second.tableRank();
        if (one > 0 && other > 0 && one != other) return one < other;
        int longer = first.maximumMonths() - second.maximumMonths();
        boolean apart = violent(first) != violent(second);
        int least = Math.min(first.maximumMonths(), second.maximumMonths());
        if (apart && (longer == 0 || least >= GRAVE)) return violent(first);
        if (longer != 0) return longer > 0;
        if ((one > 0) != (other > 0)) return one > 0;
        return first.in().code().compareTo(second.in().code()) < 0;
    }

    /** The rule by which the first goes before the second. */
    static GeneralRule rule(Offence first, Offence second) {
        if (first.in().fraud() || second.in().fraud()) return GeneralRule.FRAUD_SWALLOWS;
        if (aggravated(first) != aggravated(second) && (violent(first) || violent(second)))
            return GeneralRule.AGGRAVATED_BURGLARY;
        boolean buildings = burglary(first) && burglary(second);
        return buildings
                        || (first.in().code().equals("58A")
                                && second.in().code().equals("58B"))
                ? GeneralRule.OUTBUILDINGS
                : GeneralRule.PRINCIPAL_CRIME;
    }

    private static boolean aggravated(Offence offence) {
        return switch (offence.in().code()) {
            case "29B", "29C", "31A" -> true;
            default -> false;
        };
    }

    private static boolean burglary(Offence offence) {
        return offence.in().group().startsWith("Burglary");
    }

    /** Rules of a class that settle the pair before any table: sexual activity after grooming, home over outbuilding. */
    private static boolean specific(Offence first, Offence second) {
        String one = first.in().code();
        String other = second.in().code();
        boolean sexual = first.in().group().startsWith("Sexual")
                && !one.equals("88A")
                && !one.equals("88C")
                && !one.equals("88E");
        if (other.equals("88A") && sexual) return true;
        if (home(one) && !home(other) && (other.startsWith("28") || other.startsWith("30"))) return true;
        return one.equals("58A") && other.equals("58B");
    }

    private static boolean home(String code) {
        return code.equals("28I") || code.equals("28K") || code.equals("29B");
    }

    private static boolean slavery(Offence offence) {
        return offence.in().code().equals("106");
    }

    private static boolean rape(Offence offence) {
        return offence.in().code().startsWith("19");
    }

    private static boolean undefined(Offence offence) {
        return offence.in().code().equals("19J") || offence.in().code().equals("19K");
    }

    static boolean violent(Offence offence) {
        String group = offence.in().group();
        return group.startsWith("Violence") || group.startsWith("Sexual") || group.startsWith("Robbery");
    }
}

package truecount.rules.recording;

import truecount.rules.lists.Offence;

/** Which of two offences against one victim by one offender is counted (pp.13-14, 55-57). */
final class Precedence {

    /** Who wins. */
    enum Winner {
        FIRST,
        SECOND,
        BOTH
    }

    private Precedence() {}

    static Winner between(Offence first, Offence second) {
        if (first.stateBased() || second.stateBased()) return Winner.BOTH;
        // What one class counts apart, such as shops or owners, stays apart; what is one was joined before.
        if (first.in().equals(second.in())) return Winner.BOTH;
        if (first.in().code().equals("106") || second.in().code().equals("106")) return Winner.BOTH;
        if (undefined(first) != undefined(second) && rape(first) && rape(second)) return Winner.BOTH;
        if (first.in().fraud() || second.in().fraud()) return FraudPrecedence.between(first, second);
        if (first.conduct() && second.conduct())
            return rank(ConductLadder.rung(first), ConductLadder.rung(second), first, second);
        if (first.conduct()) return ConductLadder.beats(first, second) ? Winner.FIRST : Winner.SECOND;
        if (second.conduct()) return ConductLadder.beats(second, first) ? Winner.SECOND : Winner.FIRST;
        return bySeriousness(first, second);
    }

    private static Winner rank(int one, int other, Offence first, Offence second) {
        if (one != other) return one < other ? Winner.FIRST : Winner.SECOND;
        return first.tableRank() <= second.tableRank() ? Winner.FIRST : Winner.SECOND;
    }

    static Winner bySeriousness(Offence first, Offence second) {
        if (specific(first, second)) return Winner.FIRST;
        if (specific(second, first)) return Winner.SECOND;
        int one = first.tableRank();
        int other = second.tableRank();
        if (one > 0 && other > 0 && one != other) return one < other ? Winner.FIRST : Winner.SECOND;
        if (first.maximumMonths() != second.maximumMonths()) {
            boolean violent =
                    violent(first) != violent(second) && Math.min(first.maximumMonths(), second.maximumMonths()) >= 60;
            if (violent) return violent(first) ? Winner.FIRST : Winner.SECOND;
            return first.maximumMonths() > second.maximumMonths() ? Winner.FIRST : Winner.SECOND;
        }
        if (violent(first) != violent(second)) return violent(first) ? Winner.FIRST : Winner.SECOND;
        if ((one > 0) != (other > 0)) return one > 0 ? Winner.FIRST : Winner.SECOND;
        return order(first).compareTo(order(second)) <= 0 ? Winner.FIRST : Winner.SECOND;
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
        boolean home = one.equals("28I") || one.equals("28K") || one.equals("29B");
        if (home && (other.startsWith("28") || other.startsWith("30")) && !other.equals(one)) {
            return one.equals("29B") || !other.startsWith("29");
        }
        return one.equals("58A") && other.equals("58B");
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

    private static String order(Offence offence) {
        return offence.in().code() + " " + offence.code();
    }
}

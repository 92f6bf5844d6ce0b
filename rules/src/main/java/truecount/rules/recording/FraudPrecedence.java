package truecount.rules.recording;

import truecount.rules.lists.Offence;

/** Which fraud swallows what (NFIB26; the pairs of its principal crime notes). */
final class FraudPrecedence {

    private FraudPrecedence() {}

    static Precedence.Winner between(Offence first, Offence second) {
        if (swallows(first.in().code(), second.in().code())) return Precedence.Winner.FIRST;
        if (swallows(second.in().code(), first.in().code())) return Precedence.Winner.SECOND;
        return Precedence.Winner.BOTH;
    }

    private static boolean hacking(String code) {
        return code.equals("NFIB52A")
                || code.equals("NFIB52C")
                || code.equals("NFIB52B")
                || code.equals("NFIB52D")
                || code.equals("NFIB50A");
    }

    private static boolean enabledFraud(String code) {
        return switch (code) {
            case "NFIB5A", "NFIB5B", "NFIB5C", "NFIB5D", "NFIB5E" -> true;
            default -> code.startsWith("NFIB") && !code.startsWith("NFIB5");
        };
    }

    private static boolean swallows(String one, String other) {
        if (enabledFraud(one) && hacking(other)) return true;
        if (other.equals("NFIB19")) return one.startsWith("NFIB");
        return switch (one) {
            case "NFIB3E" -> other.equals("NFIB5A");
            case "NFIB5A" -> other.equals("47");
            case "NFIB3G" -> other.equals("49A");
            case "NFIB6B" -> other.equals("NFIB8A");
            case "NFIB8A" -> other.equals("41") || other.equals("NFIB10") || other.equals("NFIB5A");
            case "NFIB9" -> other.equals("NFIB11");
            case "NFIB51A" -> other.equals("NFIB50A") || other.startsWith("NFIB52") || other.startsWith("58");
            case "NFIB51B" -> other.equals("35") || other.equals("NFIB51A");
            case "NFIB52B" -> other.equals("NFIB50A");
            case "35" -> other.startsWith("NFIB52") && !other.equals("NFIB52E");
            case "NFIB52E" -> other.equals("35") || other.startsWith("NFIB52");
            default -> false;
        };
    }
}

package truecount.rules.recording;

import truecount.rules.lists.Offence;

/** Which fraud swallows what (NFIB26; the pairs of its principal crime notes). */
final class FraudPrecedence {

    private FraudPrecedence() {}

    private static boolean hacking(String code) {
        return switch (code) {
            case "NFIB50A", "NFIB52A", "NFIB52B", "NFIB52C", "NFIB52D" -> true;
            default -> false;
        };
    }

    private static boolean enabledFraud(String code) {
        return switch (code) {
            case "NFIB5A", "NFIB5B", "NFIB5C", "NFIB5D", "NFIB5E" -> true;
            default -> code.startsWith("NFIB") && !code.startsWith("NFIB5");
        };
    }

    /** Whether the first is counted and the second is inside it. */
    static boolean before(Offence first, Offence second) {
        return swallows(first.in().code(), second.in().code());
    }

    private static boolean swallows(String one, String other) {
        if (enabledFraud(one) && hacking(other)) return true;
        if (other.equals("NFIB19")) return one.startsWith("NFIB") && !hacking(one);
        return switch (one) {
            case "NFIB3E" -> other.equals("NFIB5A");
            case "NFIB5A" -> other.equals("47");
            case "NFIB3G" -> other.equals("49A");
            case "NFIB6B" -> other.equals("NFIB8A");
            case "NFIB8A" -> other.equals("41") || other.equals("NFIB10") || other.equals("NFIB5A");
            case "NFIB51A" -> other.equals("NFIB50A") || other.startsWith("NFIB52") || other.startsWith("58");
            case "NFIB51B" -> other.equals("35") || other.equals("NFIB51A");
            case "NFIB52B" -> other.equals("NFIB50A");
            case "35" -> other.startsWith("NFIB52") && !other.equals("NFIB52E");
            case "NFIB52E" -> other.equals("35") || other.startsWith("NFIB52");
            default -> false;
        };
    }
}

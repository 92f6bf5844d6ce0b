package truecount.rules;

/**
 * Where a rule is printed.
 *
 * @param document the key of the document in the list of sources, such as CRR26
 * @param heading the heading under which the rule stands
 * @param page the page, counted as the list of sources says
 */
public record Citation(String document, String heading, int page) {

    /** A place in the Crime Recording Rules, April 2026. */
    public static Citation crr(int page, String heading) {
        return new Citation("CRR26", heading, page);
    }

    /** A place in the counting rules for fraud, April 2026. */
    public static Citation nfib(int page, String heading) {
        return new Citation("NFIB26", heading, page);
    }

    /** A place in the outcomes guidance, April 2026. */
    public static Citation out(int page, String heading) {
        return new Citation("OUT26", heading, page);
    }

    @Override
    public String toString() {
        return "%s, %s, p.%d".formatted(document, heading, page);
    }
}

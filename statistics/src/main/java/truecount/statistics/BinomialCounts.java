package truecount.statistics;

/** The checks every interval for hits among a plain random sample shares. */
final class BinomialCounts {

    private BinomialCounts() {}

    static void check(long hits, long sampled) {
        if (sampled < 1) {
            throw new IllegalArgumentException("Cannot estimate a share from a sample of " + sampled);
        }
        if (hits < 0 || hits > sampled) {
            throw new IllegalArgumentException("%d out of %d sampled is impossible".formatted(hits, sampled));
        }
    }
}

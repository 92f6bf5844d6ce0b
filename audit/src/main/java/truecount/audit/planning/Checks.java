package truecount.audit.planning;

/** Refuses what a plan cannot hold. */
final class Checks {

    private Checks() {}

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

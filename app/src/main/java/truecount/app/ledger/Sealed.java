package truecount.app.ledger;

/**
 * An entry and what shows that the house wrote it.
 *
 * @param keyId which secret sealed it; empty when nothing did
 * @param seal 64 hexadecimal digits; empty when nothing did
 */
record Sealed(Entry entry, String keyId, String seal) {

    static Sealed not(Entry entry) {
        return new Sealed(entry, "", "");
    }

    boolean isSealed() {
        return !seal.isEmpty();
    }
}

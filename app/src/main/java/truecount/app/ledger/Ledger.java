package truecount.app.ledger;

/** The one way by which a room makes a change: beside every write of its own it writes a deed here. */
public interface Ledger {

    /**
     * Adds a deed at the end of the chain, in the caller's transaction.
     *
     * <p>Call it last in the transaction: from here until commit every other writer waits. The database refuses to
     * commit a change to a room's table that came without its deed.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction
     */
    void write(Deed deed);
}

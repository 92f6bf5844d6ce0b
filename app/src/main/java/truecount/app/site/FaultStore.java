package truecount.app.site;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.ledger.Deed;
import truecount.app.ledger.Ledger;

/** Notes in the ledger what was shown or sent to someone. */
@Repository
class FaultStore {

    private final Ledger ledger;

    FaultStore(Ledger ledger) {
        this.ledger = ledger;
    }

    @Transactional
    void note(Deed deed) {
        ledger.write(deed);
    }
}

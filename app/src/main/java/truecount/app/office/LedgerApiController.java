package truecount.app.office;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import truecount.app.ledger.Check;
import truecount.app.ledger.Entry;
import truecount.app.ledger.LedgerStore;
import truecount.app.people.Needs;
import truecount.app.people.Permission;

/** The ledger for programs. */
@RestController
@RequestMapping("/api/ledger")
@Needs(Permission.READ_LEDGER)
@Tag(name = "Ledger", description = "Who did what, when. Needs the permission READ_LEDGER.")
class LedgerApiController {

    private static final int MOST = 1_000;

    private final LedgerStore ledger;

    LedgerApiController(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** An entry as written out. */
    record EntryView(
            long number,
            Instant at,
            String who,
            String what,
            String subject,
            SortedMap<String, String> details,
            String previous,
            String hash) {
        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.number(),
                    entry.at(),
                    entry.deed().who(),
                    entry.deed().what(),
                    entry.deed().subject(),
                    entry.deed().details(),
                    entry.previous(),
                    entry.hash());
        }
    }

    /** The answer of a check. */
    record CheckView(boolean whole, String sentence) {}

    @GetMapping("/entries")
    @Operation(summary = "Entries, newest first", description = "At most 1,000 at a time; go on with 'before'.")
    List<EntryView> entries(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int most) {
        return ledger.before(before, Math.clamp(most, 1, MOST)).stream()
                .map(EntryView::of)
                .toList();
    }

    @GetMapping("/check")
    @Operation(summary = "Works out the whole chain again", description = "Names the first break, if there is one.")
    CheckView check() {
        Check check = ledger.check();
        return new CheckView(check instanceof Check.Whole, check.sentence());
    }
}

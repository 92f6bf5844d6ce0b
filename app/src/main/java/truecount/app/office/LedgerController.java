package truecount.app.office;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import truecount.app.ledger.Check;
import truecount.app.ledger.Entry;
import truecount.app.ledger.LedgerStore;
import truecount.app.people.Needs;
import truecount.app.people.Permission;

/** The ledger as a page: its newest entries, and the whole chain worked out again on request. */
@Controller
@Needs(Permission.READ_LEDGER)
class LedgerController {

    private static final int ON_A_PAGE = 50;

    private final LedgerStore ledger;

    LedgerController(LedgerStore ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/ledger")
    String show(@RequestParam(defaultValue = "0") long before, Model page) {
        return show(before > 0 ? ledger.before(before, ON_A_PAGE) : ledger.latest(ON_A_PAGE), null, page);
    }

    @PostMapping("/ledger/check")
    String check(Model page) {
        Check check = ledger.check();
        return show(ledger.latest(ON_A_PAGE), check, page);
    }

    private static String show(List<Entry> entries, @org.jspecify.annotations.Nullable Check check, Model page) {
        page.addAttribute("entries", entries);
        page.addAttribute("check", check);
        return "office/ledger";
    }
}

package truecount.app.office;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import truecount.app.ledger.HeadWatch;
import truecount.app.people.AccountStore;
import truecount.app.people.Permission;
import truecount.app.site.Signpost;
import truecount.app.site.Task;
import truecount.app.site.TaskSource;

/** What the office hangs up for others to find. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    @Order(80)
    Signpost accountsSignpost() {
        return new Signpost("Accounts", "/accounts", Permission.KEEP_ACCOUNTS, "Open, change and close accounts.");
    }

    @Bean
    @Order(85)
    Signpost powersSignpost() {
        return new Signpost(
                "Powers",
                "/powers",
                Permission.CONFIRM_POWERS,
                "Say as a second person whether someone is to have the power to judge.");
    }

    @Bean
    @Order(5)
    TaskSource powersToConfirm(AccountStore accounts) {
        return person -> {
            if (!person.may(Permission.CONFIRM_POWERS)) return List.of();
            long waiting = accounts.proposals().stream()
                    .filter(one -> one.mayBeConfirmedBy(person))
                    .count();
            return waiting == 0
                    ? List.of()
                    : List.of(new Task(
                            "Confirm or refuse powers to judge",
                            waiting == 1 ? "One waits for a second person." : waiting + " wait for a second person.",
                            "/powers"));
        };
    }

    /** Who keeps the house must know when its ledger is not what it was. */
    @Bean
    @Order(2)
    TaskSource ledgerAlarm(HeadWatch heads) {
        return person -> person.may(Permission.READ_LEDGER) && !heads.wrong().isEmpty()
                ? List.of(new Task("Find out what happened to the ledger", heads.wrong(), "/ledger"))
                : List.of();
    }

    @Bean
    @Order(90)
    Signpost ledgerSignpost() {
        return new Signpost(
                "Ledger",
                "/ledger",
                Permission.READ_LEDGER,
                "See who did what and when, and check that nothing was changed.");
    }
}

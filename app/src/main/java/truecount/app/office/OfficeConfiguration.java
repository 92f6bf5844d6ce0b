package truecount.app.office;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import truecount.app.people.Permission;
import truecount.app.site.Signpost;

/** What the office hangs up for others to find. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    @Order(80)
    Signpost accountsSignpost() {
        return new Signpost("Accounts", "/accounts", Permission.KEEP_ACCOUNTS, "Open, change and close accounts.");
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

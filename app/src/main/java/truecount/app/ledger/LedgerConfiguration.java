package truecount.app.ledger;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Puts the room together, and has the heads written out by schedule. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerConfiguration.class);

    @Bean
    HeadWatch headWatch(
            LedgerStore ledger,
            @Value("${truecount.heads:${truecount.data}/" + HeadWatch.FILE + "}") Path file,
            Clock clock) {
        return new HeadWatch(ledger, file, clock);
    }

    /** Every minute unless the setting says otherwise, and once more when the house closes. */
    @Component
    static final class Timetable {
        private final HeadWatch heads;

        Timetable(HeadWatch heads) {
            this.heads = heads;
        }

        @Scheduled(fixedDelayString = "${truecount.heads.every:PT1M}")
        @PreDestroy
        void writeOut() {
            try {
                heads.writeOut();
            } catch (DataAccessException | TransactionException unreachable) {
                // There is nothing to say of a ledger that cannot be read; the next minute tells.
                LOG.debug("The ledger could not be read", unreachable);
            }
        }
    }
}

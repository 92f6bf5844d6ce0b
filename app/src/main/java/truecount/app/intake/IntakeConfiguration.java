package truecount.app.intake;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import truecount.app.people.Permission;
import truecount.app.site.Signpost;

/** Puts the room together. */
@Configuration
class IntakeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeConfiguration.class);
    private static final long TEN_SECONDS = 10_000;

    @Bean
    ImportQueue importQueue(ImportStore store, List<ImportTarget> targets, @Value("${truecount.data}") Path data) {
        return new ImportQueue(store, targets, data.resolve("imports"));
    }

    /** What was waiting or under way when the house last stopped begins again once it is open. */
    @EventListener(ApplicationReadyEvent.class)
    void resume(ApplicationReadyEvent opened) {
        opened.getApplicationContext().getBean(ImportQueue.class).resume();
    }

    /** Takes up what a call left that was cut short between its commit and its answer. */
    @Component
    static final class Leftovers {
        private final ImportQueue queue;

        Leftovers(ImportQueue queue) {
            this.queue = queue;
        }

        @Scheduled(initialDelay = TEN_SECONDS, fixedDelay = TEN_SECONDS)
        void takeUp() {
            try {
                queue.resume();
            } catch (DataAccessException | TransactionException away) {
                // The next look finds them.
                LOG.debug("The database does not answer", away);
            }
        }
    }

    @Bean
    @Order(20)
    Signpost importsSignpost() {
        return new Signpost(
                "Imports",
                "/imports",
                Permission.IMPORT_EXPORTS,
                "Take in the force's incident log and crime records.");
    }
}

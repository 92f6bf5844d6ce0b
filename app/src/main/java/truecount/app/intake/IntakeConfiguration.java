package truecount.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import truecount.app.people.Permission;
import truecount.app.site.Signpost;

/** Puts the room together. */
@Configuration
class IntakeConfiguration {

    private static final int ROWS_AT_ONCE = 2_000;

    @Bean
    RowStream rowStream(JdbcTemplate template, TransactionTemplate transaction) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(ROWS_AT_ONCE);
        // PostgreSQL sends rows a few at a time only inside a transaction.
        return (sql, each) -> transaction.executeWithoutResult(status -> streaming.query(sql, each::take));
    }

    @Bean
    ImportQueue importQueue(ImportStore store, List<ImportTarget> targets, @Value("${truecount.data}") Path data) {
        return new ImportQueue(store, targets, data.resolve("imports"));
    }

    /** What was waiting or under way when the house last stopped begins again once it is open. */
    @EventListener(ApplicationReadyEvent.class)
    void resume(ApplicationReadyEvent opened) {
        opened.getApplicationContext().getBean(ImportQueue.class).resume();
    }

    @Bean
    @Order(20)
    Signpost importsSignpost() {
        return new Signpost("Imports", "/imports", Permission.IMPORT_EXPORTS);
    }
}

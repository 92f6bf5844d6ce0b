package truecount.app.intake;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import truecount.app.people.Permission;
import truecount.app.site.Signpost;

/** Puts the room together. */
@Configuration
class IntakeConfiguration {

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
        return new Signpost(
                "Imports",
                "/imports",
                Permission.IMPORT_EXPORTS,
                "Take in the force's incident log and crime records.");
    }
}

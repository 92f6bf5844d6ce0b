package truecount.app.audits;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import truecount.app.intake.ImportStore;
import truecount.app.intake.IncidentStore;
import truecount.app.people.Permission;
import truecount.app.register.CrimeStore;
import truecount.app.site.Signpost;
import truecount.app.site.Task;
import truecount.app.site.TaskSource;

/** Puts the room together. */
@Configuration
class AuditConfiguration {

    @Bean
    Audits audits(
            AuditStore store,
            IncidentStore incidents,
            CrimeStore crimes,
            ImportStore imports,
            @Value("${truecount.data}") Path data) {
        return new Audits(store, new HeldExports(incidents, crimes, imports), data);
    }

    @Bean
    @Order(30)
    Signpost reviewSignpost() {
        return new Signpost("Reviews", "/reviews", Permission.REVIEW_ITEMS);
    }

    @Bean
    @Order(40)
    Signpost auditsSignpost() {
        return new Signpost("Audits", "/audits", Permission.READ_AUDITS);
    }

    @Bean
    @Order(10)
    TaskSource itemsToReview(AuditStore store) {
        return person -> !person.may(Permission.REVIEW_ITEMS)
                ? List.of()
                : store.all().stream()
                        .filter(audit -> !audit.isReviewed())
                        .map(audit -> new Task(
                                "Review items of " + audit.title(),
                                "%,d of %,d items wait for a verdict.".formatted(audit.waiting(), audit.items()),
                                "/reviews/" + audit.number()))
                        .toList();
    }
}

package truecount.app.publications;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import truecount.app.audits.AuditStore;
import truecount.app.audits.Audits;
import truecount.app.audits.ItemReviewStore;
import truecount.app.people.Permission;
import truecount.app.site.Signpost;
import truecount.app.site.Task;
import truecount.app.site.TaskSource;

/** Puts the room together. */
@Configuration
class PublicationConfiguration {

    @Bean
    Publishing publishing(Audits audits, FindingStore store) {
        return new Publishing(audits, store);
    }

    @Bean
    @Order(50)
    Signpost findingsSignpost() {
        return new Signpost("Findings", "/findings", Permission.READ_AUDITS);
    }

    @Bean
    @Order(20)
    TaskSource auditsToClose(AuditStore audits, ItemReviewStore reviews, FindingStore findings) {
        return person -> {
            if (!person.may(Permission.PUBLISH_FINDINGS)) return List.of();
            return audits.all().stream()
                    .filter(audit -> audit.isReviewed() && !findings.hasFindingOf(audit.number()))
                    .filter(audit -> reviews.waitingForSecond(audit) == 0)
                    .map(audit -> new Task(
                            "Close and publish " + audit.title(),
                            "Every one of its %,d items has a verdict.".formatted(audit.items()),
                            "/audits/" + audit.number()))
                    .toList();
        };
    }
}

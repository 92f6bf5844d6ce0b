package truecount.app.publications;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import truecount.app.audits.AuditStore;
import truecount.app.audits.AuditSummary;
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
    Publishing publishing(Audits audits, AuditStore store, FindingStore findings) {
        return new Publishing(audits, store, findings);
    }

    @EventListener
    void endReviewsOfPublished(ApplicationReadyEvent opened) {
        opened.getApplicationContext().getBean(Publishing.class).endReviewsOfPublished();
    }

    @Bean
    @Order(50)
    Signpost findingsSignpost() {
        return new Signpost(
                "Findings",
                "/findings",
                Permission.READ_AUDITS,
                "Read what was published, with everything needed to check it.");
    }

    @Bean
    @Order(20)
    TaskSource reviewsToEnd(AuditStore audits, ItemReviewStore reviews) {
        return person -> {
            if (!person.may(Permission.RUN_AUDITS)) return List.of();
            return audits.all().stream()
                    .filter(AuditSummary::isUnderReview)
                    .filter(audit -> audit.isReviewed() && reviews.waitingForSecond(audit) == 0)
                    .map(audit -> new Task(
                            "End the review of " + audit.title(),
                            "Every one of its %,d items has a verdict.".formatted(audit.items()),
                            "/audits/" + audit.number()))
                    .toList();
        };
    }

    @Bean
    @Order(21)
    TaskSource findingsToWorkOut(AuditStore audits, FindingStore findings) {
        return person -> {
            if (!person.may(Permission.RUN_AUDITS)) return List.of();
            Set<Long> begun =
                    findings.drafts().stream().map(PublishedFinding::audit).collect(Collectors.toSet());
            return audits.all().stream()
                    .filter(audit -> audit.stage() == AuditSummary.Stage.REVIEW_ENDED)
                    .filter(audit -> !begun.contains(audit.number()) && !findings.hasFindingOf(audit.number()))
                    .map(audit -> new Task(
                            "Work out the finding of " + audit.title(),
                            "Its review has ended. The force may dispute verdicts before you do.",
                            "/audits/" + audit.number()))
                    .toList();
        };
    }

    @Bean
    @Order(22)
    TaskSource draftsToSignOff(FindingStore findings) {
        return person -> {
            if (!person.may(Permission.PUBLISH_FINDINGS)) return List.of();
            return findings.drafts().stream()
                    .filter(draft -> !draft.madeBy().equals(person.key()))
                    .map(draft -> new Task(
                            "Sign off the finding: " + draft.title(), draft.headline(), "/findings/" + draft.number()))
                    .toList();
        };
    }
}

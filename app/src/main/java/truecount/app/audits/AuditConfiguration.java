package truecount.app.audits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import truecount.app.intake.ImportStore;
import truecount.app.intake.IncidentStore;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.register.CrimeStore;
import truecount.app.site.Signpost;
import truecount.app.site.Task;
import truecount.app.site.TaskSource;
import truecount.auditfiles.ExportSource;

/** Puts the room together. */
@Configuration
class AuditConfiguration {

    @Bean
    Audits audits(
            AuditStore store,
            CommitmentStore commitments,
            IncidentStore incidents,
            CrimeStore crimes,
            ImportStore imports,
            @Value("${truecount.data}") Path data) {
        Audits.Held held = new Audits.Held() {
            @Override
            public Set<Long> now() {
                return imports.done();
            }

            @Override
            public ExportSource of(Set<Long> these) {
                return new HeldExports(incidents, crimes, imports, these);
            }
        };
        return new Audits(store, commitments, held, data);
    }

    @Bean
    PlanProposal planProposal(IncidentStore incidents, CrimeStore crimes) {
        return new PlanProposal(incidents, crimes);
    }

    @Bean
    AuditController.HeldDay heldDay(ImportStore imports) {
        return imports::exportedOn;
    }

    @Bean
    ReviewDesk reviewDesk(AuditStore store, ItemReviewStore reviews, AllotmentStore allotments) {
        return new ReviewDesk(store, reviews, allotments);
    }

    @Bean
    @Order(30)
    Signpost reviewSignpost() {
        return new Signpost(
                "Reviews", "/reviews", Permission.REVIEW_ITEMS, "Judge sampled items blind, one log at a time.");
    }

    @Bean
    @Order(40)
    Signpost auditsSignpost() {
        return new Signpost(
                "Audits",
                "/audits",
                Permission.READ_AUDITS,
                "Open audits, follow their review, and work out what they found.");
    }

    @Bean
    @Order(32)
    Signpost adjudicationSignpost() {
        return new Signpost(
                "Adjudications",
                "/adjudications",
                Permission.ADJUDICATE,
                "Decide items on which two reviewers differ.");
    }

    @Bean
    @Order(34)
    Signpost disputeSignpost() {
        return new Signpost(
                "Disputes",
                "/disputes",
                Permission.DISPUTE_VERDICTS,
                "Dispute a verdict for the force, with reason and rule.");
    }

    @Bean
    @Order(36)
    Signpost resolutionSignpost() {
        return new Signpost(
                "Resolutions",
                "/resolutions",
                Permission.RESOLVE_DISPUTES,
                "Decide disputes in which you took no part.");
    }

    @Bean
    @Order(12)
    TaskSource itemsToSettle(AuditStore store, ItemReviewStore reviews) {
        return person -> {
            List<Task> tasks = new ArrayList<>();
            if (person.may(Permission.ADJUDICATE)) {
                settle(tasks, Settling.ADJUDICATION, store, reviews, person);
            }
            if (person.may(Permission.RESOLVE_DISPUTES)) {
                settle(tasks, Settling.RESOLUTION, store, reviews, person);
            }
            return tasks;
        };
    }

    private static void settle(
            List<Task> tasks, Settling settling, AuditStore store, ItemReviewStore reviews, Person person) {
        for (AuditSummary audit : store.all()) {
            int waiting = settling.waiting(reviews, audit, person).size();
            if (waiting > 0) {
                tasks.add(new Task(
                        settling.title() + ": " + audit.title(),
                        "%,d of %,d items wait for you.".formatted(waiting, audit.items()),
                        "/" + settling.path()));
            }
        }
    }

    @Bean
    @Order(10)
    TaskSource itemsToReview(AuditStore store, ItemReviewStore reviews) {
        return person -> {
            List<Task> tasks = new ArrayList<>();
            if (!person.may(Permission.REVIEW_ITEMS)) return tasks;
            for (AuditSummary audit : store.all()) {
                int waiting = reviews.waitingFor(audit, person).size();
                if (waiting > 0) {
                    tasks.add(new Task(
                            "Review items of " + audit.title(),
                            "%,d of %,d items wait for you.".formatted(waiting, audit.items()),
                            "/reviews/" + audit.number()));
                }
            }
            return tasks;
        };
    }
}

package truecount.app.example;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import truecount.app.audits.AuditStore;
import truecount.app.audits.Audits;
import truecount.app.audits.ItemReviewStore;
import truecount.app.intake.ImportQueue;
import truecount.app.intake.ImportStore;
import truecount.app.people.AccountStore;
import truecount.app.publications.FindingStore;
import truecount.app.publications.Publishing;

/** Puts the room together. */
@Configuration
class ExampleConfiguration {

    @Bean
    ExampleHouse exampleHouse(
            ImportStore imports,
            ImportQueue queue,
            Audits audits,
            AuditStore store,
            Publishing publishing,
            FindingStore findings,
            ItemReviewStore reviews,
            AccountStore accounts) {
        return new ExampleHouse(
                imports,
                queue,
                audits,
                store,
                publishing,
                findings,
                new ExampleReviews(store, reviews, audits, publishing, accounts));
    }
}

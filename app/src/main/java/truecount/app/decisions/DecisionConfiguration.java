package truecount.app.decisions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import truecount.app.people.Permission;
import truecount.app.site.Signpost;

/** Puts the room together. */
@Configuration
class DecisionConfiguration {

    @Bean
    @Order(20)
    Signpost decisionsSignpost() {
        return new Signpost(
                "Decisions",
                "/decisions",
                Permission.CONSULT_RULES,
                "Ask what the recording rules require of a report, and keep the decision.");
    }
}

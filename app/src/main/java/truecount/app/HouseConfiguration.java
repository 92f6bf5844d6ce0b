package truecount.app;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The house as Spring sees it. Each package below is a room; three are open to all others. */
@SpringBootApplication
@Modulithic(
        systemName = "Truecount",
        sharedModules = {"people", "ledger", "site"})
public class HouseConfiguration {

    /** The one clock of the house, in UTC. The books have none: they are told the day. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

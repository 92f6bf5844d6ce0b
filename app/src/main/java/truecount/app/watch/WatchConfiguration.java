package truecount.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import truecount.app.ledger.Entry;
import truecount.app.ledger.LedgerStore;
import truecount.app.people.Permission;
import truecount.app.site.Task;
import truecount.app.site.TaskSource;

/** Looks at the machine every half minute and says what is wrong: in the log, to the administrator, to monitoring. */
@Configuration
@EnableScheduling
class WatchConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WatchConfiguration.class);
    private static final long HALF_A_MINUTE = 30_000;

    private final Path data;
    private final LedgerStore ledger;
    private final Clock clock;
    private final MachineWatch watch;
    private volatile List<String> wrong = List.of();

    WatchConfiguration(
            @Value("${truecount.data}") Path data,
            LedgerStore ledger,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        this.data = data;
        this.ledger = ledger;
        this.clock = clock;
        this.watch = new MachineWatch(data);
        meters.ifAvailable(registry -> {
            Gauge.builder("truecount.disk.free", this::freeBytes)
                    .baseUnit("bytes")
                    .register(registry);
            Gauge.builder("truecount.alarms", () -> wrong.size()).register(registry);
        });
    }

    @Scheduled(fixedDelay = HALF_A_MINUTE)
    void look() {
        Optional<Entry> last = ledger.latest(1).stream().findFirst();
        List<String> found = watch.look(freeBytes(), clock.instant(), System.nanoTime(), last.map(Entry::at));
        List<String> before = wrong;
        wrong = found;
        found.stream().filter(one -> !before.contains(one)).forEach(LOG::warn);
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The disk that holds the data cannot be asked for its space", e);
        }
    }

    @Bean
    HealthIndicator machineHealth() {
        return () -> wrong.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("wrong", wrong).build();
    }

    /** First of all tasks: whoever looks after the machine must know before anything else is done on it. */
    @Bean
    @Order(1)
    TaskSource machineTasks() {
        return person -> person.may(Permission.KEEP_ACCOUNTS)
                ? wrong.stream()
                        .map(one -> new Task("Look after this machine", one, "/"))
                        .toList()
                : List.of();
    }
}

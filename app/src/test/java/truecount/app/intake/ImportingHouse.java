package truecount.app.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import truecount.app.HouseConfiguration;
import truecount.app.ledger.Deed;

/** A house in a process of its own, so that a test can kill it: takes in a file, if one is given, and what waits. */
final class ImportingHouse {

    private ImportingHouse() {}

    /** Arguments: JDBC address, role, password, data folder, and perhaps a file of incidents. */
    public static void main(String[] said) throws Exception {
        SpringApplication application = new SpringApplication(HouseConfiguration.class);
        application.setDefaultProperties(java.util.Map.of(
                "server.port",
                0,
                "spring.datasource.url",
                said[0],
                "spring.datasource.username",
                said[1],
                "spring.datasource.password",
                said[2],
                "truecount.data",
                said[3],
                "truecount.force",
                "Test force",
                "truecount.example",
                "none",
                "logging.threshold.console",
                "off"));
        try (ConfigurableApplicationContext house = application.run()) {
            ImportQueue queue = house.getBean(ImportQueue.class);
            if (said.length > 4) {
                HandedIn handed = new HandedIn(
                        ImportKind.INCIDENTS, "large.csv", "m.yaml", SmallForce.MAPPING, null, false, Deed.SYSTEM);
                try (var file = Files.newInputStream(Path.of(said[4]))) {
                    queue.accept(handed, file);
                }
                System.out.println("ACCEPTED");
            }
            queue.awaitAll();
            System.out.println("DONE");
        }
    }
}

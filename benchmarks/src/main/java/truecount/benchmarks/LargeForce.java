package truecount.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * The two exports of a large made-up force, always the same: incident rows of about 180 bytes, and a crime record for
 * about one incident in three.
 *
 * @param incidents the incident log
 * @param crimes the crime records
 */
record LargeForce(Path incidents, Path crimes) {

    static final String MAPPING = """
            system: A large force for benchmarks
            export:
              madeOn: 2026-07-20
            incidents:
              number: incident
              reported: reported
              openingType: opened
              closingType: closed
              type:
                from: opened
                rules:
                  - {crime: Violence, is: ASSAULT}
                  - {crime: Sexual offences, is: SEXUAL}
                  - {crime: Theft, is: THEFT}
              channel: channel
              result:
                from: result
                rules:
                  - {means: recorded, is: CRIMED}
                  - {means: not recorded, is: FILED}
              domestic: {column: flags, matches: DA}
              logText: log
            crimes:
              number: crime
              incidentNumbers: {column: incident, separator: ';'}
              recorded: recorded
              reported: reported
              offenceCode: class
              status:
                from: status
                rules:
                  - {means: active, is: OPEN}
              domestic: {column: flags, matches: DA}
            """;

    static final String PLAN = """
            title: Recording accuracy, January to June 2026
            force: A large force
            period: {from: 2026-01-01, to: 2026-06-30}
            records: 600
            """;

    private static final String[] TYPES = {"ASSAULT", "SEXUAL", "THEFT", "DISTURBANCE"};
    private static final String[] CLASSES = {"8N", "19C", "49", "8R"};
    private static final String LOG =
            "10:01 Caller says someone hurt him outside the shop. 10:20 Officer spoke to both. 11:00 Log closed";
    private static final long SEED = 20_260_101;
    private static final int MINUTES_OF_HALF_A_YEAR = 181 * 24 * 60;
    private static final int ONE_IN = 3;

    static LargeForce write(Path folder, int count) throws IOException {
        LargeForce force = new LargeForce(folder.resolve("incidents.csv"), folder.resolve("crimes.csv"));
        SplittableRandom random = new SplittableRandom(SEED);
        try (BufferedWriter incidents = Files.newBufferedWriter(force.incidents);
                BufferedWriter crimes = Files.newBufferedWriter(force.crimes)) {
            incidents.write("incident,reported,opened,closed,channel,result,flags,log\n");
            crimes.write("crime,incident,class,reported,recorded,status,flags\n");
            for (int i = 1; i <= count; i++) {
                int kind = random.nextInt(TYPES.length);
                boolean recorded = random.nextInt(ONE_IN) == 0;
                String flags = random.nextInt(ONE_IN) == 0 ? "DA" : "";
                LocalDateTime reported =
                        LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(MINUTES_OF_HALF_A_YEAR));
                String number = "INC-2026-" + (10_000_000 + i);
                incidents.write(number + ',' + reported + ',' + TYPES[kind] + ',' + TYPES[kind] + ",101,"
                        + (recorded ? "CRIMED" : "FILED") + ',' + flags + ',' + LOG + '\n');
                if (recorded) {
                    crimes.write("CR-" + i + ',' + number + ',' + CLASSES[kind] + ',' + reported + ','
                            + reported.plusHours(2) + ",OPEN," + flags + '\n');
                }
            }
        }
        return force;
    }
}

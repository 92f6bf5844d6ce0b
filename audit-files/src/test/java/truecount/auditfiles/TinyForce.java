package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/** A made-up force small enough to know all of: its exports as files, and what should have been recorded. */
final class TinyForce {

    static final String MAPPING = """
            system: Made up for tests
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
                  - {exclude: a test of the system, is: TEST CALL}
                  - {crime: Violence, is: ASSAULT}
                  - {crime: Sexual offences, is: SEXUAL}
                  - {crime: Theft, is: THEFT}
              channel: channel
              result:
                from: result
                rules:
                  - {means: recorded, is: CRIMED}
                  - {means: handed over, is: TO OTHER FORCE}
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
                  - {means: cancelled, is: CANCELLED}
              domestic: {column: flags, matches: DA}
            """;

    static final String PLAN = """
            title: Recording accuracy, January to June 2026
            force: Wexshire
            period: {from: 2026-01-01, to: 2026-06-30}
            records: 60
            """;

    static final String SEED = "4821 rolled in public";

    private static final String[] TYPES = {"ASSAULT", "SEXUAL", "THEFT", "DISTURBANCE"};
    private static final String[] CLASSES = {"8N", "19C", "49", "8R"};

    /** What should have been recorded for each incident: its lines of verdicts.csv after the item and line. */
    final Map<String, List<String>> truth = new HashMap<>();

    final Path folder;
    long required;
    long unrecorded;
    long over;

    private final List<String> incidents = new ArrayList<>();
    private final List<String> crimes = new ArrayList<>();

    TinyForce(Path folder) {
        this.folder = folder;
        incidents.add("incident,reported,opened,closed,channel,result,flags,log");
        crimes.add("crime,incident,class,reported,recorded,status,flags");
    }

    /** A force of this many incidents, always the same. */
    static TinyForce of(int count, Path folder) {
        TinyForce force = new TinyForce(folder);
        SplittableRandom random = new SplittableRandom(20_260_101);
        for (int i = 1; i <= count; i++) {
            force.addIncident(i, random);
        }
        return force;
    }

    private void addIncident(int i, SplittableRandom random) {
        int kind = random.nextInt(TYPES.length);
        String number = "INC-%05d".formatted(i);
        LocalDateTime reported = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(181 * 24 * 60));
        boolean domestic = random.nextInt(4) == 0;
        List<String> lines = new ArrayList<>();
        boolean recorded = false;
        if (random.nextInt(100) < (kind == 3 ? 25 : 80)) {
            required++;
            lines.add("crime,%s,%s,1".formatted(CLASSES[kind], domestic ? "yes" : "no"));
            recorded = random.nextInt(100) < 85;
            if (recorded) {
                addCrime("C" + i, number, CLASSES[kind], reported.plusHours(random.nextInt(30)), "OPEN");
            } else {
                unrecorded++;
            }
        } else {
            lines.add("no crime,,,");
            if (random.nextInt(30) == 0) {
                over++;
                recorded = true;
                addCrime("C" + i, number, CLASSES[kind], reported.plusHours(1), "OPEN");
            }
        }
        addIncident(
                number,
                reported,
                TYPES[kind],
                recorded ? "CRIMED" : "FILED",
                domestic ? "DA" : "",
                "10:01 Caller says someone hurt him\n10:20 Officer spoke to both\n11:00 Result code: "
                        + (recorded ? "crimed as C" + i : "filed, no further action"));
        truth.put(number, lines);
    }

    /** Adds a row to the incident log. */
    void addIncident(String number, LocalDateTime reported, String type, String result, String flags, String log) {
        incidents.add(
                "%s,%s,%s,CLOSED-%s,101,%s,%s,\"%s\"".formatted(number, reported, type, type, result, flags, log));
    }

    /** Adds a row to the crime register. */
    void addCrime(String number, String incident, String offenceClass, LocalDateTime recorded, String status) {
        crimes.add("%s,%s,%s,%s,%s,%s,".formatted(number, incident, offenceClass, recorded, recorded, status));
    }

    AuditOpening.Exports exports() {
        try {
            Path log = Files.write(folder.resolve("incidents.csv"), incidents);
            Path register = Files.write(folder.resolve("crimes.csv"), crimes);
            return new AuditOpening.Exports(log, register, Mapping.parse(MAPPING, "tiny.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys under a secret that is always the same, since the draw hangs on the keys and a chance one misses now and then. */
    RecordKeys keys() {
        try {
            return RecordKeys.readFrom(
                    Files.writeString(folder.resolve("secret"), "a secret that is always the same\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OpenedAudit open(String plan, String out) {
        return AuditOpening.open(
                        exports(),
                        PlanFile.parse(plan, "plan.yaml"),
                        SEED,
                        keys(),
                        ReadOptions.strict(reject -> {}),
                        folder.resolve(out))
                .audit();
    }

    /** Fills in the verdicts file of an open audit as a faultless reviewer would. */
    Path review(String open) {
        try {
            Map<String, String> incidentOf = new HashMap<>();
            CsvTable.read(
                    folder.resolve(open).resolve("private/items.csv"),
                    List.of("item", "number"),
                    row -> incidentOf.put(row.text("item"), row.text("number")));
            List<String> blank = Files.readAllLines(folder.resolve(open).resolve("review/verdicts.csv"));
            List<String> filled = new ArrayList<>(List.of(blank.getFirst()));
            for (String row : blank.subList(1, blank.size())) {
                String[] cells = row.split(",", -1);
                List<String> lines = truth.getOrDefault(incidentOf.getOrDefault(cells[1], ""), List.of());
                for (int line = 1; line <= lines.size(); line++) {
                    filled.add("%s,%s,%s,%s,as told,R1".formatted(cells[0], cells[1], line, lines.get(line - 1)));
                }
            }
            return Files.write(folder.resolve("verdicts.csv"), filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AuditClosing close(String open, Path verdicts) {
        return AuditClosing.of(folder.resolve(open), verdicts, keys(), AuditClosing.WithoutVerdict.REFUSE);
    }
}

package truecount.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import truecount.auditfiles.AuditClosing;
import truecount.auditfiles.AuditOpening;
import truecount.auditfiles.PlanFile;
import truecount.auditfiles.RecordKeys;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;

/** A small invented audit, opened, reviewed and published: exports in, a published folder out. */
final class PublishedExample {

    /** What stands in every call of the invented force's log, and nowhere else. */
    static final String TOLD = "a man in a green coat struck him outside the bakery";

    static final String INCIDENT = "WEX-2026-";
    static final String CRIME = "CRX/26/";

    private static final int INCIDENTS = 240;

    private static final String MAPPING = """
            system: Made up for tests
            export:
              madeOn: 2026-07-20
            incidents:
              number: incident
              reported: reported
              openingType: opened
              closingType: opened
              type:
                from: opened
                rules:
                  - {crime: Violence, is: ASSAULT}
                  - {crime: Theft, is: THEFT}
              channel: channel
              result:
                from: result
                rules:
                  - {means: recorded, is: CRIMED}
                  - {means: not recorded, is: FILED}
              logText: log
            crimes:
              number: crime
              incidentNumbers: {column: incident, separator: ';'}
              recorded: recorded
              reported: recorded
              offenceCode: class
              status:
                from: status
                rules:
                  - {means: active, is: OPEN}
            """;

    private static final String PLAN = """
            title: Recording accuracy, January to June 2026
            force: Wexshire
            period: {from: 2026-01-01, to: 2026-06-30}
            records: 90
            """;

    private PublishedExample() {}

    /** Publishes into {@code published} below the given folder, and returns it. */
    static Path publish(Path work) {
        try {
            RecordKeys keys = RecordKeys.readFrom(
                    Files.writeString(work.resolve("secret"), "a secret of the tests, long enough to be one\n"));
            AuditOpening.open(
                    exports(work),
                    PlanFile.parse(PLAN, "plan.yaml"),
                    "rolled in public: 3 1 4 1 5",
                    keys,
                    ReadOptions.strict(reject -> {}),
                    work.resolve("open"));
            AuditClosing closing =
                    AuditClosing.of(work.resolve("open"), reviewed(work), keys, AuditClosing.WithoutVerdict.REFUSE);
            Path published = work.resolve("published");
            Publication.write(closing.finding(), published);
            closing.writePack(published.resolve(PublishedFolder.PACK));
            return published;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static AuditOpening.Exports exports(Path work) throws IOException {
        List<String> incidents = new ArrayList<>(List.of("incident,reported,opened,channel,result,log"));
        List<String> crimes = new ArrayList<>(List.of("crime,incident,class,recorded,status"));
        for (int i = 0; i < INCIDENTS; i++) {
            String day = "2026-%02d-%02d".formatted(1 + i % 6, 1 + i % 28);
            boolean recorded = i % 5 != 0;
            incidents.add("%s%05d,%sT10:00:00,%s,101,%s,\"10:01 Caller says %s\""
                    .formatted(
                            INCIDENT, i, day, i % 2 == 0 ? "ASSAULT" : "THEFT", recorded ? "CRIMED" : "FILED", TOLD));
            if (recorded) {
                crimes.add("%s%05d,%s%05d,%s,%sT15:00:00,OPEN"
                        .formatted(CRIME, i, INCIDENT, i, i % 2 == 0 ? "8N" : "49", day));
            }
        }
        return new AuditOpening.Exports(
                Files.write(work.resolve("incidents.csv"), incidents),
                Files.write(work.resolve("crimes.csv"), crimes),
                Mapping.parse(MAPPING, "example.yaml"));
    }

    /** Every item is judged a crime but each ninth, whatever the force did. */
    private static Path reviewed(Path work) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(work.resolve("open/review/verdicts.csv"))) {
            String[] cells = row.split(",", -1);
            if (rows.isEmpty()) {
                rows.add(row);
            } else if (Integer.parseInt(cells[1]) % 9 == 0) {
                rows.add("%s,%s,1,no crime,,,,as told,R1".formatted(cells[0], cells[1]));
            } else {
                rows.add("%s,%s,1,crime,8N,no,1,as told,R1".formatted(cells[0], cells[1]));
            }
        }
        return Files.write(work.resolve("verdicts.csv"), rows);
    }
}

package truecount.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Exports of a force that fit on a line. */
final class SmallForce {

    static final String MAPPING = """
            system: Test force
            export: {madeOn: 2026-10-19}
            incidents:
              number: id
              reported: at
              openingType: type
              type:
                from: type
                rules:
                  - {crime: Violence, is: ASSAULT}
                  - {other: Other incidents, blank: false}
              result:
                from: result
                rules:
                  - {means: not yet known, blank: true}
                  - {means: recorded, is: CRIME}
                  - {means: not recorded, blank: false}
              logText: log
            crimes:
              number: crime
              incidentNumbers: {column: incident, separator: ';'}
              recorded: recorded
              offenceTitle: title
            """;

    static final String HEADER = "id,at,type,result,log\n";

    private SmallForce() {}

    /** The mapping of an export made on another day. */
    static String mappingOf(String madeOn) {
        return MAPPING.replace("2026-10-19", madeOn);
    }

    static String incident(String id, String result) {
        return "%s,2026-05-01T10:00:00,ASSAULT,%s,\"Caller says, \"\"help\"\"\"\n".formatted(id, result);
    }

    static byte[] file(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** A file large enough that something can happen while it is taken in. */
    static byte[] large(String prefix, int rows) {
        return file(IntStream.rangeClosed(1, rows)
                .mapToObj(i -> incident(prefix + i, i % 2 == 0 ? "CRIME" : "NFA"))
                .collect(Collectors.joining()));
    }
}

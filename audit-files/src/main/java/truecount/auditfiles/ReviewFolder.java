package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import truecount.audit.Draw;
import truecount.audit.Item;
import truecount.exports.Incident;
import truecount.exports.IncidentReader;
import truecount.exports.ReadOptions;

/** What goes to the reviewers: one blind sheet for each item, the verdicts file to fill in, and how to fill it. */
final class ReviewFolder {

    private static final String README = """
            How to review
            =============

            Each item-NNNN.html is one report, as the police knew it. Open it in a browser or print it.
            Do not look up what the police decided.

            Write your verdicts in verdicts.csv. Open it in a spreadsheet program with every column as text
            (otherwise a class such as 4/1 may turn into a date), and save it as "CSV UTF-8".

            audit     leave as it is: it marks the audit this file belongs to
            item      the number on the sheet
            line      1, 2, 3 ... one line for each class of crime of an item; add rows as you need them
            verdict   crime, no crime, or could not be read; the last two must be the only line of their item
            class     for a crime: its class in the Home Office list, such as 8N, or its code, such as 008/06
            domestic  for a crime: yes or no
            count     for a crime: how many; empty means 1
            reason    why, in your words; stays with the force
            reviewer  who you are; stays with the force
            """;

    private final Path folder;
    private final OpenedAudit audit;
    private final Draw draw;

    ReviewFolder(Path folder, OpenedAudit audit, Draw draw) {
        this.folder = folder;
        this.audit = audit;
        this.draw = draw;
    }

    /** Reads the drawn incidents once more for their logs, which were not kept for a million others. */
    void write(AuditOpening.Exports exports, List<String> decisionMarks, FrozenExports frozen, ReadOptions options) {
        try {
            Files.createDirectory(folder);
            VerdictsFile.writeBlank(folder.resolve("verdicts.csv"), audit, draw);
            Files.writeString(folder.resolve("README.txt"), README, StandardCharsets.UTF_8);
            writeSheets(exports, new LogCut(decisionMarks), frozen, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSheets(AuditOpening.Exports exports, LogCut cut, FrozenExports frozen, ReadOptions options)
            throws IOException {
        Map<String, Integer> itemByKey = new HashMap<>();
        for (Item item : draw.items()) {
            itemByKey.put(item.key(), item.number());
        }
        Map<String, Integer> itemByIncident = new HashMap<>();
        for (FrozenUnit unit : frozen.units()) {
            Integer item = itemByKey.get(unit.key());
            if (item != null && unit.direct()) {
                write(BlindItem.withoutLog(item));
            } else if (item != null) {
                itemByIncident.put(unit.number(), item);
            }
        }
        // What cannot be read was told of the first time.
        ReadOptions quiet =
                new ReadOptions(options.acceptRejects(), options.exportedOn(), reject -> {}, options.progress());
        try (IncidentReader reader = IncidentReader.open(exports.incidents(), exports.mapping(), quiet)) {
            for (Incident incident : reader) {
                Integer item = itemByIncident.get(incident.number());
                if (item != null) {
                    write(BlindItem.of(item, incident, cut));
                }
            }
        }
    }

    private void write(BlindItem item) throws IOException {
        Path sheet = folder.resolve(String.format(Locale.ROOT, "item-%04d.html", item.number()));
        Files.writeString(sheet, BlindSheet.page(item, audit), StandardCharsets.UTF_8);
    }
}

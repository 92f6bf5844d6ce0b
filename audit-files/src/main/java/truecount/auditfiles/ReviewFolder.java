package truecount.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import truecount.audit.Draw;
import truecount.audit.Item;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;

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
            verdict   @VERDICTS@
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

    /** Writes all of it, and gives back what the sheets show. */
    List<BlindItem> write(List<String> decisionMarks, FrozenExports frozen) {
        try {
            Files.createDirectory(folder);
            VerdictsFile.writeBlank(folder.resolve("verdicts.csv"), audit, draw);
            Files.writeString(
                    folder.resolve("README.txt"), README.replace("@VERDICTS@", words()), StandardCharsets.UTF_8);
            LogCut cut = new LogCut(decisionMarks);
            List<BlindItem> items = new ArrayList<>();
            for (Item item : draw.items()) {
                BlindItem blind = blind(item, frozen, cut);
                Path sheet = folder.resolve(String.format(Locale.ROOT, "item-%04d.html", item.number()));
                Files.writeString(sheet, BlindSheet.page(blind, audit), StandardCharsets.UTF_8);
                items.add(blind);
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words() {
        return switch (audit.plan().kind().asked()) {
            case CRIMES -> "crime, no crime, or could not be read; the last two must be the only line of their item";
            case RIGHT -> "right, wrong, or could not be read; leave class, domestic and count empty";
        };
    }

    private BlindItem blind(Item item, FrozenExports frozen, LogCut cut) {
        Incident incident = frozen.logs().get(item.key());
        CrimeRecord record = frozen.records().get(item.key());
        if (record != null) {
            return BlindItem.ofRecord(item.number(), audit.plan().kind(), record, incident, cut);
        }
        // A crime recorded directly has no incident, and so no log.
        return incident == null ? BlindItem.withoutLog(item.number()) : BlindItem.of(item.number(), incident, cut);
    }
}

package truecount.synthetic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A file that goes with a force: what its columns mean, how it is to be audited. */
enum Companion {
    MAPPING("mapping.yaml"),
    SECOND_MAPPING(SecondSystem.FOLDER + "/mapping.yaml"),
    PLAN("plan.yaml"),
    SECRET("record-key-secret.txt");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final String file;

    Companion(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** The text for a force of this plan. */
    String text(ForcePlan plan) {
        LocalDate last = plan.lastDay();
        return new Resource("example/" + file)
                .text()
                .replace("{madeOn}", plan.cutOff().toLocalDate().toString())
                .replace("{from}", plan.from().toString())
                .replace("{to}", last.toString())
                .replace("{next}", last.plusYears(1).toString())
                .replace("{months}", plan.from().format(MONTH) + " to " + last.format(MONTH));
    }
}

package truecount.publication;

import java.time.LocalDate;
import java.util.List;
import truecount.audit.AuditIdentity;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Finding;
import truecount.audit.Value;

/** A finding made by hand: an invented force, every kind of value, every kind of awkward word. */
final class ExampleFinding {

    static final AuditIdentity IDENTITY = new AuditIdentity(
            "Recording accuracy, January to June 2026",
            "Exampleshire",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 7, 31),
            "lottery 4 July 2026: 5 12 19 33 41 58",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
            61_234,
            1_000,
            0.95);

    private ExampleFinding() {}

    static Finding whole() {
        return new Finding(
                IDENTITY,
                List.of(accuracy(), unrecorded(), timeliness(), classification(), overRecording(), design()),
                List.of(
                        "Exampleshire is invented. No real force, person or report is described.",
                        "Three kinds of error are shown apart and never netted off: crimes not recorded, crimes recorded"
                                + " as the wrong class, and records of crimes that did not happen.",
                        "Reviewers judged what was reported to the police. Crime that nobody reported is not measured."));
    }

    private static FigureTable accuracy() {
        return new FigureTable(
                "accuracy",
                "Recording accuracy, all crime and by kind",
                List.of(
                        share("accuracy-overall", "All crime", 0.92, 0.904352, 0.935178, 1_180),
                        share("accuracy-violence", "Violence", 0.8891, 0.8604, 0.9132, 512),
                        figure(
                                "accuracy-sexual-offences",
                                "Sexual offences",
                                "The share of reported sexual offences that were recorded as crimes.",
                                "crimes",
                                new Value.RangeOnly(
                                        0.9101,
                                        0.9952,
                                        104,
                                        "Fewer than five errors were found, so only the range may be read."),
                                "difference estimator, interval S",
                                "Rests on few reviewed items."),
                        figure(
                                "accuracy-domestic-abuse",
                                "Domestic abuse",
                                "The share of reported crimes of domestic abuse that were recorded as crimes.",
                                "crimes",
                                new Value.NoData("The exports do not say which reports are of domestic abuse."),
                                "none")));
    }

    private static FigureTable unrecorded() {
        return new FigureTable(
                "unrecorded",
                "Crimes reported but not recorded",
                List.of(
                        figure(
                                "unrecorded-a-year",
                                "All crime, a year",
                                "Crimes reported to the force in a year that were not recorded: recorded crimes times"
                                        + " (1 - accuracy) / accuracy.",
                                "crimes",
                                new Value.Total(5_304.3478, 4_212.8, 6_439.2, 1_180),
                                "accuracy applied to 61,000 recorded crimes a year"),
                        figure(
                                "unrecorded-in-the-period",
                                "All crime, in the period",
                                "Crimes reported in the period that were not recorded, scaled up from the sample.",
                                "crimes",
                                new Value.TotalRangeOnly(
                                        2_104.25, 3_219.75, 1_180, "Too few errors were found in one stratum."),
                                "difference estimator, interval S"),
                        figure(
                                "unrecorded-found",
                                "Found in the sample",
                                "Crimes that reviewers found in the sampled reports and that were not recorded.",
                                "crimes",
                                new Value.Count(94, 1_180),
                                "count")));
    }

    private static FigureTable timeliness() {
        return new FigureTable(
                "timeliness",
                "How soon crimes were recorded",
                List.of(share("recorded-in-24-hours", "Within 24 hours of the report", 0.9371, 0.9202, 0.9507, 1_086)));
    }

    private static FigureTable classification() {
        return new FigureTable(
                "classification-errors",
                "Crimes recorded as the wrong class",
                List.of(share("wrong-class", "Wrong class", 0.043, 0.0312, 0.0579, 1_086)));
    }

    private static FigureTable overRecording() {
        return new FigureTable(
                "over-recording",
                "Records of crimes that did not happen",
                List.of(share("over-recorded", "No crime by the rules", 0.0074, 0.0034, 0.0145, 1_086)));
    }

    private static FigureTable design() {
        return new FigureTable(
                "design",
                "How the sample was drawn",
                List.of(
                        count("design-units", "Units in the frame", 61_234, -1, "reports"),
                        count("design-linked", "Crimes linked", 58_000, -1, "crimes"),
                        count("design-items", "Items drawn", 1_000, 61_234, "reports"),
                        figure(
                                "design-awkward",
                                "=SUM(A1) & <b>\"quoted\"</b>",
                                "Words that a browser or a spreadsheet must not run: =1+1 & <script>alert(1)</script>.",
                                "reports",
                                new Value.Count(12_345_678, -1),
                                "@method",
                                "-warning; with, a comma, a \"quote\" and a\nline break")));
    }

    private static Figure share(String id, String label, double share, double low, double high, long reviewed) {
        return figure(
                id,
                label,
                "The share of " + label.toLowerCase(java.util.Locale.UK)
                        + " reported to the police that was recorded, out of all that the rules say should have been.",
                "crimes",
                new Value.Share(share, low, high, reviewed),
                "difference estimator, interval S");
    }

    private static Figure count(String id, String label, long count, long of, String unit) {
        return figure(id, label, label + ", counted in full.", unit, new Value.Count(count, of), "count");
    }

    static Figure figure(
            String id, String label, String definition, String unit, Value value, String method, String... warnings) {
        return new Figure(id, label, definition, unit, value, method, List.of(warnings));
    }
}

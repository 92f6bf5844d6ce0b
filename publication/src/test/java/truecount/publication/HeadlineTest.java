package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Finding;
import truecount.audit.Value;

/** The sentence that most readers read and no more. */
class HeadlineTest {

    @Test
    void saysTheShareTheIntervalAndTheCrimesNotRecorded() {
        assertThat(Headline.of(ExampleFinding.whole()))
                .isEqualTo("Exampleshire recorded an estimated 92.0% of reported crime (95% interval 90.4 to 93.5)."
                        + " We estimate that over 5,300 crimes a year were not recorded (4,200 to 6,400).");
    }

    @ParameterizedTest
    @CsvSource({
        "'over 5,200',  5299.6",
        "'about 5,300', 5300.0",
        "'about 5,300', 5300.4",
        "'over 5,300',  5300.6",
        "'over 5,300',  5399.9",
        "'over 990',    999.9",
        "'about 1,000', 1000",
        "'about 100',   99.9",
        "'about 100',   100",
        "'about 37',    37",
        "'about 0',     0"
    })
    void neverClaimsMoreThanTheEstimate(String said, double total) {
        Finding finding = finding(new Value.Share(0.92, 0.9, 0.94, 500), new Value.Total(total, total, total, 500));

        assertThat(Headline.of(finding)).contains("We estimate that " + said + " crimes a year were not recorded");
    }

    @Test
    void givesOnlyTheRangeWhenTheMiddleMustNotBeRead() {
        Finding finding = finding(
                new Value.RangeOnly(0.95, 0.999, 300, "Fewer than five errors were found"),
                new Value.NoData("No totals."));

        assertThat(Headline.of(finding))
                .isEqualTo("Exampleshire recorded between 95.0% and 99.9% of reported crime (95% interval)."
                        + " Fewer than five errors were found."
                        + " How many crimes a year were not recorded is not known. No totals.");
    }

    @Test
    void anAuditOfSomeReportsClaimsNothingOfAllCrime() {
        Figure figure = new Figure(
                "overall",
                "Crimes told in reports of anti-social behaviour",
                "What it means.",
                "crimes",
                new Value.Share(0.519, 0.4, 0.63, 50),
                "how",
                List.of());

        assertThat(Headline.of(new Finding(
                        ExampleFinding.whole().identity(),
                        List.of(new FigureTable("accuracy", "Recording accuracy", List.of(figure))),
                        List.of())))
                .isEqualTo("Exampleshire recorded an estimated 51.9% of the crimes told in reports of anti-social"
                        + " behaviour (95% interval 40.0 to 63.0).");
    }

    @Test
    void anAuditThatCountsItemsSaysHowManyWereRight() {
        assertThat(Headline.of(items(new Value.RangeOnly(0.76, 0.99, 20, "Units that were not right: 1 found"))))
                .isEqualTo(
                        "Of the cancelled crime records of Exampleshire that were asked about, between 76.0% and 99.0%"
                                + " were right (95% interval). Units that were not right: 1 found.");
        assertThat(Headline.of(items(new Value.Share(0.911, 0.864, 0.943, 203))))
                .isEqualTo(
                        "Of the cancelled crime records of Exampleshire that were asked about, an estimated 91.1% were"
                                + " right (95% interval 86.4 to 94.3).");
    }

    private static Finding items(Value value) {
        Figure figure = new Figure(
                "share-right",
                "Share that was right",
                "What it means.",
                "cancelled crime records",
                value,
                "how",
                List.of());
        return new Finding(
                ExampleFinding.whole().identity(),
                List.of(new FigureTable("right", "Were rapes rightly cancelled?", List.of(figure))),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95%", "0.9, 90%", "0.999, 99.9%", "0.5, 50%"})
    void saysTheConfidenceOfThePlan(double confidence, String said) {
        assertThat(Figures.confidence(confidence)).isEqualTo(said);
    }

    @Test
    void givesOnlyTheRangeOfATotalWhoseMiddleMustNotBeRead() {
        Finding finding = finding(
                new Value.RangeOnly(0.95, 0.999, 300, "Few errors."), new Value.TotalRangeOnly(4, 2_449, 300, "Few."));

        assertThat(Headline.of(finding))
                .endsWith(" We estimate that between 0 and 2,400 crimes a year were not recorded.");
    }

    @Test
    void neverRoundsUpToCertainty() {
        Finding finding = finding(
                new Value.RangeOnly(0.99996, 1, 300, "None found."), new Value.TotalRangeOnly(0, 0.3, 300, "None."));

        assertThat(Headline.of(finding))
                .contains("between 99.9% and 100.0%")
                .contains("between 0 and 1 crimes a year were not recorded");
        assertThat(Figures.percentRange(0.999996, 1)).isEqualTo("99.99%\u00a0to 100.00%");
        assertThat(Figures.percentRange(1, 1)).isEqualTo("100.00%\u00a0to 100.00%");
    }

    @Test
    void saysWhyThereIsNoFigure() {
        assertThat(Headline.of(finding(new Value.NoData("Nothing was reviewed."), new Value.NoData("Nothing was."))))
                .startsWith("There is no figure for the share of reported crime that Exampleshire recorded."
                        + " Nothing was reviewed.");
    }

    @Test
    void saysSoWhenTheAuditDidNotAsk() {
        Finding finding = new Finding(ExampleFinding.IDENTITY, List.of(), List.of());

        assertThat(Headline.of(finding)).isEqualTo("This audit gives no figure for recording accuracy.");
    }

    private static Finding finding(Value accuracy, Value unrecorded) {
        return new Finding(
                ExampleFinding.IDENTITY,
                List.of(
                        new FigureTable("accuracy", "Accuracy", List.of(figure("accuracy", accuracy))),
                        new FigureTable("unrecorded", "Unrecorded", List.of(figure("unrecorded", unrecorded)))),
                List.of());
    }

    private static Figure figure(String id, Value value) {
        return ExampleFinding.figure(id, "All crime", "What it means.", "crimes", value, "count");
    }
}

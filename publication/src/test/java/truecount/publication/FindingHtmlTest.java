package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import truecount.audit.Finding;

/** The page that is read first, on a phone or on paper, with or without sight. */
class FindingHtmlTest {

    private final String page = FindingHtml.of(ExampleFinding.whole()).page();

    @Test
    void opensWithTheResultThenTheCautionsThenTheFigures() {
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .containsSubsequence(
                        "Exampleshire</p>",
                        "<h1 class=\"govuk-heading-l\">Recording accuracy, January to June 2026</h1>",
                        "Reports made from 1 January 2026 to 30 June 2026. Records as they stood on 31 July 2026.",
                        "We estimate that over 5,300 crimes a year were not recorded (4,200 to 6,400).",
                        "Before you use these figures",
                        "Exampleshire is invented.",
                        "Recording accuracy, all crime and by kind",
                        "Crimes reported but not recorded",
                        "Crimes recorded as the wrong class",
                        "Records of crimes that did not happen",
                        "How to check this finding",
                        "./truecount audit verify FOLDER",
                        ExampleFinding.IDENTITY.seed(),
                        ExampleFinding.IDENTITY.planHash(),
                        ExampleFinding.IDENTITY.frameHash());
    }

    @Test
    void saysOfEveryNumberWhatItMeansWhatItCountsAndHowItWasWorkedOut() {
        String words = text(page);

        for (var table : ExampleFinding.whole().tables()) {
            for (var figure : table.figures()) {
                Shown shown = Shown.of(figure);
                assertThat(words)
                        .containsPattern(Pattern.quote(squeezed(figure.label())) + "( Unit: "
                                + Pattern.quote(figure.unit()) + ")? " + Pattern.quote(squeezed(shown.figure())))
                        .contains(squeezed(figure.definition()) + " Unit: " + figure.unit() + ".");
                assertThat(words.substring(words.indexOf("Annex: how the figures were worked out")))
                        .containsPattern(Pattern.quote(figure.method()) + ".*" + Pattern.quote(table.title() + ": "));
                figure.warnings().forEach(warning -> assertThat(words).contains("Take care: " + squeezed(warning)));
            }
        }
    }

    @Test
    void saysTheUnitOnceAboveATableThatCountsOneThingAndInEachRowOfOneThatDoesNot() {
        assertThat(text(page))
                .contains("Unit: crimes What was counted Figure 95% interval Items reviewed All crime 92.0%")
                .contains("Units in the frame Unit: reports 61,234 Crimes linked Unit: crimes 58,000");
    }

    @Test
    void printsRatesToOneDecimalIntervalsToTwoAndTotalsWhole() {
        assertThat(text(page))
                .contains("92.0% 90.44% to 93.52% 1,180")
                .contains("5,304 4,213 to 6,439 1,180")
                .contains("94 of 1,180");
    }

    @Test
    void saysWhyAFigureIsMissing() {
        assertThat(text(page))
                .contains(
                        "Sexual offences: range only. Fewer than five errors were found, so only the range may be read.")
                .contains("Domestic abuse: no figure. The exports do not say which reports are of domestic abuse.");
    }

    @Test
    void runsNothingAndFetchesNothing() {
        assertThat(page)
                .contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .doesNotContain("<script", " style=\"", "onclick", "<img", "<link", "@import", "url(");
        assertThat(Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1)))
                .allMatch(address -> address.startsWith("#")
                        || address.matches("(finding\\.pdf|finding\\.json|tables\\.ods|tables/[a-z-]+\\.csv)"));
    }

    @Test
    void showsAwkwardWordsAsWords() {
        assertThat(page)
                .contains("=SUM(A1) &amp; &lt;b&gt;")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void drawsTheChartWithWordsForThoseWhoCannotSeeIt() {
        assertThat(FindingHtml.of(ExampleFinding.whole()).chart())
                .contains("role=\"img\" aria-labelledby=\"chart-title chart-desc\"")
                .contains("<title id=\"chart-title\">Recording accuracy, all crime and by kind</title>")
                .contains("All crime: 92.0%, interval 90.44% to 93.52%. Violence: 88.9%, interval 86.04% to 91.32%.")
                .contains("Sexual offences: Range only, interval 91.01% to 99.52%. Domestic abuse: No figure.")
                .contains(">Violence</text>");
    }

    @Test
    void drawsNoDotWhereOnlyTheRangeMayBeRead() {
        String chart = FindingHtml.of(ExampleFinding.whole()).chart();

        assertThat(Pattern.compile("<circle").matcher(chart).results()).hasSize(2);
        assertThat(Pattern.compile("stroke-width=\"6\"").matcher(chart).results())
                .hasSize(3);
    }

    @Test
    void standsWithoutAChartWhenThereIsNothingToDraw() {
        Finding bare = new Finding(ExampleFinding.IDENTITY, List.of(), List.of());

        assertThat(FindingHtml.of(bare).chart()).isEmpty();
        assertThat(FindingHtml.of(bare).page())
                .contains("This audit gives no figure for recording accuracy.")
                .doesNotContain("<svg", "Before you use these figures");
    }

    @Test
    void namesEveryHeadingAndIdOnce() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().contains("check", "files", "accuracy");
        assertThat(Pattern.compile("<h1").matcher(page).results()).hasSize(1);
    }

    private static String text(String html) {
        String body = html.substring(html.indexOf("<body>"));
        String words = body.replaceAll("(?s)<svg.*?</svg>", " ").replaceAll("<[^>]*>", " ");
        return squeezed(words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&amp;", "&"));
    }

    private static String squeezed(String words) {
        return words.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }
}

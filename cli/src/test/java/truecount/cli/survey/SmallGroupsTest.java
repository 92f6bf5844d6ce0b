package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SmallGroupsTest {

    @TempDir
    Path folder;

    private SurveyVerb small(String rows, Object... more) throws IOException {
        Path file = Files.writeString(folder.resolve("g.csv"), rows);
        return SurveyVerb.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("small", file), java.util.stream.Stream.of(more))
                .toArray());
    }

    @Test
    void laysExactAndBorrowedSideBySide() throws IOException {
        String rows = "label,hits,of\na,18,20\nb,9,10\nc,27,30\nd,45,50\ne,7,8\nf,29,30\ng,0,1\n";

        SurveyVerb run = small(rows, "--json");

        run.fits("small.schema.json");
        JsonNode e = run.json().at("/groups/4");
        // Clopper and Pearson for 29 of 30, as R's binom prints it.
        assertThat(run.json().at("/groups/5/exact/0").asDouble()).isCloseTo(0.8278305, within(1e-7));
        assertThat(run.json().at("/groups/5/exact/1").asDouble()).isCloseTo(0.9991564, within(1e-7));
        assertThat(e.at("/borrowed/high").asDouble() - e.at("/borrowed/low").asDouble())
                .isLessThan(e.at("/exact/1").asDouble() - e.at("/exact/0").asDouble());
        assertThat(small(rows).out()).contains("Judge a group by its exact interval");
    }

    @Test
    void countsExactlyWhereTheWholeGroupIsKnown() throws IOException {
        JsonNode groups = small("label,hits,of,population\nall,5,6,6\nsome,62,63,90\nunknown,5,6,\n", "--json")
                .json()
                .get("groups");

        assertThat(groups.at("/0/exact/0").asDouble()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(groups.at("/0/exact/1").asDouble()).isCloseTo(5 / 6.0, within(1e-12));
        // samplingbook's Sprop, exact: 62 of 63 of 90.
        assertThat(groups.at("/1/exact/0").asDouble()).isCloseTo(0.9444444444, within(1e-9));
        assertThat(groups.at("/1/exact/1").asDouble()).isCloseTo(0.9888888889, within(1e-9));
        assertThat(groups.at("/2/exact/0").asDouble()).isBetween(0.35, 0.37);
    }

    @Test
    void borrowsNothingFromFourGroups() throws IOException {
        SurveyVerb run = small("label,hits,of\na,1,2\nb,2,2\nc,2,2\nd,0,1\n", "--json");

        run.fits("small.schema.json");
        assertThat(run.json().at("/groups/0/borrowed").isNull()).isTrue();
        assertThat(run.out()).contains("too little to borrow from");
    }

    @Test
    void pointsAtWhatCannotBe() throws IOException {
        small("label,hits,of,population\na,5,6,5\n")
                .refuses("g.csv, row 2: the column 'population' holds 5, fewer than the 6 in the column 'of'");
        small("label,hits,of\na,7,6\n").refuses("g.csv, row 2: the column 'hits' holds 7, more than the 6");
        small("label;hits;of\na;7;6\n").refuses("separated by semicolons");
    }
}

package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.audit.FigureTable;
import truecount.audit.Finding;

/** What stands in a published folder. */
class PublicationTest {

    @TempDir
    Path folder;

    @Test
    void writesEveryFormAndNothingElse() throws Exception {
        Publication.write(ExampleFinding.whole(), folder);

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .sorted())
                    .containsExactly(
                            "finding.html",
                            "finding.json",
                            "finding.pdf",
                            "tables.ods",
                            "tables/accuracy.csv",
                            "tables/classification-errors.csv",
                            "tables/design.csv",
                            "tables/over-recording.csv",
                            "tables/timeliness.csv",
                            "tables/unrecorded.csv");
        }
    }

    @Test
    void refusesANameThatWouldLeadOutOfTheFolder() {
        assertThatThrownBy(() -> Publication.files(with(new FigureTable("../elsewhere", "Elsewhere", List.of()))))
                .hasMessage("The table id '../elsewhere' must be lower-case words joined by hyphens");
    }

    @Test
    void refusesTwoTablesOfOneName() {
        FigureTable table = new FigureTable("design", "Design", List.of());

        assertThatThrownBy(() -> Publication.files(with(table, table)))
                .hasMessage("The table id 'design' stands twice in the finding");
    }

    private static Finding with(FigureTable... tables) {
        return new Finding(ExampleFinding.IDENTITY, List.of(tables), List.of());
    }
}

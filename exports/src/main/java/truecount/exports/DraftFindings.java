package truecount.exports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the files of a draft show, in sentences. */
final class DraftFindings {

    private final DraftFiles files;
    private final DraftLinks links;

    DraftFindings(DraftFiles files, DraftLinks links) {
        this.files = files;
        this.links = links;
    }

    List<String> sentences() {
        List<String> found = new ArrayList<>();
        table(files.incidents(), "the incidents", found);
        DraftTable crimes = files.crimes();
        if (crimes != null) table(crimes, "the crime records", found);
        for (DraftPart part : files.parts()) {
            found.add("%s holds %s of the incidents, found by %s"
                    .formatted(
                            part.sample().file(),
                            part.crime() != null ? "the crime numbers" : "the log text",
                            String.join(" and ", part.key())));
        }
        for (Sample other : files.unused()) found.add("%s is not needed".formatted(other.file()));
        linked(found);
        return found.stream().map(Shown::line).toList();
    }

    private void table(DraftTable table, String what, List<String> found) {
        Sample sample = table.sample();
        Charset charset = sample.charset();
        String separator = sample.separator() == '\t' ? "tab" : "'" + sample.separator() + "'";
        found.add("%s holds %s: %,d rows looked at, %s, separated by %s, columns named in row %d"
                .formatted(
                        sample.file(),
                        what,
                        sample.rows(),
                        charset == null ? "ASCII" : charset.name(),
                        separator,
                        sample.headerRow()));
        if (sample.odd() > 0) {
            found.add(
                    "%,d rows of %s have another number of values than the header; reading stops there unless they are mended or --accept-rejects is given"
                            .formatted(sample.odd(), sample.file()));
        }
        found.add("the number of %s is %s".formatted(what, table.number().called()));
        if (table.withoutNumber() > 0) {
            found.add("%,d rows of %s have no number; reading stops there unless --accept-rejects is given"
                    .formatted(table.withoutNumber(), sample.file()));
        }
        for (SampleColumn day : DraftQuestions.days(files)) {
            if (!sample.columns().contains(day) || !day.times().dates()) continue;
            found.add("days in %s are written %s%s"
                    .formatted(
                            day.called(),
                            String.join(" or ", day.times().formats()),
                            day.times().unread() == 0
                                    ? ""
                                    : "; %,d different values are not"
                                            .formatted(day.times().unread())));
        }
    }

    private void linked(List<String> found) {
        SampleColumn out = links.fromIncidents();
        DraftTable crimes = files.crimes();
        if (out != null && crimes != null) {
            counted(out, links.separator(), crimes.number().distinct(), "crime records", found);
        }
        SampleColumn back = links.fromCrimes();
        if (back != null) {
            counted(back, links.crimeSeparator(), files.incidents().number().distinct(), "incidents", found);
        }
        if (crimes != null && out == null && back == null && files.parts().isEmpty()) {
            found.add("no column links incidents and crime records");
        }
    }

    private static void counted(
            SampleColumn column, @Nullable String separator, Set<String> known, String what, List<String> found) {
        Set<String> named = column.parts(separator);
        long there = named.stream().filter(known::contains).count();
        found.add("%s names %s: %,d of %,d are there".formatted(column.called(), what, there, named.size()));
    }
}

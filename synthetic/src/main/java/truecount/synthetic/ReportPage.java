package truecount.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A page of Markdown with tables, and plots as files beside it under its own name. */
final class ReportPage {

    private final Path file;
    private final StringBuilder text = new StringBuilder();

    ReportPage(Path file) {
        this.file = file;
    }

    /** Adds a paragraph, or a heading with its marks. */
    void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    /** Adds a table. */
    void table(List<String> header, List<List<String>> rows) {
        row(header);
        row(new ArrayList<>(Collections.nCopies(header.size(), "---")));
        rows.forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Adds a plot in which one step follows the other. */
    void lines(String name, String title, List<String> steps, List<Plot.Series> series) throws IOException {
        plot(name, title, Plot.lines(title, steps, series));
    }

    /** Adds a plot of kinds, which have no order that a line could follow. */
    void bars(String name, String title, List<String> kinds, List<Plot.Series> series) throws IOException {
        plot(name, title, Plot.bars(title, kinds, series));
    }

    private void plot(String name, String title, String svg) throws IOException {
        String beside = String.valueOf(file.getFileName()).replace(".md", "-" + name + ".svg");
        Files.writeString(file.resolveSibling(beside), svg);
        paragraph("![%s](%s)".formatted(title, beside));
    }

    /** Writes the page. */
    void write() throws IOException {
        Files.writeString(file, text.toString().stripTrailing() + "\n");
    }

    /** A share as a percentage. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}

package truecount.audit;

import java.util.List;

/**
 * Figures that are read together, such as the recording accuracy overall and by kind of crime.
 *
 * @param id lower-case words joined by hyphens; also the name of the published CSV file
 * @param title what the table shows, as a reader would say it
 * @param figures the rows, in published order
 */
public record FigureTable(String id, String title, List<Figure> figures) {

    /** Keeps its own copy of the figures. */
    public FigureTable {
        figures = List.copyOf(figures);
    }
}

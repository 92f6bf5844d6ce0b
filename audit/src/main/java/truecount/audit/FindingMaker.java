package truecount.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a reviewed draw into a finding: the same plan, frame, draw and codes always give the same figures. */
public final class FindingMaker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private FindingMaker() {}

    /**
     * Works out every figure.
     *
     * @param codes the verdict codes of every drawn unit, in any order
     * @throws IllegalArgumentException when an item lacks its codes, a code is for a unit that was not drawn, or the
     *     codes of a unit speak of more or fewer crime records than the frame has for it
     */
    public static Finding make(Plan plan, Frame frame, Draw draw, List<VerdictCode> codes) {
        ReviewedSample sample = ReviewedSample.of(frame, draw, codes);
        AccuracyTables accuracy = new AccuracyTables(plan, frame, sample);
        List<FigureTable> tables = new ArrayList<>();
        tables.add(accuracy.accuracy());
        tables.add(accuracy.unrecorded());
        tables.add(new ErrorTable(plan, frame, sample).table());
        accuracy.sensitivity().ifPresent(tables::add);
        tables.add(new DesignTable(frame, sample).table());
        return new Finding(draw.identity(plan, frame), tables, cautions(plan, frame));
    }

    private static List<String> cautions(Plan plan, Frame frame) {
        List<String> cautions = new ArrayList<>();
        cautions.add(("The figures hold for reports made from %s to %s that reached the force's incident log, as its"
                        + " exports stood on %s. Crime that was never logged is not in them.")
                .formatted(DAY.format(plan.from()), DAY.format(plan.to()), DAY.format(frame.frozenOn())));
        cautions.add("The intervals say how far chance in drawing the records may have moved a figure. They do not"
                + " cover mistakes of the reviewers.");
        cautions.add("An item that could not be read counts as one unrecorded crime.");
        if (!plan.directlyRecorded()) {
            cautions.add("Crimes recorded directly, without an incident, were not audited.");
        }
        return cautions;
    }
}

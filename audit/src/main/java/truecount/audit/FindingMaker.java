package truecount.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a reviewed draw into a finding: the same plan, frame, draw and codes always give the same figures. */
public final class FindingMaker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private FindingMaker() {}

    /**
     * Works out every figure of an audit with one reviewer an item.
     *
     * @param codes the verdict codes of every drawn unit, in any order
     * @throws IllegalArgumentException when an item lacks its codes, a code is for a unit that was not drawn, or the
     *     codes of a unit speak of more or fewer crime records than the frame has for it
     */
    public static Finding make(Plan plan, Frame frame, Draw draw, List<VerdictCode> codes) {
        return make(plan, frame, draw, CodedReviews.single(codes));
    }

    /**
     * Works out every figure.
     *
     * @param reviews what every step of the review came to
     * @throws IllegalArgumentException as {@link #make(Plan, Frame, Draw, List)} does, and when a second review that was
     *     due is missing or one that was not due is there
     */
    public static Finding make(Plan plan, Frame frame, Draw draw, CodedReviews reviews) {
        Optional<SecondReview> second =
                plan.procedure().reviewsTwice() ? Optional.of(SecondReview.of(plan, frame, draw)) : Optional.empty();
        ReviewedSample sample = ReviewedSample.of(frame, draw, reviews, second);
        Optional<ReviewedSample> kinder = reviews.kinder().isEmpty()
                ? Optional.empty()
                : Optional.of(ReviewedSample.of(frame, draw, reviews.inTheForcesFavour(), second));
        List<FigureTable> tables = new ArrayList<>();
        Optional<AccuracyEstimate> overall = Optional.empty();
        switch (plan.kind().measure()) {
            case ACCURACY -> {
                AccuracyTables accuracy = new AccuracyTables(plan, sample, kinder);
                overall = accuracy.overall();
                UnrecordedTable unrecorded =
                        new UnrecordedTable(plan, frame, sample.results().size(), accuracy.overall());
                tables.add(accuracy.accuracy());
                tables.add(
                        plan.kind() == AuditKind.RECORDING_ACCURACY
                                ? unrecorded.ofTheForce()
                                : unrecorded.ofTheseReports());
                tables.add(new ErrorTable(plan, frame, sample, accuracy.overall()).table());
                tables.addAll(new BreakdownTables(plan, frame, sample, accuracy).tables());
                accuracy.sensitivity().ifPresent(tables::add);
            }
            case ITEMS -> {
                ItemTable items = new ItemTable(plan, sample, kinder);
                tables.add(items.table());
                items.sensitivity().ifPresent(tables::add);
            }
        }
        if (reviews.hasRounds()) {
            tables.add(new ReviewersTable(plan, reviews, sample.results().size()).table());
        }
        if (plan.kind().measure() == AuditKind.Measure.ACCURACY) {
            new ScoreTable(plan, frame, sample).table().ifPresent(tables::add);
        }
        tables.add(new DesignTable(plan, frame, sample).table());
        if (plan.method() != Method.FIRST && plan.kind() == AuditKind.RECORDING_ACCURACY) {
            tables.add(new KindsTable(frame, sample).table());
        }
        List<Quality> quality = plan.method() == Method.FIRST
                ? List.of()
                : new QualityStatement(plan, frame, sample, overall).statements();
        return new Finding(draw.identity(plan, frame), tables, cautions(plan, frame), quality);
    }

    private static List<String> cautions(Plan plan, Frame frame) {
        List<String> cautions = new ArrayList<>();
        if (plan.kind() != AuditKind.RECORDING_ACCURACY) {
            cautions.add("This audit asks: %s It speaks of these records alone: %s"
                    .formatted(
                            plan.kind().definition().question(),
                            plan.kind().definition().population()));
        }
        String held = plan.kind().drawn() == AuditKind.Drawn.INCIDENTS
                ? "The figures hold for reports made from %s to %s that reached the force's incident log, as its"
                        + " exports stood on %s. Crime that was never logged is not in them."
                : "The figures hold for crime records of reports made from %s to %s, as the exports stood on %s.";
        cautions.add(held.formatted(DAY.format(plan.from()), DAY.format(plan.to()), DAY.format(frame.frozenOn())));
        cautions.add(
                plan.procedure().reviewsTwice()
                        ? "The intervals say how far chance in drawing the records, and in choosing which were seen twice, may"
                                + " have moved a figure. Mistakes of the first reviewers are corrected by what two"
                                + " reviewers agreed on or an adjudicator decided; mistakes that both made are not."
                        : "The intervals say how far chance in drawing the records may have moved a figure. They do not"
                                + " cover mistakes of the reviewers.");
        cautions.add(
                plan.kind().measure() == AuditKind.Measure.ACCURACY
                        ? "An item that could not be read counts as one unrecorded crime."
                        : "An item that could not be read counts as not right.");
        if (!plan.directlyRecorded() && plan.kind().drawn() == AuditKind.Drawn.INCIDENTS) {
            cautions.add("Crimes recorded directly, without an incident, were not audited.");
        }
        return cautions;
    }
}

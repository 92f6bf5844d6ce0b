package truecount.publication;

import java.util.Optional;
import truecount.audit.AuditIdentity;
import truecount.audit.Figure;
import truecount.audit.FigureTable;
import truecount.audit.Finding;
import truecount.audit.Value;

/**
 * The result in one or two plain sentences, for readers who read nothing else.
 *
 * <p>Speaks of the first figure of the table {@code accuracy} and of the first of {@code unrecorded}.
 * Only here are counts rounded, downwards and with the word "over", so that the sentence never claims too much.
 */
final class Headline {

    static final String ACCURACY_TABLE = "accuracy";
    static final String UNRECORDED_TABLE = "unrecorded";

    /** Of audits that count items: in how many all was right. */
    private static final String ITEM_TABLE = "right";

    private static final String ALL_CRIME = "All crime";

    private Headline() {}

    static String of(Finding finding) {
        Optional<Figure> items = first(finding, ITEM_TABLE);
        if (items.isPresent()) {
            return items(finding.identity(), items.get());
        }
        String accuracy = first(finding, ACCURACY_TABLE)
                .map(figure -> accuracy(finding.identity(), figure))
                .orElse("This audit gives no figure for recording accuracy.");
        return first(finding, UNRECORDED_TABLE)
                .map(figure -> accuracy + unrecorded(figure))
                .orElse(accuracy);
    }

    private static Optional<Figure> first(Finding finding, String table) {
        return finding.tables().stream()
                .filter(candidate -> candidate.id().equals(table))
                .map(FigureTable::figures)
                .flatMap(figures -> figures.stream().limit(1))
                .findFirst();
    }

    private static String accuracy(AuditIdentity identity, Figure figure) {
        String force = identity.force();
        String confidence = Figures.confidence(identity.confidence());
        String counted = counted(figure);
        return switch (figure.value()) {
            case Value.Share share ->
                "%s recorded an estimated %s of %s (%s interval %s to %s)."
                        .formatted(
                                force,
                                Figures.percent(share.share()),
                                counted,
                                confidence,
                                Figures.lowEnd(share.low(), 1),
                                Figures.fixed(share.high() * 100, 1));
            case Value.RangeOnly range ->
                "%s recorded between %s and %s of %s (%s interval). %s"
                        .formatted(
                                force,
                                Figures.lowEnd(range.low(), 1) + "%",
                                Figures.percent(range.high()),
                                counted,
                                confidence,
                                sentence(range.why()));
            case Value.NoData none ->
                "There is no figure for the share of %s that %s recorded. %s"
                        .formatted(counted, force, sentence(none.why()));
            case Value.Count count ->
                "%s recorded %s of the %s reported crimes reviewed."
                        .formatted(force, Figures.whole(count.count()), Figures.whole(count.of()));
            case Value.Coefficient ignored -> throw notAnAccuracy(figure);
            case Value.Confidential ignored -> throw notAnAccuracy(figure);
            case Value.TotalRangeOnly ignored -> throw notAnAccuracy(figure);
            case Value.Total ignored -> throw notAnAccuracy(figure);
        };
    }

    /** What an accuracy is a share of, as it stands after "of". */
    private static String counted(Figure figure) {
        return figure.label().equals(ALL_CRIME)
                ? "reported crime"
                : "the " + Character.toLowerCase(figure.label().charAt(0))
                        + figure.label().substring(1);
    }

    private static String items(AuditIdentity identity, Figure figure) {
        String confidence = Figures.confidence(identity.confidence());
        return switch (figure.value()) {
            case Value.Share share ->
                "Of the %s of %s that were asked about, an estimated %s were right (%s interval %s to %s)."
                        .formatted(
                                figure.unit(),
                                identity.force(),
                                Figures.percent(share.share()),
                                confidence,
                                Figures.lowEnd(share.low(), 1),
                                Figures.fixed(share.high() * 100, 1));
            case Value.RangeOnly range ->
                "Of the %s of %s that were asked about, between %s and %s were right (%s interval). %s"
                        .formatted(
                                figure.unit(),
                                identity.force(),
                                Figures.lowEnd(range.low(), 1) + "%",
                                Figures.percent(range.high()),
                                confidence,
                                sentence(range.why()));
            case Value.NoData none -> "There is no figure. %s".formatted(sentence(none.why()));
            case Value.Count ignored -> throw notAShare(figure);
            case Value.Total ignored -> throw notAShare(figure);
            case Value.Coefficient ignored -> throw notAShare(figure);
            case Value.Confidential ignored -> throw notAShare(figure);
            case Value.TotalRangeOnly ignored -> throw notAShare(figure);
        };
    }

    private static IllegalArgumentException notAShare(Figure figure) {
        return new IllegalArgumentException(
                "What was right is a share: figure '%s' is %s".formatted(figure.id(), figure.value()));
    }

    private static IllegalArgumentException notAnAccuracy(Figure figure) {
        return new IllegalArgumentException(
                "A recording accuracy must be a share: figure '%s' is %s".formatted(figure.id(), figure.value()));
    }

    private static String unrecorded(Figure figure) {
        return switch (figure.value()) {
            case Value.Total total ->
                " We estimate that %s crimes a year were not recorded (%s to %s)."
                        .formatted(
                                atLeast(total.total()),
                                nearest(total.low(), total.total()),
                                nearest(total.high(), total.total()));
            case Value.TotalRangeOnly range ->
                " We estimate that between %s and %s crimes a year were not recorded."
                        .formatted(
                                nearest(range.low(), range.high()),
                                // A range that ends above nought is not said to end there.
                                range.high() > 0 && range.high() < 1 ? "1" : nearest(range.high(), range.high()));
            case Value.NoData none ->
                " How many crimes a year were not recorded is not known. %s".formatted(sentence(none.why()));
            case Value.Count ignored -> "";
            case Value.Share ignored -> "";
            case Value.Coefficient ignored -> "";
            case Value.Confidential ignored -> "";
            case Value.RangeOnly ignored -> "";
        };
    }

    /** "over 5,300" for 5,304; "about 5,300" when nothing was cut off; "about 37" below a hundred. */
    private static String atLeast(double total) {
        long step = step(total);
        if (step == 1) {
            return "about " + Figures.rounded(total);
        }
        long down = (long) Math.floor(total / step) * step;
        return (Math.round(total) > down ? "over " : "about ") + Figures.whole(down);
    }

    private static String nearest(double end, double total) {
        long step = step(total);
        return Figures.whole(Math.round(end / step) * step);
    }

    /** Hundreds, and tens for a total below a thousand, ones below a hundred. */
    private static long step(double total) {
        return total >= 1_000 ? 100 : total >= 100 ? 10 : 1;
    }

    private static String sentence(String why) {
        String trimmed = why.strip();
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }
}

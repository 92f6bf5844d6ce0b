package truecount.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import truecount.audit.ItemReview.State;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.Agreement;
import truecount.statistics.Agreement.ConfusionMatrix;
import truecount.statistics.Interval;
import truecount.statistics.WaldInterval;
import truecount.statistics.WilsonInterval;

/** How the reviews ended, and how far two reviewers of the same items agree. */
final class ReviewersTable {

    private static final List<String> ANSWERS =
            List.of("no error", "an unrecorded crime", "another error", "could not be read");

    private static final String ONLY_THOSE_SEEN_TWICE =
            "All items with an error were seen twice and only some of the others, so this speaks of the items seen twice"
                    + " and not of all.";

    private final Plan plan;
    private final CodedReviews reviews;
    private final long items;

    ReviewersTable(Plan plan, CodedReviews reviews, long items) {
        this.plan = plan;
        this.reviews = reviews;
        this.items = items;
    }

    FigureTable table() {
        List<Figure> figures = new ArrayList<>();
        long twice = CodedReviews.keys(reviews.second()).size();
        figures.add(count("seen-twice", "Items that two reviewers judged", twice, items));
        figures.add(count("agreed", "Both said the same", states(State.AGREED), twice == 0 ? items : twice));
        figures.add(count(
                "adjudicated", "Settled by an adjudicator", states(State.ADJUDICATED), twice == 0 ? items : twice));
        figures.add(count(
                "open",
                "Not settled: counted against the force",
                states(State.WAITING_FOR_ADJUDICATION),
                twice == 0 ? items : twice));
        figures.add(count("disputed", "Disputed by the force and not resolved", states(State.DISPUTED), items));
        figures.add(count(
                "resolved",
                "Disputed by the force and resolved by someone independent",
                states(State.RESOLVED),
                items));
        if (twice > 0) {
            agreement(figures, twice);
        }
        return new FigureTable("reviewers", "How the reviews ended, and how far reviewers agree", figures);
    }

    private long states(State state) {
        return reviews.states().values().stream().filter(state::equals).count();
    }

    private void agreement(List<Figure> figures, long twice) {
        List<List<Long>> counts = counts();
        long same = 0;
        for (int i = 0; i < ANSWERS.size(); i++) {
            same += counts.get(i).get(i);
        }
        Interval ends = WilsonInterval.of(same, twice, plan.confidence());
        figures.add(figure(
                "agreement",
                "Agreement on what came of an item",
                "Items of which both reviewers' verdicts came to the same (no error, an unrecorded crime, another error,"
                        + " could not be read), as a share of the items seen twice.",
                new Value.Share((double) same / twice, ends.low(), ends.high(), twice),
                "share of the items seen twice, Wilson interval"));
        figures.add(figure(
                "kappa",
                "Agreement beyond chance (Cohen's kappa)",
                "0 is what chance alone would bring, 1 is full agreement.",
                kappa(counts, twice),
                "Cohen's kappa, standard error of Fleiss, Cohen and Everitt"));
        figures.add(figure(
                "kappa-adjusted",
                "Agreement beyond chance if all answers were equally common (PABAK)",
                "Kappa is low when one answer is rare, however well reviewers agree; this one is not.",
                new Value.Coefficient(
                        adjusted((double) same / twice), adjusted(ends.low()), adjusted(ends.high()), twice),
                "prevalence-adjusted kappa, ends from the Wilson interval"));
        for (int i = 0; i < ANSWERS.size(); i++) {
            for (int j = 0; j < ANSWERS.size(); j++) {
                long cell = counts.get(i).get(j);
                if (cell > 0) {
                    figures.add(count(
                            String.format(Locale.ROOT, "first-%d-second-%d", i + 1, j + 1),
                            "First reviewer: %s; second: %s".formatted(ANSWERS.get(i), ANSWERS.get(j)),
                            cell,
                            twice));
                }
            }
        }
    }

    private Value kappa(List<List<Long>> counts, long twice) {
        Optional<Agreement> agreement = Agreement.of(new ConfusionMatrix(ANSWERS, counts));
        return agreement
                .<Value>map(it -> {
                    Interval ends = WaldInterval.normal(it.kappa(), plan.confidence());
                    return new Value.Coefficient(
                            it.kappa().value(), Math.max(-1, ends.low()), Math.min(1, ends.high()), twice);
                })
                .orElse(new Value.NoData("Both reviewers gave one and the same answer throughout, so chance cannot be"
                        + " told from agreement."));
    }

    private static double adjusted(double observed) {
        int answers = ANSWERS.size();
        return (answers * observed - 1) / (answers - 1);
    }

    /** Items by what the first reviewer's verdict came to, then the second's. */
    private List<List<Long>> counts() {
        long[][] counts = new long[ANSWERS.size()][ANSWERS.size()];
        Map<String, List<VerdictCode>> first = CodedReviews.byKey(reviews.first());
        CodedReviews.byKey(reviews.second())
                .forEach((key, codes) -> counts[answer(first.getOrDefault(key, List.of()))][answer(codes)]++);
        List<List<Long>> rows = new ArrayList<>();
        for (long[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return rows;
    }

    private static int answer(List<VerdictCode> codes) {
        int worst = 0;
        for (VerdictCode code : codes) {
            int answer = switch (code.code()) {
                case RECORDED, RECORDED_ELSEWHERE, NO_CRIME, RIGHT -> 0;
                case UNRECORDED -> 1;
                case WRONG_CLASS, OVER_RECORDED, WRONG -> 2;
                case UNREADABLE -> 3;
            };
            // An unrecorded crime is what an item is about, whatever else was wrong with it.
            worst = code.code() == Code.UNRECORDED || worst == 1 ? 1 : Math.max(worst, answer);
        }
        return worst;
    }

    private static Figure figure(String id, String label, String definition, Value value, String method) {
        return new Figure(id, label, definition, "items", value, method, List.of(ONLY_THOSE_SEEN_TWICE));
    }

    private static Figure count(String id, String label, long count, long of) {
        return new Figure(
                id, label, "Items, counted.", "items", new Value.Count(count, of), "counted in full", List.of());
    }
}

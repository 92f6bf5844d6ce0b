package truecount.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far two reviewers of the same units agree, beyond what chance alone would bring.
 *
 * @param observed the share of units on which they agree
 * @param expected the share that chance would bring, from how often each uses each answer
 * @param kappa (observed - expected) / (1 - expected), with the large-sample standard error of Fleiss, Cohen and
 *     Everitt
 * @param prevalenceAdjusted kappa as it would be if all answers were equally common (PABAK)
 */
public record Agreement(double observed, double expected, Estimate kappa, double prevalenceAdjusted) {

    /**
     * From a square table of counts: rows the first reviewer's answers, columns the second's, in one order.
     *
     * <p>Nothing when both gave one and the same answer throughout: chance then agrees in full and kappa has no
     * meaning.
     *
     * @see <a href="https://doi.org/10.1037/h0028106">Fleiss, Cohen and Everitt (1969)</a>
     * @see <a href="https://doi.org/10.1016/0895-4356(93)90018-V">Byrt, Bishop and Carlin (1993)</a>
     */
    public static Optional<Agreement> of(ConfusionMatrix table) {
        double units = table.units();
        int answers = table.answers().size();
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < answers; i++) {
            observed += table.count(i, i) / units;
            expected += table.row(i) * table.column(i) / units / units;
        }
        if (expected >= 1) {
            return Optional.empty();
        }
        double kappa = (observed - expected) / (1 - expected);
        double error = Math.sqrt(Math.max(0, variance(table, observed, expected)));
        double adjusted = (answers * observed - 1) / (answers - 1);
        return Optional.of(new Agreement(observed, expected, new Estimate(kappa, error, (int) units - 1), adjusted));
    }

    private static double variance(ConfusionMatrix table, double observed, double expected) {
        double units = table.units();
        int answers = table.answers().size();
        double sum = 0;
        for (int i = 0; i < answers; i++) {
            for (int j = 0; j < answers; j++) {
                double margins = (table.column(i) + table.row(j)) / units;
                double part = i == j
                        ? 1 - expected - (table.row(i) + table.column(i)) / units * (1 - observed)
                        : (1 - observed) * margins;
                sum += table.count(i, j) / units * part * part;
            }
        }
        double last = observed * expected - 2 * expected + observed;
        return (sum - last * last) / (units * Math.pow(1 - expected, 4));
    }

    /**
     * Counts of units by what each of two reviewers answered.
     *
     * @param answers the possible answers, at least two
     * @param counts by the first reviewer's answer, then the second's
     */
    public record ConfusionMatrix(List<String> answers, List<List<Long>> counts) {

        /** Refuses tables that are not square, empty or hold negative counts. */
        public ConfusionMatrix {
            answers = List.copyOf(answers);
            List<List<Long>> rows = new ArrayList<>();
            counts.forEach(row -> rows.add(List.copyOf(row)));
            counts = List.copyOf(rows);
            int size = answers.size();
            boolean square = counts.size() == size && counts.stream().allMatch(row -> row.size() == size);
            if (size < 2 || !square) {
                throw new IllegalArgumentException(
                        "A table of %d answers must be square and have at least two".formatted(size));
            }
            if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("A table of answers holds a negative count");
            }
            if (counts.stream().flatMap(List::stream).allMatch(count -> count == 0)) {
                throw new IllegalArgumentException("No unit was seen by both reviewers");
            }
        }

        double count(int first, int second) {
            return counts.get(first).get(second);
        }

        double row(int first) {
            return counts.get(first).stream().mapToDouble(Long::doubleValue).sum();
        }

        double column(int second) {
            return counts.stream().mapToDouble(row -> row.get(second)).sum();
        }

        double units() {
            return counts.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Long::doubleValue)
                    .sum();
        }
    }
}

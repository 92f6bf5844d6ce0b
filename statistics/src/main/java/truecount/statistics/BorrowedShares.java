package truecount.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Shares of small groups that borrow strength from each other: each is pulled towards what the others show, the more so
 * the less it has of its own.
 *
 * <p>Shares of groups are taken to come from one beta distribution, hits to be binomial. Its mean is taken to be anything
 * from 0 to 1 alike; its size {@code M}, in units, so that {@code M / (M + m)} is, with {@code m} the harmonic mean of the
 * groups' units. The doubt of both is in the intervals, which are Bayesian: equal tails of the posterior, by integration
 * over a grid. A group that differs from all others for a reason of its own is pulled too far; its own exact interval
 * stands beside.
 *
 * @param groups one for each group, in order
 * @param mean what the groups have in common, on average
 * @see "Rao and Molina (2015), Small Area Estimation, section 9.5 (beta-binomial)"
 * @see "Christiansen and Morris (1997), Hierarchical Poisson regression modeling, JASA 92 (the prior of the size)"
 */
public record BorrowedShares(List<Group> groups, double mean) {

    /** Fewer groups than this have too little to lend. */
    public static final int FEWEST = 5;

    private static final int MEANS = 60;
    private static final int SIZES = 40;
    private static final int NARROWINGS = 3;

    /** Grid points whose chance is this much below the best (in logarithms) are let go. */
    private static final double NEGLIGIBLE = 14;

    /**
     * One group.
     *
     * @param share its borrowed share
     * @param ends within which it lies with the confidence asked for
     * @param own how much of it is the group's own, from 0 to 1
     */
    public record Group(double share, Interval ends, double own) {}

    private record Node(double mean, double size, double weight) {}

    /** Keeps its own copy of the groups. */
    public BorrowedShares {
        groups = List.copyOf(groups);
    }

    /**
     * The shares.
     *
     * @param counts at least {@link #FEWEST} groups
     * @param confidence such as 0.95
     */
    public static BorrowedShares of(List<LabelledCounts> counts, double confidence) {
        if (counts.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "Groups borrow from each other when there are %d or more; got %d".formatted(FEWEST, counts.size()));
        }
        double tail = Confidence.tail(confidence);
        List<Node> nodes = posterior(counts);
        double mean =
                nodes.stream().mapToDouble(node -> node.weight() * node.mean()).sum();
        List<Group> groups = new ArrayList<>();
        for (LabelledCounts group : counts) {
            groups.add(group(group, nodes, tail));
        }
        return new BorrowedShares(groups, mean);
    }

    /** The grid with the chance of each point, narrowed to where the chance is. */
    private static List<Node> posterior(List<LabelledCounts> counts) {
        double usual = counts.size()
                / counts.stream().mapToDouble(group -> 1.0 / group.units()).sum();
        double low = 0;
        double high = 1;
        List<Node> kept = List.of();
        for (int turn = 0; turn < NARROWINGS; turn++) {
            List<Node> grid = new ArrayList<>();
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < MEANS; i++) {
                double mean = low + (high - low) * (i + 0.5) / MEANS;
                for (int j = 0; j < SIZES; j++) {
                    double part = (j + 0.5) / SIZES;
                    double size = usual * part / (1 - part);
                    double log = logLikelihood(counts, mean, size);
                    best = Math.max(best, log);
                    grid.add(new Node(mean, size, log));
                }
            }
            double step = (high - low) / MEANS;
            double least = 1;
            double most = 0;
            kept = new ArrayList<>();
            for (Node node : grid) {
                if (node.weight() < best - NEGLIGIBLE) continue;
                kept.add(new Node(node.mean(), node.size(), Math.exp(node.weight() - best)));
                least = Math.min(least, node.mean() - step);
                most = Math.max(most, node.mean() + step);
            }
            low = Math.max(0, least);
            high = Math.min(1, most);
        }
        double sum = kept.stream().mapToDouble(Node::weight).sum();
        return kept.stream()
                .map(node -> new Node(node.mean(), node.size(), node.weight() / sum))
                .toList();
    }

    private static double logLikelihood(List<LabelledCounts> counts, double mean, double size) {
        double a = mean * size;
        double b = (1 - mean) * size;
        double log = -counts.size() * logBeta(a, b);
        for (LabelledCounts group : counts) {
            log += logBeta(a + group.hits(), b + group.units() - group.hits());
        }
        return log;
    }

    // The density at a half is known but for the beta function, so it gives the beta function.
    private static double logBeta(double a, double b) {
        return (a + b - 2) * Math.log(0.5) - BetaDistribution.of(a, b).logDensity(0.5);
    }

    private static Group group(LabelledCounts counts, List<Node> nodes, double tail) {
        List<BetaDistribution> parts = new ArrayList<>();
        double share = 0;
        double own = 0;
        for (Node node : nodes) {
            double a = node.mean() * node.size() + counts.hits();
            double b = (1 - node.mean()) * node.size() + counts.units() - counts.hits();
            parts.add(BetaDistribution.of(a, b));
            share += node.weight() * a / (a + b);
            own += node.weight() * counts.units() / (counts.units() + node.size());
        }
        double low = point(nodes, parts, tail);
        double high = point(nodes, parts, 1 - tail);
        return new Group(share, new Interval(low, Math.max(low, high)), own);
    }

    /** The point below which so much of the posterior lies. */
    private static double point(List<Node> nodes, List<BetaDistribution> parts, double below) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < 26; halving++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (int i = 0; i < parts.size(); i++) {
                if (nodes.get(i).weight() > 1e-7) {
                    sum += nodes.get(i).weight() * parts.get(i).cumulativeProbability(middle);
                }
            }
            if (sum < below) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}

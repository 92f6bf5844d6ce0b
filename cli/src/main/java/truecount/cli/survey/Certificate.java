package truecount.cli.survey;

import java.util.Optional;
import truecount.statistics.AddOn;
import truecount.statistics.ClopperPearsonInterval;
import truecount.statistics.SampledShare;
import truecount.statistics.StratifiedSample;

/**
 * The share that a reviewed sample shows at least, at a risk limit.
 *
 * @param least the lower end; a force that recorded less shows this no more often than the risk limit
 * @param method what made it
 * @param reviewed crimes of the domain that should have been recorded
 * @param found those of them that were not
 */
record Certificate(double least, String method, int reviewed, int found) {

    /**
     * The certificate for one domain; empty where the sample holds no crime of it.
     *
     * <p>A simple random sample with no more than one crime in each incident has the exact binomial bound. Any other has
     * the lesser of two: the lower end of the cautious gamma interval, and the Korn-Graubard bound.
     *
     * @param risk such as 0.05, below a half
     */
    static Optional<Certificate> of(DomainEstimate domain, double risk) {
        if (domain.share().isEmpty() || domain.classic().isEmpty()) return Optional.empty();
        SampledShare share = domain.share().get();
        int found = (int) domain.classic().get().found();
        double twoSided = 1 - 2 * risk;
        if (share.everythingSeen()) {
            return Optional.of(new Certificate(share.estimate().value(), "full count", domain.rows(), found));
        }
        if (simple(domain)) {
            double least = ClopperPearsonInterval.of(domain.rows() - found, domain.rows(), twoSided)
                    .low();
            return Optional.of(new Certificate(least, "exact binomial", domain.rows(), found));
        }
        double exact = share.interval(SampledShare.Method.KORN_GRAUBARD, twoSided)
                .ends()
                .low();
        boolean gamma = domain.classic().get().valid() > 0;
        double cautious = gamma
                ? domain.classic().get().interval(AddOn.Rule.CAUTIOUS, twoSided).low()
                : 1;
        return Optional.of(new Certificate(
                Math.min(exact, cautious),
                exact < cautious ? "Korn-Graubard" : "cautious gamma",
                domain.rows(),
                found));
    }

    private static boolean simple(DomainEstimate domain) {
        StratifiedSample<IncidentCounts> sample = domain.sample();
        return sample.design().strata().size() == 1
                && sample.findings().stream().allMatch(unit -> unit.should(domain.domain()) <= 1);
    }
}

package truecount.cli.survey;

import java.util.Optional;
import truecount.exports.UnusableInput;
import truecount.statistics.AddOn;
import truecount.statistics.ClopperPearsonInterval;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Estimate;
import truecount.statistics.HypergeometricInterval;
import truecount.statistics.Interval;
import truecount.statistics.JackknifeVariance;
import truecount.statistics.JeffreysInterval;
import truecount.statistics.SampledShare;
import truecount.statistics.SampledShare.Method;
import truecount.statistics.StratifiedSample;
import truecount.statistics.WaldInterval;
import truecount.statistics.WilsonInterval;

/**
 * The interval to read for the accuracy of one domain.
 *
 * @param ends within which the accuracy lies
 * @param method what made it, which is not what was asked for where that has no answer
 */
record Headline(Interval ends, IntervalChoice method) {

    /**
     * The interval of the wanted kind, by drawn incidents less strata where degrees of freedom are needed; empty for a
     * domain without a crime.
     *
     * @throws UnusableInput for an interval that this sample does not allow
     */
    static Optional<Headline> of(DomainEstimate domain, IntervalChoice wanted, double confidence) {
        if (domain.share().isEmpty() || domain.classic().isEmpty()) {
            return Optional.empty();
        }
        SampledShare share = domain.share().get();
        DifferenceEstimate classic = domain.classic().get();
        if (share.everythingSeen()) {
            double value = share.estimate().value();
            return Optional.of(new Headline(new Interval(value, value), wanted));
        }
        return Optional.of(
                switch (wanted) {
                    case GAMMA -> gamma(share, classic, AddOn.Rule.RISK, wanted, confidence);
                    case CAUTIOUS -> gamma(share, classic, AddOn.Rule.CAUTIOUS, wanted, confidence);
                    case WALD -> answer(share, Method.NORMAL, wanted, confidence);
                    case STUDENT -> answer(share, Method.STUDENT, wanted, confidence);
                    case LOGIT -> answer(share, Method.LOGIT, wanted, confidence);
                    case ARCSINE -> answer(share, Method.ARCSINE, wanted, confidence);
                    case KORN_GRAUBARD -> answer(share, Method.KORN_GRAUBARD, wanted, confidence);
                    case LIKELIHOOD -> answer(share, Method.LIKELIHOOD, wanted, confidence);
                    case JACKKNIFE -> jackknife(domain, share, confidence);
                    case WILSON, CLOPPER_PEARSON, JEFFREYS, HYPERGEOMETRIC -> simple(domain, wanted, confidence);
                });
    }

    // Where no recorded crime was found the unrecorded count is all there is, and says nothing of a share.
    private static Headline gamma(
            SampledShare share, DifferenceEstimate classic, AddOn.Rule rule, IntervalChoice wanted, double confidence) {
        return classic.valid() > 0
                ? new Headline(classic.interval(rule, confidence), wanted)
                : answer(share, Method.KORN_GRAUBARD, wanted, confidence);
    }

    private static Headline answer(SampledShare share, Method method, IntervalChoice wanted, double confidence) {
        SampledShare.Answer answer = share.interval(method, confidence);
        boolean replaced =
                answer.used() != method || wanted == IntervalChoice.GAMMA || wanted == IntervalChoice.CAUTIOUS;
        return new Headline(answer.ends(), replaced ? IntervalChoice.KORN_GRAUBARD : wanted);
    }

    private static Headline jackknife(DomainEstimate domain, SampledShare share, double confidence) {
        StratifiedSample<IncidentCounts> sample = domain.sample();
        RowDomain kind = domain.domain();
        Optional<Estimate> ratio;
        try {
            ratio = JackknifeVariance.ofRatio(sample, unit -> unit.valid(kind), unit -> unit.should(kind));
        } catch (IllegalArgumentException lonely) {
            throw new UnusableInput(
                    "--interval jackknife: %s. Choose another interval.".formatted(lonely.getMessage()), lonely);
        }
        boolean usable = ratio.isPresent()
                && ratio.get().standardError() > 0
                && ratio.get().degreesOfFreedom() > 0;
        return usable
                ? new Headline(WaldInterval.student(ratio.get(), confidence), IntervalChoice.JACKKNIFE)
                : answer(share, Method.KORN_GRAUBARD, IntervalChoice.KORN_GRAUBARD, confidence);
    }

    private static Headline simple(DomainEstimate domain, IntervalChoice wanted, double confidence) {
        StratifiedSample<IncidentCounts> sample = domain.sample();
        refuseClusters(sample, domain.domain(), wanted);
        int valid = (int) sample.count(sample.values(unit -> unit.valid(domain.domain())));
        int should = domain.rows();
        Interval ends = switch (wanted) {
            case WILSON -> WilsonInterval.of(valid, should, confidence);
            case CLOPPER_PEARSON -> ClopperPearsonInterval.of(valid, should, confidence);
            case JEFFREYS -> JeffreysInterval.of(valid, should, confidence);
            default -> {
                long held = sample.design().population();
                if (held > Integer.MAX_VALUE) {
                    throw new UnusableInput(
                            "--interval hypergeometric counts in strata of up to %,d incidents; this one has %,d. Choose clopper-pearson."
                                    .formatted(Integer.MAX_VALUE, held));
                }
                int population = (int) held;
                Interval counts = HypergeometricInterval.of(valid, should, population, confidence);
                yield new Interval(counts.low() / population, counts.high() / population);
            }
        };
        return new Headline(ends, wanted);
    }

    /** Crimes of one incident are recorded or missed together, so they are not so many separate draws. */
    private static void refuseClusters(
            StratifiedSample<IncidentCounts> sample, RowDomain domain, IntervalChoice wanted) {
        boolean exact = wanted == IntervalChoice.HYPERGEOMETRIC;
        int most = sample.findings().stream()
                .mapToInt(unit -> unit.should(domain))
                .max()
                .orElse(0);
        int least = sample.findings().stream()
                .mapToInt(unit -> unit.should(domain))
                .min()
                .orElse(0);
        boolean oneStratum = sample.design().strata().size() == 1;
        if (oneStratum && most <= 1 && !(exact && least == 0)) return;
        throw new UnusableInput(
                ("--interval %s holds for a simple random sample of crimes: one stratum, and %s crime of the domain in"
                                + " each incident, since crimes of one incident are not independent. Choose gamma,"
                                + " logit or korn-graubard.")
                        .formatted(wanted.id(), exact ? "exactly one" : "no more than one"));
    }
}

package truecount.cli.survey;

import java.util.Optional;
import truecount.statistics.ClassicEstimator;
import truecount.statistics.DifferenceEstimate;
import truecount.statistics.Estimate;
import truecount.statistics.ExpansionTotal;
import truecount.statistics.SampledShare;
import truecount.statistics.StratifiedSample;

/**
 * Everything the sample says of one domain.
 *
 * @param rows crimes of the domain that should have been recorded, as found
 * @param ratioDegrees degrees of freedom of the ratio as R's survey package counts them: for a domain, incidents and
 *     strata outside it are left out
 * @param proportionDegrees the same among incidents with a crime that should have been recorded
 * @param share the accuracy with this project's degrees of freedom, drawn incidents less strata; empty without a crime
 * @param classic the accuracy with its gamma interval; empty without a crime
 * @param recorded total of the crimes that should be recorded and are
 * @param should total of the crimes that should be recorded
 * @param unrecorded total of those that are not
 * @param over total of the crimes recorded that should not be
 */
record DomainEstimate(
        RowDomain domain,
        StratifiedSample<IncidentCounts> sample,
        int rows,
        int ratioDegrees,
        int proportionDegrees,
        Optional<SampledShare> share,
        Optional<DifferenceEstimate> classic,
        Estimate recorded,
        Estimate should,
        Estimate unrecorded,
        Estimate over) {

    static DomainEstimate of(StratifiedSample<IncidentCounts> all, RowDomain domain) {
        boolean whole = domain == RowDomain.OVERALL;
        StratifiedSample<IncidentCounts> sample = whole ? all : all.within(unit -> unit.rows(domain) > 0);
        int ratioDegrees =
                whole ? sample.degreesOfFreedom() : sample.degreesOfFreedomWithin(unit -> unit.rows(domain) > 0);
        return new DomainEstimate(
                domain,
                sample,
                (int) sample.count(sample.values(unit -> unit.should(domain))),
                ratioDegrees,
                sample.degreesOfFreedomWithin(unit -> unit.should(domain) > 0),
                SampledShare.of(sample, unit -> unit.valid(domain), unit -> unit.should(domain)),
                ClassicEstimator.of(sample.map(unit ->
                        new ClassicEstimator.Counts(unit.valid(domain), unit.unrecorded(domain), unit.over(domain)))),
                ExpansionTotal.of(sample, unit -> unit.valid(domain)),
                ExpansionTotal.of(sample, unit -> unit.should(domain)),
                ExpansionTotal.of(sample, unit -> unit.unrecorded(domain)),
                ExpansionTotal.of(sample, unit -> unit.over(domain)));
    }

    /** The accuracy with the degrees of freedom that R gives the ratio. */
    Optional<SampledShare> ratio() {
        return share.map(it -> it.withDegreesOfFreedom(ratioDegrees));
    }

    /** The accuracy with the degrees of freedom that R gives the proportion. */
    Optional<SampledShare> proportion() {
        return SampledShare.of(
                        sample.within(unit -> unit.should(domain) > 0),
                        unit -> unit.valid(domain),
                        unit -> unit.should(domain))
                .map(it -> it.withDegreesOfFreedom(proportionDegrees));
    }
}

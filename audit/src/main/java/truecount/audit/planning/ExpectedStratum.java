package truecount.audit.planning;

import java.util.Map;

/**
 * What is expected of one stratum of the frame before any review, such as an opening code.
 *
 * @param name what it is called; unique in its plan, never blank
 * @param incidents how many the frame holds, 1 or more
 * @param crimes crimes that should be recorded for each incident, on average; above 0
 * @param accuracy the share of them expected to be recorded, above 0 and below 1
 * @param domains the share of these crimes that belong to each domain, 0 to 1; domains may overlap
 */
public record ExpectedStratum(
        String name, long incidents, double crimes, double accuracy, Map<String, Double> domains) {

    /** Refuses what cannot be, naming the stratum. */
    public ExpectedStratum {
        Checks.require(!name.isBlank(), "A stratum needs a name");
        Checks.require(
                incidents >= 1, "Stratum %s holds %d incidents; it needs at least one".formatted(name, incidents));
        Checks.require(
                crimes > 0 && crimes < Double.POSITIVE_INFINITY,
                "Stratum %s: the crimes that should be recorded for each incident must be above 0; got %s"
                        .formatted(name, crimes));
        Checks.require(
                accuracy > 0 && accuracy < 1,
                "Stratum %s: the expected accuracy must lie between 0 and 1, such as 0.92; got %s"
                        .formatted(name, accuracy));
        domains.forEach((domain, share) -> Checks.require(
                share >= 0 && share <= 1,
                "Stratum %s: the share of %s must lie from 0 to 1; got %s".formatted(name, domain, share)));
        domains = Map.copyOf(domains);
    }

    /** The share of its crimes in a domain; 1 for {@link Promise#OVERALL}. */
    public double share(String domain) {
        return domain.equals(Promise.OVERALL) ? 1 : domains.getOrDefault(domain, 0.0);
    }

    /** Crimes of a domain that should be recorded, in the whole stratum. */
    double total(String domain) {
        return incidents * crimes * share(domain);
    }

    /** Crimes expected to be missing from the record, for each incident. */
    double missed() {
        return crimes * (1 - accuracy);
    }
}

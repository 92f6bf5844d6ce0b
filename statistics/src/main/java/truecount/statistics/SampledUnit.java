package truecount.statistics;

/**
 * One drawn unit and what was found in it.
 *
 * @param key which unit; unique in its sample
 * @param stratum the stratum it was drawn from
 * @param finding what the review of it found
 */
public record SampledUnit<T>(String key, String stratum, T finding) {}

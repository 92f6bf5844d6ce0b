package truecount.audit;

/**
 * One drawn unit, as a reviewer meets it.
 *
 * @param number its place in the order of review, from 1, which says nothing about its stratum
 * @param key the unit's key
 * @param stratum the unit's stratum
 * @param ticket SHA-256 of {@code seed|key}, lower-case hex
 */
public record Item(int number, String key, String stratum, String ticket) {}

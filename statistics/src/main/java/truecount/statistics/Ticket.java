package truecount.statistics;

/**
 * A drawn unit with the number that drew it.
 *
 * @param key which unit
 * @param stratum the stratum it was drawn from
 * @param hash SHA-256 of the UTF-8 text {@code seed|key}, as 64 lower-case hexadecimal digits
 */
public record Ticket(String key, String stratum, String hash) {}

package truecount.app.decisions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision that a person kept.
 *
 * @param number counts from 1
 * @param hash the hash in the certificate
 * @param summary what is to be recorded, in a few words
 * @param rulesOn the day whose rules were read
 * @param content the certificate as JSON
 * @param keptBy the key of the person
 */
public record KeptDecision(
        long number, String hash, String summary, LocalDate rulesOn, String content, String keptBy, Instant keptAt) {}

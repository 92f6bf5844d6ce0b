package truecount.exports;

import org.jspecify.annotations.Nullable;

/**
 * Where a list of values comes from.
 *
 * @param value the column that holds them
 * @param separator what stands between them; null when the column holds one value
 */
record ListFrom(ValueFrom value, @Nullable String separator) {}

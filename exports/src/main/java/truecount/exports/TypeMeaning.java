package truecount.exports;

import org.jspecify.annotations.Nullable;

/**
 * What a type of incident means.
 *
 * @param group the group it belongs to
 * @param crime whether it is a crime type
 * @param excludedBecause why such incidents are left out, or null
 */
record TypeMeaning(
        @Nullable String group, boolean crime, @Nullable String excludedBecause) {}

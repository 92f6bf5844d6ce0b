package truecount.exports;

import org.jspecify.annotations.Nullable;

/**
 * Which row stands when a number is published more than once.
 *
 * @param by the value that grows with each version, compared as numbers or as text; null to keep the last in the file
 */
record Republishing(@Nullable ValueFrom by) {}

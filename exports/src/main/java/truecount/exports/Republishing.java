package truecount.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which row stands when a number is published more than once.
 *
 * @param by the value that grows with each version, compared as whole numbers or as times; null to keep the last in the
 *     file
 * @param formats how the times are written; empty for the international way
 * @param line the line of the mapping
 */
record Republishing(@Nullable ValueFrom by, List<TimeFormat> formats, int line) {}

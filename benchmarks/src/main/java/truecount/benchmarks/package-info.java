/** Speed as ratios against a named baseline in the same run. */
@NullMarked
package truecount.benchmarks;

import org.jspecify.annotations.NullMarked;

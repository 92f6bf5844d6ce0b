/**
 * Survey sampling and estimation: designs, draws, estimators and intervals, each headed by its source and assumptions.
 */
@NullMarked
package truecount.statistics;

import org.jspecify.annotations.NullMarked;

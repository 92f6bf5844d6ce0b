/** Specifications of the method book. */
@NullMarked
package truecount.audit;

import org.jspecify.annotations.NullMarked;

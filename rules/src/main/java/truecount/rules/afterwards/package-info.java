/** What may be done with a record afterwards: reclassification, cancellation, transfer, outcomes, and which role may do it. */
@NullMarked
package truecount.rules.afterwards;

import org.jspecify.annotations.NullMarked;

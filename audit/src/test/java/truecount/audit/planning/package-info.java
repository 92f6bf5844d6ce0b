/** Specifications of planning. */
@NullMarked
package truecount.audit.planning;

import org.jspecify.annotations.NullMarked;

/** The questions still needed, found by deciding again with each possible answer. */
@NullMarked
package truecount.rules.interview;

import org.jspecify.annotations.NullMarked;

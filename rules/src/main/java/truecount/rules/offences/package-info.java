/** The rules of the offences, one small class for each point, in the order of the printed rules. */
@NullMarked
package truecount.rules.offences;

import org.jspecify.annotations.NullMarked;

/** The facts of one report with every name resolved, ready for the rules to read. */
@NullMarked
package truecount.rules.told;

import org.jspecify.annotations.NullMarked;

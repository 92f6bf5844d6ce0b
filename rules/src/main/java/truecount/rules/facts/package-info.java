/** The words in which a report is told: every kind of thing, every fact of it, and every value a fact may have. */
@NullMarked
package truecount.rules.facts;

import org.jspecify.annotations.NullMarked;

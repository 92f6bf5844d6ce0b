/** The rule book: on the facts of a report and a day, what the national crime recording rules say, and where. */
@NullMarked
package truecount.rules;

import org.jspecify.annotations.NullMarked;

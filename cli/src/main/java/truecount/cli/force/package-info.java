/** The verbs that make an example force and fill in its verdicts. */
@NullMarked
package truecount.cli.force;

import org.jspecify.annotations.NullMarked;

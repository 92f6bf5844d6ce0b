/** Specifications of the verbs of an audit. */
@NullMarked
package truecount.cli.audit;

import org.jspecify.annotations.NullMarked;

/** The verbs of an audit: open, close and verify. */
@NullMarked
package truecount.cli.audit;

import org.jspecify.annotations.NullMarked;

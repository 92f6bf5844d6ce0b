/** Specifications of the audit verbs as a user runs them. */
@NullMarked
package truecount.cli.audit;

import org.jspecify.annotations.NullMarked;

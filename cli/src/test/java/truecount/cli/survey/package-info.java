/** Specifications of the survey verbs as a user runs them. */
@NullMarked
package truecount.cli.survey;

import org.jspecify.annotations.NullMarked;

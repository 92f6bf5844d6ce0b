/** The verbs of the survey: plan, draw, estimate, agreement and chart, over files. */
@NullMarked
package truecount.cli.survey;

import org.jspecify.annotations.NullMarked;

/** The interview: plain questions, one after another, that build the facts of a report until the rules decide. */
@NullMarked
package truecount.rulesjson.interview;

import org.jspecify.annotations.NullMarked;

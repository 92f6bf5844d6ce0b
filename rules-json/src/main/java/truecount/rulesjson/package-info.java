/** Facts and decision certificates as JSON. */
@NullMarked
package truecount.rulesjson;

import org.jspecify.annotations.NullMarked;

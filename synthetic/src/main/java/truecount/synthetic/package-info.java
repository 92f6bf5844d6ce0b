/** An example force whose truth is known. */
@NullMarked
package truecount.synthetic;

import org.jspecify.annotations.NullMarked;

@NullMarked
package truecount.publication;

import org.jspecify.annotations.NullMarked;

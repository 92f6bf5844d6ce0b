/** A force's exports: what a mapping says of them, how they are read, what share of reports led to a record. */
@NullMarked
package truecount.exports;

import org.jspecify.annotations.NullMarked;

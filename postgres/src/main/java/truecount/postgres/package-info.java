/** Starts, keeps and stops the embedded PostgreSQL. */
@NullMarked
package truecount.postgres;

import org.jspecify.annotations.NullMarked;

/** Starts, keeps and stops the embedded PostgreSQL, and makes the two roles that use a database. */
@NullMarked
package truecount.postgres;

import org.jspecify.annotations.NullMarked;

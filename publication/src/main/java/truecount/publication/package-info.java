/** A finding as HTML, PDF, ODS, CSV and JSON, and the check of a published folder by a stranger. */
@NullMarked
package truecount.publication;

import org.jspecify.annotations.NullMarked;

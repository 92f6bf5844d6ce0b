/** Specifications of an audit as files. */
@NullMarked
package truecount.auditfiles;

import org.jspecify.annotations.NullMarked;

/** Planning of audits: from promised half-widths to records and hours, classic and risk designs side by side. */
@NullMarked
package truecount.audit.planning;

import org.jspecify.annotations.NullMarked;

/** The method book: how an audit is planned, frozen, drawn, reviewed, reconciled and turned into a finding. */
@NullMarked
package truecount.audit;

import org.jspecify.annotations.NullMarked;

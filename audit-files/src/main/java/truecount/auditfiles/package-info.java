/** An audit as files: plan, frozen frame, blind sheets, verdicts, verification pack. */
@NullMarked
package truecount.auditfiles;

import org.jspecify.annotations.NullMarked;

/** Decisions: what the recording rules say of a report, asked question by question or by a program, and kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package truecount.app.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

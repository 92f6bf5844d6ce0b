/** Intake: what the force was told. A force's exports come in here, whole or not at all, and are never overwritten. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package truecount.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

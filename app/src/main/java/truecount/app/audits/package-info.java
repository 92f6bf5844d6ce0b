/** Audits: freeze a frame of incidents, draw a sample, have it reviewed blind, work out the finding. */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "register", "decisions"})
package truecount.app.audits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

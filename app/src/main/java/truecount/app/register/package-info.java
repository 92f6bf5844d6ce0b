/** Register: what the force has recorded, in all its versions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake"})
package truecount.app.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

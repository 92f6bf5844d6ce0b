/** People: who may sign in, as what, and what each role may do. Open to every room. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger"})
package truecount.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The ledger: who did what, when, in a chain that no one can edit unseen. Open to every room. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package truecount.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

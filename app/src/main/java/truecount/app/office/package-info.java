/** The office: keeping the house. Is the ledger whole, and who has an account? */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package truecount.app.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

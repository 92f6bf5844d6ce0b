/** The site: what every page shares, the home page, and what is said when something goes wrong. Open to every room. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "ledger"})
package truecount.app.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Example: fills a new house with a force that does not exist, so that there is something whole to look at. */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "audits", "publications"})
package truecount.app.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

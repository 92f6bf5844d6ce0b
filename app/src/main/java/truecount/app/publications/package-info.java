/** Publications: what we tell people, as a page, a PDF, tables, data and a pack from which anyone can check it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audits"})
package truecount.app.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

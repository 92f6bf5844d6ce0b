/** The watch over the machine that the house stands on: its disk and its clock. */
@NullMarked
@ApplicationModule
package truecount.app.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Backup: everything that one house keeps as one file that can be checked, and a house made from such a file. */
@NullMarked
@ApplicationModule
package truecount.app.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

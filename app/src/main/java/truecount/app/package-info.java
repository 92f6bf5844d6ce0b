/** The house: one package per room, data flows one way. Here only what opens the front door and the command line. */
@NullMarked
package truecount.app;

import org.jspecify.annotations.NullMarked;

/** The house: one package per room, data flows one way. */
@NullMarked
package truecount.app;

import org.jspecify.annotations.NullMarked;

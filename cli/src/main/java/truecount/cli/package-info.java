/** The toolbox: verbs over files, each file a thing the next verb reads. */
@NullMarked
package truecount.cli;

import org.jspecify.annotations.NullMarked;

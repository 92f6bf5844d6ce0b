/** Whether a report is a crime, what is counted, and what stands inside what. */
@NullMarked
package truecount.rules.recording;

import org.jspecify.annotations.NullMarked;

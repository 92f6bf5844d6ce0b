/** Part of the recording and counting rules, written in the language of Drools, to compare speed with. */
@NullMarked
package truecount.benchmarks.drools;

import org.jspecify.annotations.NullMarked;

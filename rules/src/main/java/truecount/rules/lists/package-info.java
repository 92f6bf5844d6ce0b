/** The lists and numbers of the law, each dated and with its source, read once from the files beside this package. */
@NullMarked
package truecount.rules.lists;

import org.jspecify.annotations.NullMarked;

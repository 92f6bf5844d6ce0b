/** The core journeys of a user in a real Chromium, against the packaged application. */
@NullMarked
package truecount.browser;

import org.jspecify.annotations.NullMarked;

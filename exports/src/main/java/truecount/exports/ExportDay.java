package truecount.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the export was made, and how long results take to arrive.
 *
 * @param madeOn the day; null for the day of the latest report in the file
 * @param tooEarlyDays an incident without a result is "not yet known" when reported fewer days than this before
 *     {@code madeOn}; 0 for never
 */
record ExportDay(@Nullable LocalDate madeOn, int tooEarlyDays) {}

package truecount.rules;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * By when the decision must stand.
 *
 * @param by the last moment; null where the rules set no clock in hours
 * @param words the clock in plain words
 * @param late whether a record told in the file came after it
 */
public record Deadline(@Nullable LocalDateTime by, String words, boolean late) {}

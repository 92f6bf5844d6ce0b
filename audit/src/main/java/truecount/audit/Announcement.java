package truecount.audit;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What readers of a finding are told beside its figures: whom to ask, and when the next is due.
 *
 * @param contact an office and how it is reached, one line; empty where the plan says nothing. Never a private person's
 * @param next the day on which the next finding is due; null where the plan says nothing
 */
public record Announcement(String contact, @Nullable LocalDate next) {

    /** Nothing is announced. */
    public static final Announcement NONE = new Announcement("", null);

    private static final int LONGEST = 200;

    /** Refuses a contact that would not stand on one line of a cover. */
    public Announcement {
        if (contact.lines().count() > 1 || contact.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The contact must be one line of %d characters or fewer".formatted(LONGEST));
        }
    }

    /** Adds what is announced, so that a plan that announces nothing keeps its hash. */
    void addParts(SortedMap<String, String> parts) {
        if (!contact.isEmpty()) {
            parts.put("contact", contact);
        }
        if (next != null) {
            parts.put("next-finding", next.toString());
        }
    }
}

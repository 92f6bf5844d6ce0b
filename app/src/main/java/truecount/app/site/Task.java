package truecount.app.site;

/**
 * Something that waits for the person who is signed in.
 *
 * @param title what to do, starting with a verb
 * @param detail why, how many, since when: one sentence
 * @param href where to do it
 */
public record Task(String title, String detail, String href) {}

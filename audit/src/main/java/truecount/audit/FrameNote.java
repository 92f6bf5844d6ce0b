package truecount.audit;

/**
 * Something counted when the frame was frozen that its readers should know, above all what was left out and why.
 *
 * @param what such as "Incidents handed to another force, left out"
 * @param count how many
 */
public record FrameNote(String what, long count) {}

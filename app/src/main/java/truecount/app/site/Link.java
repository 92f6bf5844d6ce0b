package truecount.app.site;

/** Text that leads somewhere. */
public record Link(String text, String href) {}

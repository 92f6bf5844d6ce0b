package truecount.app.site;

/**
 * One of the answers offered by radios, checkboxes or a list.
 *
 * @param value what the form sends
 * @param text what the person reads
 * @param hint a sentence below the text, or empty
 */
public record Choice(String value, String text, String hint) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, "");
    }
}

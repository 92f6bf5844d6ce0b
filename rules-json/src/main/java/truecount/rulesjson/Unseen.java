package truecount.rulesjson;

/**
 * Characters that are not seen as they are: line breaks, NUL, terminal and direction marks. In a name they could forge a line
 * of a decision, so no text of a file may hold them.
 */
final class Unseen {

    /** Joins letters in some scripts, and is part of how names are spelt there. */
    private static final int NON_JOINER = 0x200C;

    private static final int JOINER = 0x200D;

    private Unseen() {}

    private static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != NON_JOINER && character != JOINER;
            default -> false;
        };
    }

    /** Refuses a text that holds one, naming it and its place. */
    static String refuse(String text, String path) {
        int place = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            place++;
            int character = text.codePointAt(at);
            if (unseen(character)) {
                throw new BadFacts(
                        path,
                        "Character %d of this text is %s, which is not shown as it is; write the text on one line without it."
                                .formatted(place, name(character)));
            }
        }
        return text;
    }

    private static String name(int character) {
        return switch (character) {
            case 0 -> "a NUL (U+0000)";
            case '\n', '\r', 0x85, 0x2028, 0x2029 -> "a line break (U+%04X)".formatted(character);
            case '\t' -> "a tab (U+0009)";
            case 0x1B -> "a terminal mark (U+001B)";
            case 0x200E, 0x200F, 0x061C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069 ->
                "a mark of direction (U+%04X)".formatted(character);
            default -> "U+%04X".formatted(character);
        };
    }

    /** The text with each of them written out, such as \u001B. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (unseen(character)) shown.append("\\u%04X".formatted(character));
            else shown.appendCodePoint(character);
        });
        return shown.toString();
    }
}

package truecount.exports;

/** Texts as a YAML file holds them. */
final class YamlText {

    private YamlText() {}

    /** A text that YAML reads as just this text, whatever stands in it. */
    static String quoted(String text) {
        if (text.matches("[A-Za-z][A-Za-z0-9_]*( [A-Za-z0-9_]+)*")
                && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")) {
            return text;
        }
        if (text.chars().noneMatch(YamlText::unseen)) return "'" + text.replace("'", "''") + "'";
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (unseen(letter)) escaped.append("\\u%04X".formatted((int) letter));
            else if (letter == '"' || letter == '\\') escaped.append('\\').append(letter);
            else escaped.append(letter);
        }
        return escaped.append('"').toString();
    }

    private static boolean unseen(int letter) {
        int type = Character.getType(letter);
        return Character.isISOControl(letter)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || letter > 0xFFF0;
    }
}

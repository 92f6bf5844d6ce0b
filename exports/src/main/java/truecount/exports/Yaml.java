package truecount.exports;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that remembers the line it stands on. */
sealed interface Yaml {

    /** The line in the file, the first being 1. */
    int line();

    /** A single value, as text. */
    record Text(String text, int line) implements Yaml {}

    /** A list. */
    record Items(List<Yaml> items, int line) implements Yaml {}

    /** Keys and values in file order; {@code lines} holds the line of each key. */
    record Fields(Map<String, Yaml> values, Map<String, Integer> lines, int line) implements Yaml {}
}

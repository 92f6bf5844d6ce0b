package truecount.exports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * How the exports are written.
 *
 * @param charset the encoding, unless a byte order mark says otherwise
 * @param separator the character between two columns
 * @param headerRow the row that names the columns, the first being 1
 * @param header the names of the columns where that row does not give them; empty where it does
 * @param absent values that mean that there is none, such as NULL
 */
record FileFormat(Charset charset, char separator, int headerRow, List<String> header, Set<String> absent) {

    FileFormat {
        header = List.copyOf(header);
        absent = Set.copyOf(absent);
    }
}

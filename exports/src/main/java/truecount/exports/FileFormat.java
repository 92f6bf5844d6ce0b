package truecount.exports;

import java.nio.charset.Charset;

/**
 * How the exports are written.
 *
 * @param charset the encoding, unless a byte order mark says otherwise
 * @param separator the character between two columns
 */
record FileFormat(Charset charset, char separator) {}

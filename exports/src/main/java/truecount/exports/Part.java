package truecount.exports;

import java.util.List;

/**
 * A further file of an export, whose rows belong to rows of the table's own file.
 *
 * @param file its name; it stands beside the table's own file
 * @param key the columns, in both files, that say which row belongs to which
 * @param column the name under which what it tells can be used like a column
 * @param value what is taken from each of its rows
 * @param with what stands between two rows' values
 * @param line the line of the mapping
 */
record Part(String file, List<String> key, String column, ValueFrom value, String with, int line) {}

package truecount.exports;

/** Reads one value from a row; blank when there is none. */
@FunctionalInterface
interface Cell {
    String of(Row row);
}

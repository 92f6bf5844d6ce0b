package truecount.exports;

/** Tells whether a condition holds for a row. */
@FunctionalInterface
interface RowTest {
    boolean holds(Row row);
}

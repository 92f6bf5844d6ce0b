package truecount.exports;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a table into records as they are asked for. */
final class RowIterator<T> implements Iterator<T> {

    private final TableReader table;
    private final Function<Row, T> record;
    private @Nullable Row row;

    RowIterator(TableReader table, Function<Row, T> record) {
        this.table = table;
        this.record = record;
        this.row = table.next();
    }

    @Override
    public boolean hasNext() {
        return row != null;
    }

    @Override
    public T next() {
        if (row == null) throw new NoSuchElementException();
        T next = record.apply(row);
        row = table.next();
        return next;
    }
}

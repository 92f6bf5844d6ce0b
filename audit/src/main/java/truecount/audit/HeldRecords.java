package truecount.audit;

import java.util.Comparator;
import java.util.List;

/**
 * What the force's register holds about one item.
 *
 * @param linked the crime records linked to it
 * @param elsewhere crime records under other incidents that someone has shown to stand for its crimes
 * @param cancelled crime records linked to it that were cancelled
 */
public record HeldRecords(List<RecordedCrime> linked, List<RecordedCrime> elsewhere, List<RecordedCrime> cancelled) {

    /** Puts each in order of number, so that nothing depends on the order of an export. */
    public HeldRecords {
        linked = inOrder(linked);
        elsewhere = inOrder(elsewhere);
        cancelled = inOrder(cancelled);
    }

    /** Linked records and no others. */
    public static HeldRecords linked(List<RecordedCrime> linked) {
        return new HeldRecords(linked, List.of(), List.of());
    }

    private static List<RecordedCrime> inOrder(List<RecordedCrime> records) {
        return records.stream()
                .sorted(Comparator.comparing(RecordedCrime::number))
                .toList();
    }
}

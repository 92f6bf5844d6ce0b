package truecount.rules.afterwards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.facts.Later;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Request;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.told.Story;

/** The record that a request is about, and what was told about it afterwards. */
final class OnRecord {

    private final Story in;
    private final @Nullable Telling record;

    OnRecord(Story in) {
        this.in = in;
        this.record = find(in);
    }

    private static @Nullable Telling find(Story in) {
        Refs named = in.facts().decide().get(Request.RECORD);
        List<Telling> records = in.facts().records();
        for (Telling one : records) if (named.ids().contains(one.get(RegisterEntry.ID))) return one;
        return records.size() == 1 ? records.get(0) : null;
    }

    @Nullable
    Telling record() {
        return record;
    }

    /** The class on record, or the code of a reported incident; empty if there is no record. */
    String inClass() {
        if (record == null) return "";
        String told = record.get(RegisterEntry.CLASS);
        return told.isEmpty() ? code() : told;
    }

    String code() {
        return record == null ? "" : record.get(RegisterEntry.CODE);
    }

    boolean rape() {
        return inClass().startsWith("19");
    }

    boolean homicide() {
        String told = inClass();
        return told.equals("1") || told.equals("2") || told.equals("4/1") || told.equals("4/10");
    }

    /** Whether the record with this id is live, or is not told. */
    boolean live(String id) {
        for (Telling one : in.facts().records()) {
            if (!one.get(RegisterEntry.ID).equals(id)) continue;
            RegisterEntry.Status status = one.get(RegisterEntry.STATUS);
            return status != RegisterEntry.Status.CANCELLED && status != RegisterEntry.Status.TRANSFERRED;
        }
        return true;
    }

    /** Whether the record is told to be older than this day. */
    boolean recordedBefore(LocalDate day) {
        if (record == null || !record.get(RegisterEntry.RECORDED).told()) return false;
        return record.get(RegisterEntry.RECORDED).latest().toLocalDate().isBefore(day);
    }

    boolean reportedRape() {
        return inClass().startsWith("N100")
                || (record != null && record.get(RegisterEntry.KIND) == RegisterEntry.Kind.N100);
    }

    /** What was told later of this shape, about this record or about none in particular. */
    List<Telling> later(Shape shape) {
        List<Telling> found = new ArrayList<>();
        for (Telling one : in.facts().later()) {
            if (one.shape() != shape) continue;
            Refs of = one.get(Later.RECORD);
            if (!of.told() || record == null || of.ids().contains(record.get(RegisterEntry.ID))) found.add(one);
        }
        return found;
    }
}

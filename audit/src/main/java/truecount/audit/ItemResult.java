package truecount.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.audit.VerdictCode.Code;

/**
 * What the verdict codes of one item add up to.
 *
 * @param unit the reviewed unit
 * @param codes its codes, at least one
 */
record ItemResult(Unit unit, List<VerdictCode> codes) {

    /** How unreadable items are counted. */
    enum Unreadable {
        /** Each as one unrecorded crime: the published figures. */
        AGAINST_THE_FORCE,
        /** As if none hid an unrecorded crime. */
        FOR_THE_FORCE
    }

    /** Refuses codes that cannot all be true of the unit. */
    ItemResult {
        codes = List.copyOf(codes);
        int onRecord = 0;
        for (VerdictCode code : codes) {
            if (code.code().alone() && codes.size() > 1) {
                throw new IllegalArgumentException("Unit %s has the code '%s' and others; it must stand alone"
                        .formatted(unit.key(), code.code().id()));
            }
            if (code.code().onRecord()) {
                onRecord += code.count();
            }
        }
        Code first = codes.getFirst().code();
        boolean speaksOfRecords = first != Code.UNREADABLE && first != Code.RIGHT && first != Code.WRONG;
        if (speaksOfRecords && onRecord != unit.linked().all()) {
            throw new IllegalArgumentException("Unit %s has %s linked crimes in the frame, but its codes speak of %s"
                    .formatted(unit.key(), unit.linked().all(), onRecord));
        }
    }

    boolean unreadable() {
        return codes.getFirst().code() == Code.UNREADABLE;
    }

    /** Crimes that should have been recorded and are not; null asks for all kinds together. */
    int unrecorded(@Nullable Domain domain, Unreadable unreadable) {
        if (unreadable()) {
            // Nobody knows its kind, so it counts overall and in no domain.
            return domain == null && unreadable == Unreadable.AGAINST_THE_FORCE
                    ? codes.getFirst().count()
                    : 0;
        }
        return count(Code.UNRECORDED, domain);
    }

    /** Crimes that should have been recorded and are, in whatever class. */
    int recorded(@Nullable Domain domain) {
        if (unreadable()) {
            return linked(domain);
        }
        return count(Code.RECORDED, domain) + count(Code.WRONG_CLASS, domain) + count(Code.RECORDED_ELSEWHERE, domain);
    }

    /** Whether everything about the item was right, by what the kind of audit calls right. */
    boolean right(AuditKind kind, Unreadable unreadable) {
        if (unreadable()) {
            return unreadable == Unreadable.FOR_THE_FORCE;
        }
        if (kind == AuditKind.CLASSIFICATION) {
            return count(Code.RECORDED, null) > 0;
        }
        return count(Code.UNRECORDED, null) == 0
                && count(Code.WRONG_CLASS, null) == 0
                && count(Code.OVER_RECORDED, null) == 0
                && count(Code.WRONG, null) == 0;
    }

    /** Crime records on the register for it, as the frame knows them. */
    int linked(@Nullable Domain domain) {
        return domain == null ? unit.linked().all() : unit.linked().in(domain);
    }

    /** Crimes under this code. */
    int count(Code wanted, @Nullable Domain domain) {
        int count = 0;
        for (VerdictCode code : codes) {
            if (code.code() == wanted && (domain == null || code.domains().in(domain))) {
                count += code.count();
            }
        }
        return count;
    }
}

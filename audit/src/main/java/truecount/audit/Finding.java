package truecount.audit;

import java.util.List;

/**
 * What an audit found: its identity, its figures in tables, and what a reader must be told before using them.
 *
 * @param identity which audit this is, and the hashes by which anyone can check it
 * @param tables the figures, in the order in which they are published
 * @param cautions sentences that stand before the figures, most important first
 * @param quality the statement of quality; empty in findings of audits opened by the first method
 */
public record Finding(AuditIdentity identity, List<FigureTable> tables, List<String> cautions, List<Quality> quality) {

    /** A finding without a statement of quality. */
    public Finding(AuditIdentity identity, List<FigureTable> tables, List<String> cautions) {
        this(identity, tables, cautions, List.of());
    }

    /** Keeps its own copies of the lists. */
    public Finding {
        quality = List.copyOf(quality);
        tables = List.copyOf(tables);
        cautions = List.copyOf(cautions);
    }

    /**
     * The table with this id.
     *
     * @throws IllegalArgumentException when the finding has no such table
     */
    public FigureTable table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The finding has no table '" + id + "'"));
    }
}

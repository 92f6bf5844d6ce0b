package truecount.app.backup;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says it holds, so that a restore can tell whether it got all of it.
 *
 * @param format which way of writing a backup this is
 * @param takenAt when, in UTC
 * @param schemaVersions the steps that had brought the database up to date, oldest first
 * @param ledgerEntries how many entries the ledger had
 * @param ledgerHash the hash of its last entry
 * @param tables every table, with the hash of its rows
 * @param sequences where each counter stood
 * @param files what lay beside the database in the data directory
 */
record Manifest(
        String format,
        String takenAt,
        List<String> schemaVersions,
        long ledgerEntries,
        String ledgerHash,
        List<Table> tables,
        List<Sequence> sequences,
        List<KeptFile> files) {

    /** The only way of writing a backup so far. */
    static final String FORMAT = "truecount-backup-1";

    /** The place of the manifest in the file. */
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The rows of one table as PostgreSQL's COPY writes them, in text. */
    record Table(String schema, String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + schema + "." + name;
        }
    }

    /**
     * A counter.
     *
     * @param last the last number it gave
     * @param called whether it gave that number yet
     */
    record Sequence(String schema, String name, long last, boolean called) {}

    /**
     * A file of the data directory.
     *
     * @param path below the data directory, parts joined by slashes
     */
    record KeptFile(String path, long bytes, String sha256) {
        String entry() {
            return "files/" + path;
        }
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** The manifest in these bytes; nothing when they are none of ours. */
    static Optional<Manifest> parse(byte[] json) {
        try {
            Manifest manifest = JSON.readValue(json, Manifest.class);
            return FORMAT.equals(manifest.format()) ? Optional.of(manifest) : Optional.empty();
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }
}

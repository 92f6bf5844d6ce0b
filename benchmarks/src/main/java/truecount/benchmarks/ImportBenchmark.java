package truecount.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import truecount.postgres.DatabaseAccess;
import truecount.postgres.EmbeddedPostgres;

/** Importing a million incidents into the house, compared with a bare COPY of the same rows into a table like it. */
final class ImportBenchmark implements Benchmark {

    private static final int INCIDENTS = 1_000_000;
    private static final double LEAST = 0.5;
    private static final double NANOS_IN_SECOND = 1e9;
    private static final long POLL_MILLIS = 20;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String promise() {
        return "Importing 1,000,000 incidents, heap 512 MB, goes at least half as fast as a bare COPY of the same rows.";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        LargeForce force = LargeForce.write(folder, INCIDENTS);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), LargeForce.MAPPING);
        out.printf("An export written: %,d incidents, %,d bytes.%n", INCIDENTS, Files.size(force.incidents()));
        Path data = folder.resolve("data");
        try (RunningHouse house = RunningHouse.start(data, out)) {
            house.handIn(force.incidents(), mapping);
            long start = System.nanoTime();
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("postgres"));
                    Connection owner = owner(server.prepare())) {
                double importing = secondsUntilDone(owner, start);
                out.printf("Importing them: %.2f s, %,.0f rows a second%n", importing, INCIDENTS / importing);
                double copying = copy(owner, folder.resolve("rows.copy"));
                out.printf("Copying the same rows: %.2f s, %,.0f rows a second%n", copying, INCIDENTS / copying);
                return new Measured(
                        "Speed of the import as a share of the bare COPY's", copying / importing, LEAST, false);
            }
        }
    }

    private static Connection owner(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.jdbcUrl(), access.owner().user(), access.owner().password());
    }

    private static double secondsUntilDone(Connection owner, long start) throws SQLException, InterruptedException {
        try (Statement sql = owner.createStatement()) {
            while (true) {
                try (ResultSet end = sql.executeQuery("select state, added from intake.import_end")) {
                    if (end.next()) {
                        if (!end.getString(1).equals("DONE") || end.getLong(2) != INCIDENTS) {
                            throw new IllegalStateException("The import did not take in every row");
                        }
                        return (System.nanoTime() - start) / NANOS_IN_SECOND;
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    /** The same rows into a table with the same columns, keys and indexes, and nothing else. */
    private static double copy(Connection owner, Path rows) throws SQLException, IOException {
        CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
        try (OutputStream out = Files.newOutputStream(rows)) {
            copies.copyOut("copy intake.incident_version to stdout", out);
        }
        try (Statement sql = owner.createStatement()) {
            sql.execute("create table intake.bare (like intake.incident_version including all)");
        }
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(rows)) {
            copies.copyIn("copy intake.bare from stdin", in);
        }
        return (System.nanoTime() - start) / NANOS_IN_SECOND;
    }
}

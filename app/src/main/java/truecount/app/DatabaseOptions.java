package truecount.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import truecount.postgres.Credential;
import truecount.postgres.DatabaseAccess;
import truecount.postgres.DatabaseRoles;
import truecount.postgres.DatabaseUrl;
import truecount.postgres.EmbeddedPostgres;

/** Where the data is: in a folder of ours with its own PostgreSQL, or on a server that the user brings. */
final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:TRUECOUNT_DATA:-${sys:user.home}/.truecount}",
            description = "Where everything is kept (default: ~/.truecount).")
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:TRUECOUNT_DATABASE_URL:-}",
            description = {
                "A PostgreSQL 15 or newer to use instead of our own,",
                "such as postgresql://localhost:5432/truecount.",
                "Passwords are better given in the environment: TRUECOUNT_OWNER_PASSWORD and TRUECOUNT_APP_PASSWORD."
            })
    String url = "";

    @Option(
            names = "--database-owner",
            paramLabel = "ROLE",
            defaultValue = "${env:TRUECOUNT_OWNER:-}",
            description = "The role that migrates (default: the one in the URL, or truecount_owner).")
    String owner = "";

    @Option(
            names = "--database-app",
            paramLabel = "ROLE",
            defaultValue = "${env:TRUECOUNT_APP:-}",
            description = "The role the application runs as, with fewer rights (default: truecount_app).")
    String app = "";

    /** A database that is ready to migrate, and our own server if that is where it is. */
    record Ready(DatabaseAccess access, @Nullable EmbeddedPostgres server) implements AutoCloseable {
        @Override
        public void close() {
            if (server != null) server.close();
        }
    }

    /** Starts our own server, or reaches the one given. */
    Ready open() {
        Path home = data.toAbsolutePath().normalize().resolve("postgres");
        if (!url.isEmpty()) return new Ready(external(home), null);
        EmbeddedPostgres server = EmbeddedPostgres.startAlone(home).leaveStoppingToCaller();
        return new Ready(server.prepare(), server);
    }

    /** For commands that only read: a mistyped directory is named, not filled with a new database. */
    void requireData() {
        Path home = data.toAbsolutePath().normalize().resolve("postgres");
        if (url.isEmpty() && !Files.isDirectory(home)) {
            throw new StartFault("There is no Truecount data in " + home.getParent()
                    + ". Give the directory that Truecount was started with: --data DIR.");
        }
    }

    /** As {@link #open()}, but content with a server that another Truecount runs. */
    Ready join() {
        Path home = data.toAbsolutePath().normalize().resolve("postgres");
        if (!url.isEmpty()) return new Ready(external(home), null);
        EmbeddedPostgres server = EmbeddedPostgres.start(home);
        return new Ready(server.prepare(), server);
    }

    private DatabaseAccess external(Path home) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        Credential inUrl = parsed.credential().orElse(new Credential(DatabaseRoles.OWNER, ""));
        Credential migrates = new Credential(
                owner.isEmpty() ? inUrl.user() : owner, environment("TRUECOUNT_OWNER_PASSWORD", inUrl.password()));
        String appPassword = environment("TRUECOUNT_APP_PASSWORD", "");
        Optional<Credential> runs = app.isEmpty() && appPassword.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credential(app.isEmpty() ? DatabaseRoles.APP : app, appPassword));
        return DatabaseRoles.prepareExternal(parsed.jdbcUrl(), migrates, runs, home);
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}

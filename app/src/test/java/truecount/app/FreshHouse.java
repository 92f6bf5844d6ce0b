package truecount.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import truecount.app.example.ExampleHouse;
import truecount.app.people.FirstAccounts;
import truecount.postgres.Credential;
import truecount.postgres.DatabaseAccess;
import truecount.postgres.EmbeddedPostgres;

/** A house with a new database of its own, for tests that count everything a house holds, or break it. */
public final class FreshHouse implements AutoCloseable {

    private static final Path HOME = Path.of("target", "fresh-houses").toAbsolutePath();

    private static final class Server {
        private static final EmbeddedPostgres ONE = EmbeddedPostgres.start(HOME.resolve("postgres"));
        private static final DatabaseAccess ROLES = ONE.prepare();
    }

    /** Opened by the first test that asks, and closed with Java. */
    private static final class Example {
        private static final FreshHouse ONE = new FreshHouse("example");

        static {
            ONE.part(ExampleHouse.class).fillIfEmpty(false);
        }
    }

    private final String name;
    private final DatabaseAccess access;
    private final Path data;
    private ConfigurableApplicationContext house;

    /** Opens a new house; what an earlier run left under this name is gone. */
    public FreshHouse(String name) {
        this.name = name;
        this.access = new DatabaseAccess(Server.ONE.jdbcUrl(name), Server.ROLES.owner(), Server.ROLES.app());
        this.data = HOME.resolve(name);
        makeDatabase();
        delete(data);
        Migrations.run(access);
        house = start(access, data);
        house.getBean(FirstAccounts.class).open(true);
    }

    /** The house that holds the example force, a reviewed audit with its finding, and an audit under review. */
    public static FreshHouse example() {
        return Example.ONE;
    }

    private void makeDatabase() {
        Credential superuser = Server.ONE.superuser();
        try (Connection admin =
                        DriverManager.getConnection(Server.ROLES.jdbcUrl(), superuser.user(), superuser.password());
                var sql = admin.createStatement()) {
            sql.execute("drop database if exists " + name + " with (force)");
            sql.execute("create database %s owner %s template template0 encoding 'UTF8'"
                    .formatted(name, access.owner().user()));
            sql.execute("revoke all on database %s from public".formatted(name));
            sql.execute("grant connect on database %s to %s"
                    .formatted(name, access.app().user()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static ConfigurableApplicationContext start(DatabaseAccess access, Path data) {
        SpringApplication application = new SpringApplication(HouseConfiguration.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> all = new HashMap<>();
        all.put("server.port", 0);
        all.put("spring.datasource.url", access.jdbcUrl());
        all.put("spring.datasource.username", access.app().user());
        all.put("spring.datasource.password", access.app().password());
        all.put("truecount.force", "Example force");
        all.put("truecount.data", data.toString());
        all.put("truecount.example", "small");
        all.put("logging.file.name", data.resolve("truecount.log").toString());
        all.put("logging.threshold.console", "off");
        application.setDefaultProperties(all);
        return application.run();
    }

    /** A browser in which nobody is signed in. */
    public Browser browser() {
        return new Browser("http://localhost:" + OpenHouse.port(house));
    }

    public Browser signedInAs(String signInName) {
        return browser().signIn(signInName);
    }

    public <T> T part(Class<T> kind) {
        return house.getBean(kind);
    }

    public DatabaseAccess access() {
        return access;
    }

    public Path data() {
        return data;
    }

    /** Closes the house, as Ctrl-C does, and opens it again. */
    public void reopen() {
        house.close();
        house = start(access, data);
    }

    /** Closes the pages and leaves the database to another process. */
    public void leave() {
        house.close();
    }

    /** What the database holds, asked as its superuser: every row as its columns, joined by a space. */
    public List<String> ask(String query) {
        Credential superuser = Server.ONE.superuser();
        try (Connection admin = DriverManager.getConnection(access.jdbcUrl(), superuser.user(), superuser.password());
                var sql = admin.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(column == 1 ? "" : " ").append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String query) {
        return Long.parseLong(ask(query).getFirst());
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        house.close();
    }
}

package truecount.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import truecount.app.ledger.HeadWatch;
import truecount.app.ledger.SealKey;
import truecount.app.people.FirstAccounts;
import truecount.postgres.Credential;
import truecount.postgres.DatabaseAccess;
import truecount.postgres.DatabaseRoles;
import truecount.postgres.DatabaseUrl;
import truecount.postgres.EmbeddedPostgres;

/**
 * The whole house, opened once for all tests: its own PostgreSQL below {@code target}, or the server that
 * {@code TRUECOUNT_TEST_DATABASE_URL} names (an empty database, with a role that may create roles).
 */
public final class OpenHouse {

    private static final OpenHouse ONE = new OpenHouse();

    private final DatabaseAccess access;
    private final ConfigurableApplicationContext house;

    private OpenHouse() {
        Path home = data();
        String url = System.getenv("TRUECOUNT_TEST_DATABASE_URL");
        if (url == null) {
            access = EmbeddedPostgres.start(home.resolve("postgres")).prepare();
        } else {
            DatabaseUrl parsed = DatabaseUrl.parse(url);
            access = DatabaseRoles.prepareExternal(
                    parsed.jdbcUrl(),
                    parsed.credential().orElse(new Credential(DatabaseRoles.OWNER, "")),
                    Optional.empty(),
                    home.resolve("postgres"));
        }
        startAfresh();
        // They tell of the ledger that has just gone.
        FreshHouse.delete(home.resolve(HeadWatch.FILE));
        FreshHouse.delete(home.resolve(SealKey.FILE));
        Migrations.run(access);
        house = start();
        house.getBean(FirstAccounts.class).open(true);
    }

    /** A browser with an empty cookie jar. */
    public static Browser browser() {
        return new Browser(address());
    }

    /** A browser in front of another house. */
    public static Browser browser(ConfigurableApplicationContext other) {
        return new Browser(address(other));
    }

    public static String address(ConfigurableApplicationContext other) {
        return "http://localhost:" + port(other);
    }

    /** A browser in which this example account is signed in. */
    public static Browser signedInAs(String signInName) {
        return browser().signIn(signInName);
    }

    public static <T> T part(Class<T> kind) {
        return ONE.house.getBean(kind);
    }

    /** The data directory. */
    public static Path data() {
        return Path.of("target", "test-data").toAbsolutePath();
    }

    public static DatabaseAccess access() {
        return ONE.access;
    }

    /** A connection with the rights that the house itself has. */
    public static Connection asTheHouse() throws SQLException {
        return DriverManager.getConnection(
                ONE.access.jdbcUrl(), ONE.access.app().user(), ONE.access.app().password());
    }

    /** A connection of the owner, who could do anything: the intruder of our tests. */
    public static Connection asTheOwner() throws SQLException {
        return DriverManager.getConnection(
                ONE.access.jdbcUrl(),
                ONE.access.owner().user(),
                ONE.access.owner().password());
    }

    public static String address() {
        return "http://localhost:" + port(ONE.house);
    }

    static int port(ConfigurableApplicationContext house) {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A second house on the same database, with other settings; the caller closes it. */
    public static ConfigurableApplicationContext another(String... settings) {
        return ONE.start(settings);
    }

    private ConfigurableApplicationContext start(String... settings) {
        SpringApplication application = new SpringApplication(HouseConfiguration.class);
        java.util.Map<String, Object> all = new java.util.HashMap<>();
        all.put("server.port", 0);
        all.put("spring.datasource.url", access.jdbcUrl());
        all.put("spring.datasource.username", access.app().user());
        all.put("spring.datasource.password", access.app().password());
        all.put("truecount.force", "Example force");
        all.put(
                "truecount.data",
                Path.of("target", "test-data").toAbsolutePath().toString());
        all.put("truecount.example", "small");
        all.put("logging.file.name", "target/test-data/truecount.log");
        all.put("logging.threshold.console", "off");
        for (String setting : settings) {
            String[] part = setting.split("=", 2);
            all.put(part[0], part[1]);
        }
        application.setDefaultProperties(all);
        return application.run();
    }

    /** Takes away what an earlier run left. */
    private void startAfresh() {
        try (Connection owner = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password());
                var statement = owner.createStatement()) {
            statement.execute("""
                    do $$ declare room name; begin
                        for room in select nspname from pg_namespace
                                    where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')
                        loop execute format('drop schema %I cascade', room); end loop;
                    end $$
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

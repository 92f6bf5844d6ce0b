package truecount.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Short ways to ask a test server something. */
final class Sql {

    private Sql() {}

    static void run(EmbeddedPostgres server, String... statements) throws SQLException {
        run(server.jdbcUrl("postgres"), server.superuser(), statements);
    }

    static void run(String url, Credential credential, String... statements) throws SQLException {
        try (Connection connection = DatabaseUrl.connect(url, credential);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String ask(EmbeddedPostgres server, String query) throws SQLException {
        return ask(server.jdbcUrl("postgres"), server.superuser(), query);
    }

    static String ask(String url, Credential credential, String query) throws SQLException {
        try (Connection connection = DatabaseUrl.connect(url, credential);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

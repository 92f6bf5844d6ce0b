package truecount.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether a server that the user brings will do; each refusal says what helps. */
final class ExternalChecks {

    private ExternalChecks() {}

    static void server(Connection connection, int oldestMajorVersion) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < oldestMajorVersion) {
            throw new PostgresFault("That server is PostgreSQL " + major + "; Truecount needs " + oldestMajorVersion
                    + " or newer. Upgrade it, or leave --database-url out and use the one that Truecount brings.");
        }
        String encoding = value(
                connection,
                "select pg_encoding_to_char(encoding) from pg_database" + " where datname = current_database()");
        if (!encoding.equals("UTF8")) {
            throw new PostgresFault("The database " + connection.getCatalog() + " is encoded as " + encoding
                    + "; Truecount needs UTF8. Make another:\n  create database truecount template template0"
                    + " encoding 'UTF8';");
        }
    }

    static void owner(Connection connection) throws SQLException {
        String mayCreate =
                value(connection, "select has_database_privilege(current_user, current_database(), 'CREATE')::text");
        if (!mayCreate.equals("true")) {
            String user = value(connection, "select current_user");
            throw new PostgresFault("The role " + user + " may not create schemas in the database "
                    + connection.getCatalog() + ". Have its administrator run:\n  grant create on database "
                    + connection.getCatalog() + " to " + user + ";");
        }
    }

    /** The app's role must not be able to change what only grows, whoever made it. */
    static void leastPrivilege(Connection connection, String role) throws SQLException {
        if (DatabaseRoles.isThere(connection, "select 1 where ? = current_user", role)) {
            throw tooMighty(role, "is the owner");
        }
        // A superuser counts as a member of every role, so this question comes before the next.
        if (DatabaseRoles.isThere(
                connection,
                "select 1 from pg_roles where rolname = ? and (rolsuper or rolcreaterole or rolreplication)",
                role)) {
            throw tooMighty(role, "is a superuser, may create roles or may replicate");
        }
        if (DatabaseRoles.isThere(connection, "select 1 where pg_has_role(?, current_user, 'MEMBER')", role)) {
            throw tooMighty(role, "acts for the owner");
        }
        if (DatabaseRoles.isThere(
                connection, "select 1 where has_database_privilege(?, current_database(), 'CREATE')", role)) {
            throw tooMighty(role, "may create schemas in the database");
        }
    }

    private static PostgresFault tooMighty(String role, String why) {
        return new PostgresFault("The application must not run as " + role + ", because that role " + why
                + ": it could change what must only grow. Name a role with none of these rights.");
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

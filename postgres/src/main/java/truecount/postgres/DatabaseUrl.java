package truecount.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The address of a database as a user writes it, split into the place and the credential in it.
 *
 * @param jdbcUrl the place, without a name or password
 * @param credential the name and password that stood in the address, if any did
 */
public record DatabaseUrl(String jdbcUrl, Optional<Credential> credential) {

    private static final String EXAMPLE = "postgresql://owner:password@localhost:5432/truecount";
    private static final int CONNECT_TIMEOUT_SECONDS = 15;

    /**
     * Reads {@code postgresql://user:password@host:port/database}, {@code postgres://...} or
     * {@code jdbc:postgresql://host:port/database?user=...&password=...}.
     *
     * @throws PostgresFault when it is none of these
     */
    public static DatabaseUrl parse(String text) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        URI uri = toUri(plain);
        boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!known
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw unreadable();
        }
        List<String> kept = new ArrayList<>();
        String user = "";
        String password = "";
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length > 1 ? decode(parts[1]) : "";
        }
        for (String option :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else {
                kept.add(option);
            }
        }
        String place = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath() + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
        return new DatabaseUrl(place, user.isEmpty() ? Optional.empty() : Optional.of(new Credential(user, password)));
    }

    private static URI toUri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    /** The text itself is not shown: it may hold a password. */
    private static PostgresFault unreadable() {
        return new PostgresFault(
                "The database address cannot be read. Write it like " + EXAMPLE + " or like jdbc:postgresql://localhost"
                        + ":5432/truecount?user=owner&password=... (special characters in a password as %XX).");
    }

    private static String decode(String text) {
        // A plus sign stands for itself here, not for a space.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static Connection connect(String jdbcUrl, Credential credential) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", credential.user());
        if (!credential.password().isEmpty()) {
            properties.setProperty("password", credential.password());
        }
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_TIMEOUT_SECONDS));
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    static PostgresFault cannotConnect(String jdbcUrl, Credential credential, SQLException cause) {
        return new PostgresFault(
                "The database at " + jdbcUrl + " cannot be used as " + credential.user() + ": "
                        + String.valueOf(cause.getMessage()).strip()
                        + "\nCheck the address, that the database exists there, and the name and password.",
                cause);
    }
}

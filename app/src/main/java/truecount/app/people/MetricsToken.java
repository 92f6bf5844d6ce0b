package truecount.app.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The token that a monitoring program shows to read the figures of how the house runs. */
record MetricsToken(String token) {

    private static final String BEARER = "Bearer ";

    boolean isSet() {
        return !token.isEmpty();
    }

    /** Whether this header shows the token. Takes as long for a near miss as for a far one. */
    boolean isShownBy(@Nullable String authorization) {
        if (!isSet() || authorization == null || !authorization.startsWith(BEARER)) return false;
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "MetricsToken[hidden]";
    }
}

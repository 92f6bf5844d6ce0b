package truecount.app.audits;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import truecount.app.decisions.Asking;

/** The answers a reviewer has given so far about items, kept in the session until a verdict is filed. */
final class TellingSession {

    private static final String SESSION = "audits.tellings";

    /** How many items one person may be telling of at once; the oldest gives way. */
    private static final int MOST_OPEN = 10;

    private TellingSession() {}

    static Optional<Asking> find(HttpSession session, long audit, int item) {
        return Optional.ofNullable(open(session).get(key(audit, item)));
    }

    static void keep(HttpSession session, long audit, int item, Asking asking) {
        LinkedHashMap<String, Asking> all = new LinkedHashMap<>(open(session));
        all.remove(key(audit, item));
        all.put(key(audit, item), asking);
        for (String oldest : List.copyOf(all.keySet())) {
            if (all.size() <= MOST_OPEN) break;
            all.remove(oldest);
        }
        session.setAttribute(SESSION, all);
    }

    static void forget(HttpSession session, long audit, int item) {
        LinkedHashMap<String, Asking> all = new LinkedHashMap<>(open(session));
        all.remove(key(audit, item));
        session.setAttribute(SESSION, all);
    }

    private static String key(long audit, int item) {
        return audit + "/" + item;
    }

    @SuppressWarnings("unchecked") // only this class writes the attribute
    private static Map<String, Asking> open(HttpSession session) {
        Object known = session.getAttribute(SESSION);
        return known instanceof Map<?, ?> map ? (Map<String, Asking>) map : Map.of();
    }
}

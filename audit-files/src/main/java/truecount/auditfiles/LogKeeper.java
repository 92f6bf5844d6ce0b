package truecount.auditfiles;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import truecount.exports.Incident;

/**
 * Keeps, while a log is read, the incidents that may yet be drawn, so that it need not be read again for its texts.
 *
 * <p>A stratum gives the units with its smallest tickets, and never more than the plan draws in all. So the smallest
 * tickets of each stratum, that many, hold every unit that can be drawn, and nothing else stays in memory.
 */
final class LogKeeper {

    private record Kept(String key, String ticket, Incident incident) {}

    private final Tickets tickets;
    private final int most;
    private final Map<String, PriorityQueue<Kept>> byStratum = new HashMap<>();

    /**
     * Keeps for a draw by this seed.
     *
     * @param most how many units the plan draws in all
     */
    LogKeeper(String seed, int most) {
        this.tickets = new Tickets(seed);
        this.most = most;
    }

    /** The ticket of a key in the draw that is to come. */
    String ticket(String key) {
        return tickets.of(key);
    }

    /** Keeps the incident for now if its ticket is among the smallest of its stratum. */
    void offer(String stratum, String key, String ticket, Incident incident) {
        PriorityQueue<Kept> kept = byStratum.computeIfAbsent(
                stratum,
                it -> new PriorityQueue<>(Comparator.comparing(Kept::ticket).reversed()));
        if (kept.size() < most) {
            kept.add(new Kept(key, ticket, incident));
        } else if (kept.element().ticket().compareTo(ticket) > 0) {
            kept.remove();
            kept.add(new Kept(key, ticket, incident));
        }
    }

    /** What is still kept, by record key. */
    Map<String, Incident> byKey() {
        Map<String, Incident> incidents = new HashMap<>();
        byStratum.values().forEach(kept -> kept.forEach(it -> incidents.put(it.key(), it.incident())));
        return incidents;
    }
}

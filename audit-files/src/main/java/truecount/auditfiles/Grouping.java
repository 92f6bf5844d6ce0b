package truecount.auditfiles;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.audit.Breakdown;
import truecount.exports.Incident;
import truecount.exports.Moment;

/** By what the figures of an audit are told apart: the values of one unit, in the order of the plan's breakdowns. */
final class Grouping {

    private static final String LOGGED = "Incident log";
    private static final String DIRECT = "Recorded directly";
    private static final String NOT_GIVEN = "Not given";

    private final List<Breakdown> breakdowns;

    Grouping(List<Breakdown> breakdowns) {
        this.breakdowns = breakdowns;
    }

    List<String> of(Incident incident) {
        return values(LOGGED, incident.channel(), incident.team(), incident.reported());
    }

    /** Of a crime recorded without an incident. */
    List<String> ofDirect(Moment report) {
        return values(DIRECT, DIRECT, null, report);
    }

    private List<String> values(
            String route, @Nullable String channel, @Nullable String team, @Nullable Moment report) {
        if (breakdowns.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>(breakdowns.size());
        for (Breakdown breakdown : breakdowns) {
            String value = switch (breakdown) {
                case ROUTE -> route;
                case CHANNEL -> channel;
                case TEAM -> team;
                case MONTH -> report == null ? null : report.month().toString();
            };
            // One copy of each text: a million units share a handful of values.
            values.add(value == null || value.isBlank() ? NOT_GIVEN : value.intern());
        }
        return values;
    }
}

package truecount.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.Ticket;
import truecount.statistics.TicketDraw;

/**
 * The sample of an audit, which anyone who has the frame, the plan and the seed can draw again.
 *
 * <p>Each stratum gives the units with its smallest tickets, SHA-256 of UTF-8 {@code seed|key}. Reviewers meet them in
 * the order of another hash, SHA-256 of {@code seed|order|key}: in order of ticket the last items would all come from
 * the strata that give most of their units, and a reviewer would know.
 */
public final class Draw {

    private final String seed;
    private final StratifiedDesign design;
    private final List<Item> items;

    private Draw(String seed, StratifiedDesign design, List<Item> items) {
        this.seed = seed;
        this.design = design;
        this.items = items;
    }

    /**
     * Draws by a plan.
     *
     * @param seed the public text that decides the draw; not known to anyone before the frame was frozen
     * @throws IllegalArgumentException for a seed that is blank or hard to copy, or a plan that the frame cannot meet
     */
    public static Draw of(Plan plan, Frame frame, String seed) {
        requireUsable(seed);
        StratifiedDesign design = Design.of(plan, frame);
        List<Ticket> tickets = TicketDraw.draw(seed, frame.units(), Unit::key, Unit::stratum, design);
        record Place(Ticket ticket, String order) {}
        List<Place> places = tickets.stream()
                .map(ticket -> new Place(ticket, TicketDraw.ticket(seed + "|order", ticket.key())))
                .sorted(Comparator.comparing(Place::order))
                .toList();
        List<Item> items = new ArrayList<>(places.size());
        for (Place place : places) {
            Ticket ticket = place.ticket();
            items.add(new Item(items.size() + 1, ticket.key(), ticket.stratum(), ticket.hash()));
        }
        return new Draw(seed, design, List.copyOf(items));
    }

    /**
     * Refuses a seed that nobody can draw with again.
     *
     * @throws IllegalArgumentException for a seed that is blank, more than one line, or begins or ends with a space
     */
    public static void requireUsable(String seed) {
        if (seed.isBlank()) {
            throw new IllegalArgumentException("The seed is blank. Give a text that nobody could foresee when the"
                    + " frame was frozen, such as numbers from a public dice roll.");
        }
        if (!seed.equals(seed.strip()) || seed.lines().count() > 1) {
            throw new IllegalArgumentException("The seed must be one line that neither starts nor ends with a space, so"
                    + " that others can copy it exactly.");
        }
    }

    /** The public text that decided the draw. */
    public String seed() {
        return seed;
    }

    /** The drawn units, in the order of review. */
    public List<Item> items() {
        return items;
    }

    /** How many units each stratum holds and gives, in order of name. */
    public StratifiedDesign design() {
        return design;
    }

    /** Which audit this draw belongs to. */
    public AuditIdentity identity(Plan plan, Frame frame) {
        return new AuditIdentity(
                plan.title(),
                plan.force(),
                plan.from(),
                plan.to(),
                frame.frozenOn(),
                seed,
                plan.hash(),
                frame.hash(),
                frame.units().size(),
                items.size(),
                plan.confidence());
    }
}

package truecount.rules.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.Closing;
import truecount.rules.facts.Disorder;
import truecount.rules.facts.Driving;
import truecount.rules.facts.Incident;
import truecount.rules.facts.Incident.Category;
import truecount.rules.facts.Many;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Vehicle;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.IncidentCategory;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Under which category of the national list an incident that is no crime is closed (NSIR11 pp.5-29). */
final class IncidentClosure {

    private record Found(Category category, String because) {}

    private final Story in;
    private final IncidentQualifiers qualifiers;

    IncidentClosure(Story in) {
        this.in = in;
        this.qualifiers = new IncidentQualifiers(in);
    }

    /** One closing for each act whose category is told or shown; one in all for a log of what another log holds. */
    List<Closing> closings() {
        if (onAnotherLog()) {
            Found duplicate = new Found(
                    Category.ADMIN_DUPLICATE,
                    "The same details are recorded on another incident log (pages 6 and 27).");
            return List.of(closing("report", duplicate, List.of()));
        }
        List<Closing> closings = new ArrayList<>();
        for (ToldAct act : in.acts()) {
            Found found = category(act);
            if (found == null) continue;
            Closing closing = closing(act.told().path(), found, qualifiers.of(act));
            if (!continues(act, closing, closings)) closings.add(closing);
        }
        return List.copyOf(closings);
    }

    private boolean onAnotherLog() {
        for (String id : in.facts().report().get(Report.SAME_AS).ids()) {
            for (Telling record : in.facts().records()) {
                boolean log = record.get(RegisterEntry.KIND) == RegisterEntry.Kind.INCIDENT;
                if (log && record.get(RegisterEntry.ID).equals(id)) return true;
            }
        }
        return false;
    }

    private Closing closing(String at, Found found, List<IncidentCategory> with) {
        IncidentCategory category = IncidentCategory.category(found.category, in.day());
        if (category == null) throw new IllegalStateException("No category %s is listed".formatted(found.category));
        return new Closing(at, category, with, found.because);
    }

    /** A series of events of the same people is one incident (p.6): the first closing stands for it. */
    private boolean continues(ToldAct act, Closing closing, List<Closing> before) {
        for (Closing one : before) {
            if (!one.category().equals(closing.category()) || !one.qualifiers().equals(closing.qualifiers())) continue;
            for (ToldAct other : in.acts()) {
                boolean same = other.told().path().equals(one.at()) && samePeople(act, other);
                if (same) return true;
            }
        }
        return false;
    }

    private static boolean samePeople(ToldAct one, ToldAct other) {
        boolean anybody = one.by().length + one.to().length > 0;
        return anybody
                && java.util.Arrays.equals(one.by(), other.by())
                && java.util.Arrays.equals(one.to(), other.to());
    }

    private @Nullable Found category(ToldAct act) {
        return switch (act.kind()) {
            case INCIDENT -> told(act);
            case DEATH -> new Found(Category.SUDDEN_DEATH, "The sudden death of a person, no crime.");
            case BREACH ->
                new Found(
                        Category.ABSCONDER_WANTED_OR_BAIL,
                        "A breach of an order or of bail that falls short of a crime.");
            case DRIVING -> driving(act);
            case DISORDER -> domesticOr(act, disorder(act));
            case COMMUNICATION ->
                domesticOr(
                        act, new Found(Category.ANTISOCIAL_PERSONAL, "Nuisance aimed at a person (pages 15 and 21)."));
            case VEHICLE ->
                act.get(Vehicle.DAMAGED) == YesNo.YES
                        ? null
                        : new Found(Category.SUSPICIOUS_CIRCUMSTANCES, "A vehicle found open without damage.");
            case VIOLENCE, THREAT, COURSE, DETENTION -> domesticOr(act, null);
            default -> null;
        };
    }

    private @Nullable Found told(ToldAct act) {
        Category told = act.get(Incident.CATEGORY);
        Found found = impact(act, told);
        if (found == null && told != Category.NOT_ANSWERED && told != Category.UNKNOWN)
            found = new Found(told, "As the category was told.");
        boolean mayBeDomestic = found == null
                || switch (found.category) {
                    // Civil disputes and concerns for safety between such people are domestic incidents (pp.19-20).
                    case CIVIL_DISPUTE, CONCERN_FOR_SAFETY, ANTISOCIAL_PERSONAL -> true;
                    default -> false;
                };
        return mayBeDomestic ? domesticOr(act, found) : found;
    }

    /** Whom anti-social behaviour bears upon decides which of its three categories it is (p.15). */
    private static @Nullable Found impact(ToldAct act, Category told) {
        boolean antisocial = switch (told) {
            case NOT_ANSWERED, UNKNOWN, ANTISOCIAL_PERSONAL, ANTISOCIAL_NUISANCE, ANTISOCIAL_ENVIRONMENTAL -> true;
            default -> false;
        };
        if (!antisocial) return null;
        return switch (act.get(Incident.IMPACT)) {
            case NOT_ANSWERED, UNKNOWN -> null;
            case PERSON_OR_GROUP -> new Found(Category.ANTISOCIAL_PERSONAL, "It bears upon a person or a group.");
            case COMMUNITY -> new Found(Category.ANTISOCIAL_NUISANCE, "It bears upon the community in general.");
            case SURROUNDINGS -> new Found(Category.ANTISOCIAL_ENVIRONMENTAL, "It bears upon the surroundings.");
        };
    }

    private @Nullable Found domesticOr(ToldAct act, @Nullable Found otherwise) {
        return qualifiers.domestic(act)
                ? new Found(Category.DOMESTIC, "Between partners or members of a family, and no crime.")
                : otherwise;
    }

    private static Found disorder(ToldAct act) {
        return act.get(Disorder.TOWARDS) == Disorder.Towards.NAMED_PERSON
                ? new Found(Category.ANTISOCIAL_PERSONAL, "Aimed at a person.")
                : new Found(Category.ANTISOCIAL_NUISANCE, "It bears upon the community in general.");
    }

    private static Found driving(ToldAct act) {
        Many<Driving.Result> result = act.get(Driving.RESULT);
        if (result.hasAny(Driving.Result.DEATH, Driving.Result.SERIOUS_INJURY, Driving.Result.INJURY))
            return new Found(Category.COLLISION_DEATH_OR_INJURY, "Somebody was killed or injured on the road.");
        return result.has(Driving.Result.DAMAGE)
                ? new Found(Category.COLLISION_DAMAGE, "A collision in which nobody was injured.")
                : new Found(Category.ROAD_RELATED, "A road related offence that is not notifiable or not confirmed.");
    }
}

package truecount.rules.facts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The kinds of act. A new kind stops the build in every rule that has not spoken about it. */
@SuppressWarnings("ImmutableEnumChecker") // a shape never changes once its class is loaded
public enum ActKind {
    VIOLENCE(Violence.VIOLENCE),
    THREAT(Threat.THREAT),
    COMMUNICATION(Communication.COMMUNICATION),
    COURSE(Course.COURSE),
    SEXUAL(Sexual.SEXUAL),
    IMAGE(Image.IMAGE),
    TAKING(Taking.TAKING),
    ENTRY(Entry.ENTRY),
    VEHICLE(Vehicle.VEHICLE),
    DAMAGE(Damage.DAMAGE),
    DECEPTION(Deception.DECEPTION),
    COMPUTER(Computer.COMPUTER),
    DEMAND(Demand.DEMAND),
    POSSESSION(Possession.POSSESSION),
    HANDLING(Handling.HANDLING),
    DRIVING(Driving.DRIVING),
    BREACH(Breach.BREACH),
    DISORDER(Disorder.DISORDER),
    DETENTION(Detention.DETENTION),
    EXPLOITATION(Exploitation.EXPLOITATION),
    NEGLECT(Neglect.NEGLECT),
    JUSTICE(Justice.JUSTICE),
    ENDANGERMENT(Endangerment.ENDANGERMENT),
    DEATH(Death.DEATH),
    INCIDENT(Incident.INCIDENT),
    NAMED(Named.NAMED);

    private final Shape shape;

    ActKind(Shape shape) {
        this.shape = shape;
    }

    private static final Map<Shape, ActKind> BY_SHAPE = byShape();

    private static Map<Shape, ActKind> byShape() {
        Map<Shape, ActKind> kinds = new HashMap<>();
        for (ActKind kind : values()) kinds.put(kind.shape, kind);
        return kinds;
    }

    /** The kind of act that has this shape. */
    public static ActKind of(Shape shape) {
        ActKind kind = BY_SHAPE.get(shape);
        if (kind == null) throw new IllegalArgumentException("%s is no kind of act".formatted(shape.name()));
        return kind;
    }

    /** The facts that an act of this kind may tell. */
    public Shape shape() {
        return shape;
    }

    /** The word in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

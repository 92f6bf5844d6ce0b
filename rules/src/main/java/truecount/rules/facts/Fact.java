package truecount.rules.facts;

/** One fact of a shape: its name in a file, who can know it, and what kind of value it takes. */
public abstract sealed class Fact {

    final Shape shape;
    final int slot;
    private final String name;
    private final String who;

    private Fact(Shape shape, String name, String who) {
        this.shape = shape;
        this.name = name;
        this.who = who;
        this.slot = shape.add(this);
    }

    /** The name of the fact in a file. */
    public String name() {
        return name;
    }

    /** Who can know it: C caller, V victim, O officer, I investigation, R records, X another body, J judged. */
    public String who() {
        return who;
    }

    /** The shape that has it. */
    public Shape shape() {
        return shape;
    }

    /** Whether it may be told apart for each victim. */
    public boolean perVictim() {
        return false;
    }

    /** One value out of few. */
    public static final class OneOf<E extends Enum<E> & Word> extends Fact {
        private final Class<E> type;
        private final boolean perVictim;
        private final E notAnswered;
        private final E unknown;

        OneOf(Shape shape, String name, String who, Class<E> type, boolean perVictim) {
            super(shape, name, who);
            this.type = type;
            this.perVictim = perVictim;
            this.notAnswered = Enum.valueOf(type, "NOT_ANSWERED");
            this.unknown = Enum.valueOf(type, "UNKNOWN");
        }

        /** The enum of its values. */
        public Class<E> type() {
            return type;
        }

        /** The constant that says nobody has been asked. */
        public E notAnswered() {
            return notAnswered;
        }

        /** The constant that says the person asked cannot say. */
        public E unknown() {
            return unknown;
        }

        @Override
        public boolean perVictim() {
            return perVictim;
        }
    }

    /** Any number of values out of few. */
    public static final class AnyOf<E extends Enum<E> & Word> extends Fact {
        private final Class<E> type;
        private final boolean perVictim;

        AnyOf(Shape shape, String name, String who, Class<E> type, boolean perVictim) {
            super(shape, name, who);
            this.type = type;
            this.perVictim = perVictim;
        }

        /** The enum of its values. */
        public Class<E> type() {
            return type;
        }

        @Override
        public boolean perVictim() {
            return perVictim;
        }
    }

    /** A finding left to a person. */
    public static final class Judged extends Fact {
        Judged(Shape shape, String name, String who) {
            super(shape, name, who);
        }
    }

    /** Names of people, acts, records or orders told elsewhere in the file. */
    public static final class Ids extends Fact {
        private final Shape.Group of;

        Ids(Shape shape, String name, String who, Shape.Group of) {
            super(shape, name, who);
            this.of = of;
        }

        /** The list in which the names must stand. */
        public Shape.Group of() {
            return of;
        }
    }

    /** A number: a count, pounds (kept in pence), an age in years, or how often. */
    public static final class Quantity extends Fact {
        /** What is counted. */
        public enum Unit {
            COUNT,
            POUNDS,
            AGE,
            OCCASIONS
        }

        private final Unit unit;

        Quantity(Shape shape, String name, String who, Unit unit) {
            super(shape, name, who);
            this.unit = unit;
        }

        /** What is counted. */
        public Unit unit() {
            return unit;
        }
    }

    /** A time: a moment, or as much of one as is known. */
    public static final class Time extends Fact {
        private final boolean exact;

        Time(Shape shape, String name, String who, boolean exact) {
            super(shape, name, who);
            this.exact = exact;
        }

        /** Whether only a moment will do. */
        public boolean exact() {
            return exact;
        }
    }

    /** Yes, no, or when. */
    public static final class YesNoOrWhen extends Fact {
        YesNoOrWhen(Shape shape, String name, String who) {
            super(shape, name, who);
        }
    }

    /** Plain words or a name that no rule takes apart. */
    public static final class Text extends Fact {
        Text(Shape shape, String name, String who) {
            super(shape, name, who);
        }
    }

    /** Something told in place, such as a list of things; places and things may instead be named. */
    public static final class Inner extends Fact {
        private final Shape of;
        private final boolean list;

        Inner(Shape shape, String name, String who, Shape of, boolean list) {
            super(shape, name, who);
            this.of = of;
            this.list = list;
        }

        /** The shape of what is told in place. */
        public Shape of() {
            return of;
        }

        /** Whether several may be told. */
        public boolean list() {
            return list;
        }
    }
}

package truecount.rulesjson;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import truecount.rules.facts.Account;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.CourtOrder;
import truecount.rules.facts.Ended;
import truecount.rules.facts.Evidence;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.LaterKind;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Range;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Request;
import truecount.rules.facts.Role;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Tie;
import truecount.rules.facts.When;
import truecount.rules.facts.Word;
import truecount.rules.facts.YesNo;
import truecount.rules.interview.Interview;

/** Facts told at random from the vocabulary itself: whatever a shape can tell may be told. The same seed tells the same. */
final class RandomFacts {

    private static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 5, 12, 10, 0);
    private static final List<String> NAMES =
            List.of("8N", "105A", "19C", "49", "NFIB1D", "008/06", "019/07", "C2", "westland");
    private static final long[] NUMBERS = {0, 1, 2, 9, 10, 12, 13, 15, 16, 17, 18, 30, 500_000, 500_001};

    /** Told by rule or left out, since told at random they mostly contradict the rest and the reader refuses them. */
    private static final Set<Fact> SET_APART =
            Set.of(Report.RECEIVED, Act.BY, Act.TO, Act.TOLD, Act.DURING, Act.IN_ORDER_TO, Person.BORN);

    private final Random random;
    private final double share;
    private final Map<Shape.Group, List<String>> ids = new HashMap<>();

    /** @param share how likely each fact is to be told, from 0 to 1 */
    RandomFacts(long seed, double share) {
        this.random = new Random(seed);
        this.share = share;
    }

    /** One report of a few people and acts. */
    Facts next() {
        ids.clear();
        int people = random.nextInt(5);
        int acts = 1 + random.nextInt(3);
        name(Shape.Group.PEOPLE, "p", people);
        name(Shape.Group.ACTS, "a", acts);
        name(Shape.Group.PLACES, "place", random.nextInt(2));
        name(Shape.Group.THINGS, "thing", random.nextInt(2));
        name(Shape.Group.RECORDS, "record", random.nextInt(8) == 0 ? 1 : 0);
        name(Shape.Group.ORDERS, "order", random.nextInt(8) == 0 ? 1 : 0);
        Telling report = telling(Report.REPORT, "report", 0.15);
        report.tell(Report.RECEIVED, moment(RECEIVED));
        if (random.nextInt(10) > 0) {
            report.tell(
                    Report.BY,
                    telling(Reporter.REPORTER, "report.by", 0.3).with(Reporter.CAPACITY, oneOf(Reporter.CAPACITY)));
        }
        Telling decide = random.nextInt(6) == 0
                ? telling(Request.REQUEST, "decide", 0.4)
                : Telling.of(Request.REQUEST, "decide");
        return new Facts(
                null,
                report,
                all(Shape.Group.PEOPLE, Person.PERSON, share),
                some(Tie.TIE, "ties", random.nextInt(3)),
                all(Shape.Group.PLACES, Place.PLACE, share),
                all(Shape.Group.THINGS, Thing.THING, share),
                some(Account.ACCOUNT, "accounts", random.nextInt(3)),
                some(Evidence.EVIDENCE, "evidence", random.nextInt(2)),
                acts(acts),
                all(Shape.Group.RECORDS, RegisterEntry.REGISTER_ENTRY, 0.6),
                all(Shape.Group.ORDERS, CourtOrder.COURT_ORDER, 0.6),
                random.nextInt(8) == 0 ? List.of(later()) : List.of(),
                decide);
    }

    private Telling later() {
        LaterKind kind = LaterKind.values()[random.nextInt(LaterKind.values().length)];
        return telling(kind.shape(), "later[0]", 0.6);
    }

    private List<Telling> acts(int count) {
        List<Telling> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ActKind kind = ActKind.values()[random.nextInt(ActKind.values().length)];
            Telling act = telling(kind.shape(), "acts[a" + i + "]", share);
            act.tell(Act.ID, "a" + i);
            List<String> people = ids(Shape.Group.PEOPLE);
            if (!people.isEmpty() && random.nextInt(8) > 0) {
                act.tell(Act.TO, new Refs(Many.State.TOLD, List.of(people.get(0))));
                if (people.size() > 1) act.tell(Act.BY, new Refs(Many.State.TOLD, List.of(people.get(1))));
            }
            if (i > 0 && random.nextInt(4) == 0) {
                act.tell(random.nextBoolean() ? Act.DURING : Act.IN_ORDER_TO, new Refs(Many.State.TOLD, List.of("a0")));
            }
            acts.add(act);
        }
        return List.copyOf(acts);
    }

    private void name(Shape.Group group, String stem, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) names.add(stem + i);
        ids.put(group, names);
    }

    private List<String> ids(Shape.Group group) {
        return ids.getOrDefault(group, List.of());
    }

    private List<Telling> all(Shape.Group group, Shape shape, double likely) {
        List<Telling> all = new ArrayList<>();
        for (String id : ids(group)) {
            Telling one = telling(shape, group.key() + "[" + id + "]", likely);
            for (Fact fact : shape.facts())
                if (fact instanceof Fact.Text text && fact.name().equals("id")) one.tell(text, id);
            all.add(one);
        }
        return List.copyOf(all);
    }

    private List<Telling> some(Shape shape, String key, int count) {
        List<Telling> some = new ArrayList<>();
        for (int i = 0; i < count; i++) some.add(telling(shape, key + "[" + i + "]", 0.6));
        return List.copyOf(some);
    }

    /** Something of this shape, each fact told or not as it falls. */
    Telling telling(Shape shape, String path, double likely) {
        Telling telling = Telling.of(shape, path);
        for (Fact fact : shape.facts()) {
            if (random.nextDouble() >= likely
                    || SET_APART.contains(fact)
                    || fact.name().equals("id")) continue;
            Object value = value(fact, path);
            if (value != null) telling.tell(fact, value);
        }
        return telling;
    }

    private Object value(Fact fact, String path) {
        if (!fact.name().equals("id") && random.nextInt(20) == 0) return Interview.unknown(fact);
        return switch (fact) {
            case Fact.OneOf<?> one -> oneOf(one);
            case Fact.AnyOf<?> any -> anyOf(any);
            case Fact.Judged judged -> new Judgement(YesNo.values()[1 + random.nextInt(3)], Role.RECORDER, "");
            case Fact.Ids names -> refs(names);
            case Fact.Quantity number -> number(number);
            case Fact.Time time -> time.exact() ? moment(before()) : span();
            case Fact.YesNoOrWhen ended -> new Ended(YesNo.values()[1 + random.nextInt(3)], When.NOT_ANSWERED);
            case Fact.Text text -> fact.name().equals("id") ? null : NAMES.get(random.nextInt(NAMES.size()));
            case Fact.Inner inner -> inner(inner, path);
        };
    }

    private <E extends Enum<E> & Word> E oneOf(Fact.OneOf<E> fact) {
        E[] all = fact.type().getEnumConstants();
        E value = all[random.nextInt(all.length)];
        return value == fact.notAnswered() ? fact.unknown() : value;
    }

    private <E extends Enum<E> & Word> Many<E> anyOf(Fact.AnyOf<E> fact) {
        if (random.nextInt(12) == 0) return Many.unknown();
        E[] all = fact.type().getEnumConstants();
        long bits = 0;
        for (int i = random.nextInt(3); i >= 0; i--) bits |= Many.bit(all[random.nextInt(all.length)]);
        return new Many<>(Many.State.TOLD, random.nextInt(12) == 0 ? 0 : bits);
    }

    private Refs refs(Fact.Ids fact) {
        List<String> known = ids(fact.of());
        if (known.isEmpty()) return null;
        String first = known.get(random.nextInt(known.size()));
        String second = known.get(random.nextInt(known.size()));
        return new Refs(
                Many.State.TOLD,
                first.equals(second) || random.nextBoolean() ? List.of(first) : List.of(first, second));
    }

    private Range number(Fact.Quantity fact) {
        long number = switch (fact.unit()) {
            case AGE -> NUMBERS[random.nextInt(NUMBERS.length - 2)];
            case POUNDS -> NUMBERS[random.nextInt(NUMBERS.length)];
            case COUNT, OCCASIONS -> 1 + random.nextInt(4);
        };
        return random.nextInt(10) == 0 ? Range.UNKNOWN : Range.exactly(number);
    }

    private LocalDateTime before() {
        return RECEIVED.minusMinutes(random.nextInt(60 * 24 * 900));
    }

    private When span() {
        LocalDateTime first = before();
        return random.nextBoolean()
                ? moment(first)
                : new When(
                        Many.State.TOLD,
                        first.toLocalDate().atStartOfDay(),
                        first.toLocalDate().atTime(23, 59));
    }

    private static When moment(LocalDateTime at) {
        return new When(Many.State.TOLD, at, at);
    }

    private Object inner(Fact.Inner fact, String path) {
        Telling one = telling(fact.of(), path + "." + fact.name() + (fact.list() ? "[0]" : ""), share / 2);
        if (!fact.list()) return one;
        if (random.nextInt(3) > 0) return new Telling.Tellings(List.of(one));
        return new Telling.Tellings(List.of(one, telling(fact.of(), path + "." + fact.name() + "[1]", share / 2)));
    }
}

package truecount.rulesjson;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.facts.Ended;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Hostility;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Range;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Role;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;
import truecount.rules.facts.Word;
import truecount.rules.facts.YesNo;
import truecount.rules.interview.Interview;

/** Every answer that a fact can have, and where it is put. */
final class Answering {

    /** On either side of every number that a rule compares with: ages, people together, pounds in pence. */
    private static final long[] NUMBERS = {
        0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 30, 499_999, 500_000, 500_001
    };

    private static final int[] DAYS_BEFORE = {0, 1, 90, 400, 7300};

    private Answering() {}

    /** Every telling of a report, those told in place among them. */
    static List<Telling> tellings(Facts facts) {
        List<Telling> all = new ArrayList<>();
        for (Telling told : facts.everything()) gather(told, all);
        return all;
    }

    private static void gather(Telling told, List<Telling> all) {
        all.add(told);
        for (Fact fact : told.shape().facts()) {
            if (fact instanceof Fact.Inner inner) for (Telling one : told.get(inner)) if (!named(one)) gather(one, all);
        }
    }

    /** Whether nothing is told but by which name: what it is, is told elsewhere. */
    private static boolean named(Telling one) {
        boolean onlyName = true;
        for (Fact fact : one.shape().facts()) onlyName &= fact.name().equals("id") != one.silent(fact);
        return onlyName;
    }

    /** Every answer to a fact, "unknown" among them; numbers and times on either side of every threshold. */
    static List<Object> answers(Facts facts, Fact fact) {
        List<Object> answers = new ArrayList<>();
        switch (fact) {
            case Fact.Quantity quantity -> {
                for (long number : NUMBERS) answers.add(Range.exactly(number));
            }
            case Fact.Time time -> {
                for (int days : DAYS_BEFORE) {
                    var at = facts.report().get(Report.RECEIVED).earliest().minusDays(days);
                    answers.add(new When(Many.State.TOLD, at, at));
                }
            }
            case Fact.YesNoOrWhen ended -> {
                for (YesNo is : List.of(YesNo.YES, YesNo.NO)) answers.add(new Ended(is, When.NOT_ANSWERED));
            }
            case Fact.Ids ids -> {
                answers.add(new Refs(Many.State.TOLD, List.of()));
                for (Telling one : facts.of(ids.of())) {
                    for (Fact each : one.shape().facts()) {
                        if (each instanceof Fact.Text text && each.name().equals("id") && !one.silent(text))
                            answers.add(new Refs(Many.State.TOLD, List.of(one.get(text))));
                    }
                }
            }
            case Fact.Inner inner when inner.of() == Hostility.HOSTILITY -> answers.add(hostile(inner));
            default -> answers.addAll(Interview.answers(fact));
        }
        answers.add(unknown(fact));
        return answers;
    }

    private static Object hostile(Fact.Inner inner) {
        Telling hostile = Telling.of(Hostility.HOSTILITY, inner.name())
                .with(Hostility.ON, Hostility.On.RACE)
                .with(Hostility.SEEN, Hostility.Seen.SHOWN_IN_ACT);
        return inner.list() ? new Telling.Tellings(List.of(hostile)) : hostile;
    }

    static Object unknown(Fact fact) {
        return Interview.unknown(fact);
    }

    /** The answer that a word of presumptions.csv stands for; null if it is none of this fact. */
    static Object parsed(Fact fact, String word) {
        return switch (fact) {
            case Fact.OneOf<?> one -> constant(one.type(), word);
            case Fact.AnyOf<?> any -> {
                Enum<?> value = constant(any.type(), word);
                if (value != null) yield new Many<>(Many.State.TOLD, Many.bit(value));
                yield word.equals("none") ? new Many<>(Many.State.TOLD, 0) : null;
            }
            case Fact.Judged judged -> {
                YesNo is = constant(YesNo.class, word);
                yield is == null ? null : new Judgement(is, Role.RECORDER, "");
            }
            case Fact.YesNoOrWhen ended -> {
                YesNo is = constant(YesNo.class, word);
                yield is == null ? null : new Ended(is, When.NOT_ANSWERED);
            }
            case Fact.Quantity number -> word.matches("[0-9]+") ? Range.exactly(Long.parseLong(word)) : null;
            case Fact.Ids ids -> null;
            case Fact.Time time -> null;
            case Fact.Text text -> null;
            case Fact.Inner inner -> null;
        };
    }

    private static <E extends Enum<E> & Word> E constant(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) if (value.word().equals(word)) return value;
        return null;
    }

    /** The facts with one telling told anew, wherever it stands. */
    static Facts put(Facts facts, Telling old, Telling by) {
        for (Telling outer : tellings(facts)) {
            for (Fact fact : outer.shape().facts()) {
                if (!(fact instanceof Fact.Inner inner)) continue;
                List<Telling> list = new ArrayList<>(outer.get(inner));
                if (list.stream().noneMatch(one -> one == old)) continue;
                list.replaceAll(one -> one == old ? by : one);
                Object told = inner.list() ? new Telling.Tellings(List.copyOf(list)) : by;
                return put(facts, outer, outer.with(inner, told));
            }
        }
        return facts.replace(old, by);
    }
}

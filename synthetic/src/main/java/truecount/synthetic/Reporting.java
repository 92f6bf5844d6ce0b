package truecount.synthetic;

import java.time.ZonedDateTime;

/** Brings about reports: who, where, on whose duty, what the rules require and what the force does. */
final class Reporting {

    private final ForcePlan plan;
    private final ForceCalendar calendar;
    private final Population people;

    Reporting(ForcePlan plan) {
        this.plan = plan;
        this.calendar = ForceCalendar.of(plan);
        this.people = Population.of(plan);
    }

    /** A report out of the blue. */
    Report fresh(ZonedDateTime at, Situation situation, Dice dice) {
        return report(at, situation, Scene.set(situation, people, at.toLocalDate(), dice), dice);
    }

    /** A report of something that happens to the people of an earlier one. */
    Report following(Happening.Pending pending, Dice dice) {
        Scene scene = pending.scene().with("earlier", pending.earlierNumber());
        String crime = pending.earlierCrime();
        return report(
                pending.due(), pending.situation(), crime.isEmpty() ? scene : scene.with("earlier-crime", crime), dice);
    }

    private Report report(ZonedDateTime at, Situation situation, Scene scene, Dice dice) {
        Duty duty = Duty.at(at, calendar, dice);
        String channel = dice.pick(situation.channels());
        String facts = situation.facts().json(at, channel, scene.victim());
        Truth truth = Ruling.on(facts);
        Conduct conduct = Conduct.of(situation, truth, duty, plan.preset(), dice);
        Wording wording = plan.wording().half(dice);
        ZonedDateTime opened = at.plusSeconds(openedAfterSeconds(channel, dice));
        return new Report(
                situation, scene, duty, at, opened, channel, facts, truth, conduct, plan.preset(), wording, dice);
    }

    private static long openedAfterSeconds(String channel, Dice dice) {
        return switch (channel) {
            case "999", "101" -> dice.between(5, 90);
            case "ONLINE", "EMAIL", "SOCIAL" -> 600 + Math.round(Math.min(30000, dice.delay(6000)));
            default -> dice.between(60, 1500);
        };
    }
}

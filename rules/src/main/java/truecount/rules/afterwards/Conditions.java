package truecount.rules.afterwards;

import java.util.List;
import java.util.Set;
import truecount.rules.Rule;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Position;
import truecount.rules.facts.Position.DeciderRank;
import truecount.rules.facts.Position.Suspect;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.told.Story;

/** What the conditions of every outcome share: the facts they read, and how they refuse, ask and oblige. */
abstract class Conditions {

    static final Telling NO_POSITION = Telling.of(Position.POSITION, "later[position]");
    static final Telling NO_DISPOSAL = Telling.of(Disposal.DISPOSAL, "later[disposal]");

    final Story in;
    final OnRecord on;
    final RecordedCase recorded;
    final Reasons reasons;
    final Telling position;
    final Telling disposal;
    private boolean met = true;

    Conditions(Story in, OnRecord on, RecordedCase recorded, Reasons reasons) {
        this.in = in;
        this.on = on;
        this.recorded = recorded;
        this.reasons = reasons;
        this.position = first(on.later(Position.POSITION), NO_POSITION);
        this.disposal = first(on.later(Disposal.DISPOSAL), NO_DISPOSAL);
    }

    /** Reads the conditions of one outcome; false if it is none of these. */
    abstract boolean read(String outcome);

    /** Whether nothing told stands against it. */
    final boolean met() {
        return met;
    }

    static Telling first(List<Telling> told, Telling otherwise) {
        return told.isEmpty() ? otherwise : told.get(0);
    }

    final void duty(String words) {
        reasons.duty(words);
    }

    final void refuse(Rule rule, String words) {
        met = false;
        reasons.say(rule, words);
    }

    final void refuse(String words) {
        refuse(AfterRule.OUTCOME_REQUIREMENTS, words);
    }

    final void open(Telling about, Fact fact) {
        reasons.ask(about, fact, AfterRule.OUTCOME_REQUIREMENTS);
    }

    final void decider(String who, Request.ByRole... roles) {
        Request.ByRole role = in.facts().decide().get(Request.BY_ROLE);
        duty("To be decided by %s.".formatted(who));
        if (role != Request.ByRole.NOT_ANSWERED
                && role != Request.ByRole.UNKNOWN
                && !Set.of(roles).contains(role)) refuse("Only %s may decide it.".formatted(who));
    }

    final void inspector(String words) {
        duty(words);
        DeciderRank rank = position.get(Position.DECIDER_RANK);
        if (rank == DeciderRank.SERGEANT || rank == DeciderRank.BELOW_SERGEANT) refuse(words);
    }

    final void suspect(Suspect... wanted) {
        Suspect told = position.get(Position.SUSPECT);
        if (told == Suspect.NOT_ANSWERED) open(position, Position.SUSPECT);
        else if (!Set.of(wanted).contains(told)) refuse("What is told of the suspect asks for another outcome.");
    }
}

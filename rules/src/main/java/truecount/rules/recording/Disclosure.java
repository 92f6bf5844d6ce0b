package truecount.rules.recording;

import org.jspecify.annotations.Nullable;
import truecount.rules.Rule;
import truecount.rules.lists.Offence;
import truecount.rules.told.ToldAct;

/** An offence that the facts disclose, and what became of it. */
public final class Disclosure {

    private final ToldAct act;
    private final Rule rule;
    private final Offence offence;
    private final int victim;
    private final boolean attempted;
    private final String because;
    private int number;
    private int group;
    private Object unit;
    private Fate fate = Fate.RECORDED;
    private String why = "";
    private @Nullable Rule fateRule;
    private @Nullable Disclosure inside;

    Disclosure(
            ToldAct act,
            Rule rule,
            Offence offence,
            int victim,
            Object unit,
            int number,
            int group,
            boolean attempted,
            String because) {
        this.act = act;
        this.rule = rule;
        this.offence = offence;
        this.victim = victim;
        this.unit = unit;
        this.number = number;
        this.group = group;
        this.attempted = attempted;
        this.because = because;
    }

    /** The act that discloses it. */
    public ToldAct act() {
        return act;
    }

    /** The rule that found it. */
    public Rule rule() {
        return rule;
    }

    /** The offence. */
    public Offence offence() {
        return offence;
    }

    /** Its victim; -1 if it has none or nobody names one. */
    public int victim() {
        return victim;
    }

    /** What is counted: one crime for each unit of the class. */
    Object unit() {
        return unit;
    }

    void countUnder(Object other) {
        unit = other;
    }

    /** How many crimes it would be by itself. */
    public int number() {
        return number;
    }

    void count(int crimes) {
        number = crimes;
    }

    /** The group of offenders who acted together. */
    int group() {
        return group;
    }

    /** Whether it was only tried. */
    public boolean attempted() {
        return attempted;
    }

    /** Why the rule found it. */
    public String because() {
        return because;
    }

    /** What became of it. */
    public Fate fate() {
        return fate;
    }

    /** Why that became of it. */
    public String why() {
        return why;
    }

    /** The rule that settled its fate; null while it is simply recorded. */
    public @Nullable Rule fateRule() {
        return fateRule;
    }

    /** The disclosure inside which it is counted; null if none. */
    public @Nullable Disclosure inside() {
        return inside;
    }

    void end(Fate with, Rule by, String words) {
        fate = with;
        fateRule = by;
        why = words;
    }

    void endInside(Disclosure principal, Rule by, String words) {
        end(Fate.INSIDE, by, words);
        inside = principal;
    }

    boolean standing() {
        return fate == Fate.RECORDED;
    }
}

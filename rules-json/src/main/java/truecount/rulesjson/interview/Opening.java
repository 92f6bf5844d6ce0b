package truecount.rulesjson.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import truecount.rules.facts.ActKind;
import truecount.rules.lists.Wording;

/** The questions that give a report its shape, before there is anything for a rule to ask about. */
enum Opening {
    RECEIVED,
    KIND,
    WHOSE,
    TO,
    NUMBER,
    RELATION,
    ASKED,
    BACKED,
    TIMES,
    MARKS,
    SAME,
    MORE;

    private static final List<ActKind> COMMON_FIRST = List.of(
            ActKind.VIOLENCE,
            ActKind.TAKING,
            ActKind.ENTRY,
            ActKind.VEHICLE,
            ActKind.DAMAGE,
            ActKind.COURSE,
            ActKind.THREAT,
            ActKind.COMMUNICATION,
            ActKind.DISORDER,
            ActKind.SEXUAL,
            ActKind.IMAGE,
            ActKind.DECEPTION,
            ActKind.COMPUTER,
            ActKind.DEMAND,
            ActKind.POSSESSION,
            ActKind.HANDLING,
            ActKind.DRIVING,
            ActKind.BREACH,
            ActKind.DETENTION,
            ActKind.EXPLOITATION,
            ActKind.NEGLECT,
            ActKind.JUSTICE,
            ActKind.ENDANGERMENT,
            ActKind.DEATH,
            ActKind.NAMED,
            ActKind.INCIDENT);

    /** The key of the question about the act with this number. */
    String key(int act) {
        return "opening.%s%s".formatted(word(), this == RECEIVED ? "" : "[" + act + "]");
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The name under which its words stand in the list of questions. */
    String name(boolean first) {
        return "opening." + word() + (this == KIND && !first ? "-next" : "");
    }

    /** The question, with these answers to choose from. */
    Inquiry inquiry(int act, List<String> words, String preset) {
        String labels = this == BACKED ? "threat.of" : "opening." + (this == ASKED ? "relation" : word());
        List<Inquiry.Option> options = new ArrayList<>();
        for (String one : words) options.add(new Inquiry.Option(one, Labels.of(labels, one)));
        boolean unknown = this == RELATION || this == TO || this == TIMES || this == ASKED || this == BACKED;
        return new Inquiry(key(act), "", words(act), hint(), kind(), options, preset, unknown, why());
    }

    private String words(int act) {
        String own = Wording.all().get(name(act == 0));
        if (own == null) throw new IllegalStateException("questions.csv has no words for " + name(act == 0));
        return own;
    }

    private String why() {
        return switch (this) {
            case RECEIVED ->
                "The day decides which rules are read, and the time limit runs from it (Crime Recording Rules, page 10).";
            case KIND -> "Each kind of act has rules of its own.";
            case WHOSE, ASKED ->
                "A child who makes a picture, whoever asks for it and whoever shows it answer for different offences (Crime Recording Rules, page 66).";
            case TO, NUMBER -> "Crimes are counted by victim (Crime Recording Rules, page 12).";
            case RELATION ->
                "What binds the two decides between some classes, such as stalking and harassment, and flags domestic abuse.";
            case BACKED ->
                "Threats behind a demand make it blackmail, or are offences themselves (Crime Recording Rules, page 80).";
            case TIMES ->
                "What is kept up against one person is a course of conduct, whatever each occasion is by itself (Crime Recording Rules, page 50).";
            case MARKS ->
                "Each of these would change the decision or one of its flags; the rest cannot and are left out.";
            case SAME ->
                "Acts of one offender against one victim in one incident may count as one crime (Crime Recording Rules, page 12).";
            case MORE -> "Every offence disclosed is listed, with what becomes of it.";
        };
    }

    private String hint() {
        return switch (this) {
            case RECEIVED -> "Day and time, such as 4/5/2026 09:10, or 14:10 for today.";
            case NUMBER -> "A whole number from 2.";
            case MARKS, BACKED -> "Choose all that apply.";
            case KIND, WHOSE, TO, RELATION, ASKED, TIMES, SAME, MORE -> "";
        };
    }

    private Inquiry.Kind kind() {
        return switch (this) {
            case RECEIVED -> Inquiry.Kind.MOMENT;
            case NUMBER -> Inquiry.Kind.NUMBER;
            case MARKS, BACKED -> Inquiry.Kind.ANY;
            case KIND, WHOSE, TO, RELATION, ASKED, TIMES, SAME, MORE -> Inquiry.Kind.ONE;
        };
    }

    /** The kinds of act in the order in which a caller would look for them. */
    static List<String> kinds() {
        return COMMON_FIRST.stream().map(ActKind::word).toList();
    }

    /** What the doer may be to the victim. */
    static List<String> relations() {
        return Arrays.stream(Relation.values()).map(Relation::word).toList();
    }
}

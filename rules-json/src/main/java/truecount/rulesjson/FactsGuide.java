package truecount.rulesjson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import truecount.rules.facts.Act;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Later;
import truecount.rules.facts.Shape;
import truecount.rules.lists.Presumption;
import truecount.rules.lists.Wording;

/** The tables of the guide to facts, written out from the vocabulary itself. */
public final class FactsGuide {

    private FactsGuide() {}

    /** Every shape with its facts and their values, as Markdown. */
    public static String tables() {
        StringBuilder text = new StringBuilder();
        for (Shape shape : Vocabulary.shapes()) {
            if (shape == truecount.rules.facts.Violence.VIOLENCE) table(text, "every act", Act.ACT.facts());
            if (shape == truecount.rules.facts.NewInformation.NEW_INFORMATION)
                table(text, "everything later", Later.LATER.facts());
            List<Fact> own = new ArrayList<>();
            for (Fact fact : shape.facts()) if (fact.shape() == shape) own.add(fact);
            table(text, title(shape), own);
        }
        return text.toString();
    }

    /** What the rules take for granted on a day where a fact is left out, as a Markdown table. */
    public static String presumptions(LocalDate day) {
        StringBuilder text = new StringBuilder("| left out | stands for | because | printed |\n|---|---|---|---|\n");
        for (String name : Presumption.facts()) {
            Presumption one = Presumption.of(name, day);
            if (one == null) continue;
            text.append("| `%s` | %s | %s | %s, p.%d |\n"
                    .formatted(
                            one.fact(),
                            one.standsFor(),
                            one.because(),
                            one.source().document(),
                            one.source().page()));
        }
        return text.toString();
    }

    private static String title(Shape shape) {
        return switch (shape.group()) {
            case ACTS -> "act " + shape.name();
            case LATER -> "later " + shape.name();
            default -> shape.name();
        };
    }

    private static void table(StringBuilder text, String title, List<Fact> facts) {
        text.append("\n#### ")
                .append(title)
                .append("\n\n| fact | the question it answers | values | who |\n|---|---|---|---|\n");
        for (Fact fact : facts) {
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            fact.name(),
                            Wording.question(fact),
                            values(fact),
                            String.join(" ", fact.who().split(""))));
        }
    }

    private static String values(Fact fact) {
        String each = fact.perVictim() ? " *(may differ per victim)*" : "";
        return switch (fact) {
            case Fact.OneOf<?> one -> join(Values.words(one.type())) + each;
            case Fact.AnyOf<?> any -> "any of " + join(Values.words(any.type())) + each;
            case Fact.Judged judged -> "yes · no, judged";
            case Fact.Ids ids -> "one or more ids from `%s`".formatted(ids.of().key());
            case Fact.Quantity number ->
                switch (number.unit()) {
                    case AGE -> "years at the act, or one of " + Ages.words().replace(", ", " · ");
                    case COUNT -> "a whole number from 1";
                    case POUNDS -> "pounds";
                    case OCCASIONS -> "a whole number from 1, one · two-or-more";
                };
            case Fact.Time time -> time.exact() ? "a moment" : "when";
            case Fact.YesNoOrWhen when -> "yes · no · when";
            case Fact.Text text -> "text";
            case Fact.Inner inner ->
                (inner.list() ? "one or more of " : "") + inner.of().name();
        };
    }

    private static String join(List<String> words) {
        return String.join(
                " · ", words.stream().filter(word -> !word.equals("unknown")).toList());
    }
}

package truecount.rulesjson;

import java.util.List;
import truecount.rules.facts.Fact;

/** The words with which a fact may be answered. */
public final class AllowedWords {

    private AllowedWords() {}

    /** Every word that a file may tell, "unknown" last; empty where the answers cannot be listed. */
    public static List<String> of(Fact fact) {
        return switch (fact) {
            case Fact.OneOf<?> one -> Values.words(one.type());
            case Fact.AnyOf<?> any -> Values.words(any.type());
            case Fact.Judged judged -> List.of("yes", "no", "unknown");
            case Fact.YesNoOrWhen when -> List.of("yes", "no", "unknown");
            case Fact.Ids ids -> List.of();
            case Fact.Quantity number -> List.of();
            case Fact.Time time -> List.of();
            case Fact.Text text -> List.of();
            case Fact.Inner inner -> List.of();
        };
    }
}

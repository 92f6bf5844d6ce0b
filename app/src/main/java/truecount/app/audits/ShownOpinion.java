package truecount.app.audits;

import java.util.List;
import truecount.audit.Opinion;
import truecount.audit.Verdict;

/**
 * What someone said of an item, as a page shows it: without saying who.
 *
 * @param heading such as "One reviewer"
 * @param lines what should have been recorded, one line each
 * @param reason why; may be empty
 * @param rule the rule named; may be empty
 */
public record ShownOpinion(String heading, List<String> lines, String reason, String rule) {

    static ShownOpinion of(String heading, Opinion opinion) {
        return new ShownOpinion(
                heading,
                opinion.verdicts().stream().map(ShownOpinion::words).toList(),
                opinion.reason(),
                opinion.rule());
    }

    private static String words(Verdict verdict) {
        return verdict instanceof Verdict.Crime crime
                ? "%s of class %s%s"
                        .formatted(
                                crime.count() == 1 ? "One crime" : crime.count() + " crimes",
                                crime.offenceClass().written(),
                                crime.domestic() ? ", domestic abuse" : "")
                : VerdictWord.of(verdict).words();
    }
}

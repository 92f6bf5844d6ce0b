package truecount.app.audits;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.app.decisions.CertificateView;
import truecount.audit.Opinion;
import truecount.audit.ReviewRound;
import truecount.audit.Verdict;

/**
 * What someone said of an item, as a page shows it: without saying who.
 *
 * @param heading such as "One reviewer"
 * @param lines what should have been recorded, one line each
 * @param reason why; may be empty
 * @param rule the rule named; may be empty
 * @param certificate the decision of the rule book that it is; null where it was entered by hand
 */
public record ShownOpinion(
        String heading,
        List<String> lines,
        String reason,
        String rule,
        @Nullable CertificateView certificate) {

    static ShownOpinion of(String heading, Opinion opinion, Map<ReviewRound, String> certificates) {
        String certificate = certificates.get(opinion.round());
        return new ShownOpinion(
                heading,
                opinion.verdicts().stream().map(ShownOpinion::words).toList(),
                opinion.reason(),
                opinion.rule(),
                certificate == null ? null : CertificateView.of(certificate));
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

package truecount.app.audits;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import truecount.app.decisions.CertificateView;
import truecount.audit.ReviewRound;
import truecount.audit.RuledVerdict;
import truecount.audit.VerdictLine;
import truecount.auditfiles.OffenceClasses;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rulesjson.Certificate;

/**
 * What the rule book decides on the facts a reviewer told of an item.
 *
 * @param certificate the decision certificate as JSON, its hash and the facts included; stays with the force
 * @param hash its SHA-256, 64 lower-case hex digits
 * @param verdict what should have been recorded, with the places where the rules are printed
 */
public record Ruling(String certificate, String hash, RuledVerdict verdict) {

    /**
     * Decides on these facts.
     *
     * @throws IllegalArgumentException when the decision is no verdict, such as one left to a registrar; says why
     */
    static Ruling of(Facts facts) {
        Decision decision = Rulebook.decide(facts);
        ObjectNode certificate = Certificate.write(facts, decision);
        return new Ruling(
                certificate.toString(),
                certificate.path("hash").asString(),
                RuledVerdict.of(decision, OffenceClasses.list()::findOrUnknown));
    }

    /** The certificate as a page shows it. */
    CertificateView view() {
        return CertificateView.of(certificate);
    }

    /** The lines of the verdict on an item. */
    List<VerdictLine> lines(int item, String who, ReviewRound round, String reason) {
        List<VerdictLine> lines = new ArrayList<>();
        for (var one : verdict.verdicts()) {
            lines.add(new VerdictLine(item, lines.size() + 1, one, reason, who, round, verdict.citation(), ""));
        }
        return lines;
    }
}

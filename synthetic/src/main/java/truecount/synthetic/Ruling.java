package truecount.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rulesjson.FactsReader;
import truecount.synthetic.Truth.Disposition;
import truecount.synthetic.Truth.Required;

/** The truth about a report: what the rule book decides on its facts, under the rules of the day it came in. */
final class Ruling {

    /** Classes of frauds that Report Fraud records, not the force (NFIB26 p.2). */
    private static final String REPORT_FRAUD = "NFIB";

    private static final String THIS_FORCE = "Exampleshire";

    private Ruling() {}

    /**
     * Decides on facts.
     *
     * @param json the facts, as {@code docs/reference/facts.md} has them
     * @throws IllegalStateException when the book cannot decide on them without asking
     */
    static Truth on(String json) {
        Facts facts = FactsReader.read(json);
        Decision decision = Rulebook.decide(facts);
        List<Required> required = required(decision);
        return new Truth(
                ofAnotherForce(decision) ? Disposition.CRIME_RELATED_INCIDENT : disposition(decision, required, json),
                ofAnotherForce(decision) ? List.of() : required,
                because(decision));
    }

    /**
     * A crime in another force's area is that force's to record; this one passes it on (CRR26 pp.15-16), and its own log is
     * a crime related incident (p.9).
     */
    private static boolean ofAnotherForce(Decision decision) {
        return !decision.force().isEmpty() && !decision.force().equals(THIS_FORCE);
    }

    private static Disposition disposition(Decision decision, List<Required> required, String json) {
        return switch (decision.disposition()) {
            // A fraud is for Report Fraud to record.
            case CRIME -> required.isEmpty() ? Disposition.INCIDENT : Disposition.CRIME;
            case CRIME_RELATED_INCIDENT -> Disposition.CRIME_RELATED_INCIDENT;
            case REPORTED_INCIDENT -> Disposition.N100;
            case INCIDENT, NO_CRIME, INFORMATION_REPORT, NO_ADDITIONAL, TRANSFER -> Disposition.INCIDENT;
            case ASK, REGISTRAR, NOT_HELD, RECLASSIFY, CANCEL, NO_CHANGE ->
                throw new IllegalStateException(
                        "The rule book says " + decision.disposition().word() + " " + decision.ask() + " on " + json);
        };
    }

    private static List<Required> required(Decision decision) {
        List<Required> required = new ArrayList<>();
        if (decision.disposition() != truecount.rules.Disposition.CRIME) {
            return required;
        }
        for (Crime crime : decision.crimes()) {
            if (crime.inClass().startsWith(REPORT_FRAUD)) {
                continue;
            }
            Offence offence = Offences.all().find(crime.inClass(), crime.code());
            for (int i = 0; i < crime.count(); i++) {
                required.add(
                        new Required(offence, victim(crime, i), crime.flags().contains("domestic-abuse")));
            }
        }
        return required;
    }

    /** The first victim is 1, another 2: a report of this force has no more. */
    private static int victim(Crime crime, int index) {
        return index > 0 || crime.victims().contains("w") ? 2 : 1;
    }

    private static String because(Decision decision) {
        return decision.because().stream().map(Ruling::line).distinct().collect(Collectors.joining(" | "));
    }

    private static String line(Because because) {
        return because.words() + " (" + because.rule().sources().get(0) + ")";
    }
}

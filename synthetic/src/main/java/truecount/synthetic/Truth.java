package truecount.synthetic;

import java.util.List;

/**
 * What should have been recorded for one report.
 *
 * @param disposition what becomes of the report
 * @param required the crimes that must be recorded for it; empty unless the disposition is a crime
 * @param because the rule that says so, with heading and page
 */
record Truth(Disposition disposition, List<Required> required, String because) {

    Truth {
        required = List.copyOf(required);
    }

    /** What becomes of a report. */
    enum Disposition {
        CRIME,
        CRIME_RELATED_INCIDENT,
        /** A reported incident of rape: not a crime, and never left out. */
        N100,
        INCIDENT
    }

    /**
     * One crime that must be recorded.
     *
     * @param offence the class and code
     * @param victim the victim's number in the report
     * @param domestic whether it is domestic abuse
     */
    record Required(Offence offence, int victim, boolean domestic) {}

    /** Whether any of it is violence or a sexual offence. */
    boolean againstPerson() {
        return required.stream()
                .anyMatch(one -> one.offence().violence() || one.offence().sexual());
    }

    /** The truth once additional verifiable information has shown that there was no crime. */
    Truth afterCancellation() {
        return new Truth(
                Disposition.INCIDENT,
                List.of(),
                "Recorded, then cancelled on additional verifiable information (CRR26, C2, p.25)");
    }
}

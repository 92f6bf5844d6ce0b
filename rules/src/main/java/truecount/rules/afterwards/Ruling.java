package truecount.rules.afterwards;

import java.util.List;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Disposition;
import truecount.rules.Question;

/** How a request about a record ends, with what goes on the certificate. */
record Ruling(
        Disposition disposition,
        List<Crime> crimes,
        String action,
        List<Because> because,
        List<String> duties,
        List<Question> ask) {}

package truecount.app.audits;

import java.util.Arrays;
import java.util.List;
import truecount.rules.recording.GeneralRule;

/** The general rules on whether to record and how to count, as a reviewer who enters a verdict by hand may name them. */
public final class Citations {

    private static final List<String> PROPOSED = Arrays.stream(GeneralRule.values())
            .flatMap(rule -> rule.sources().stream())
            .map(source -> "%s, %s, p.%d".formatted(source.document(), source.heading(), source.page()))
            .distinct()
            .toList();

    private Citations() {}

    /** Document, heading and page of each, in the order of the rule book. */
    public static List<String> proposed() {
        return PROPOSED;
    }
}

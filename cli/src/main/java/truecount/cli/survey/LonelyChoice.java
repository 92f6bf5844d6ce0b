package truecount.cli.survey;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import truecount.statistics.LonelyStratum;

/** Reads {@code --lonely}: the words of R's option survey.lonely.psu. */
final class LonelyChoice implements ITypeConverter<LonelyStratum> {

    private static final Map<String, LonelyStratum> WORDS = new TreeMap<>(Map.of(
            "fail", LonelyStratum.FAIL,
            "remove", LonelyStratum.REMOVE,
            "certainty", LonelyStratum.CERTAINTY,
            "adjust", LonelyStratum.ADJUST,
            "average", LonelyStratum.AVERAGE));

    @Override
    public LonelyStratum convert(String word) {
        LonelyStratum chosen = WORDS.get(word);
        if (chosen == null) {
            throw new TypeConversionException("'%s' is no way to treat a stratum of one; it must be one of: %s."
                    .formatted(word, String.join(", ", WORDS.keySet())));
        }
        return chosen;
    }
}

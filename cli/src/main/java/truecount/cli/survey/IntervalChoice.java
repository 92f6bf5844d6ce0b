package truecount.cli.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The intervals that {@code --interval} offers for an accuracy. */
enum IntervalChoice {
    /** Gamma interval on the unrecorded count, the default; "S". */
    GAMMA("gamma", "S"),
    /** The same with the cautious add-on, for figures that are certified; "T". */
    CAUTIOUS("cautious", "T"),
    WALD("wald", "normal"),
    STUDENT("t", "student"),
    LOGIT("logit", "xlogit"),
    ARCSINE("arcsine", "asin"),
    KORN_GRAUBARD("korn-graubard", "beta"),
    LIKELIHOOD("likelihood", "likelihood"),
    JACKKNIFE("jackknife", "jkn"),
    WILSON("wilson", "wilson"),
    CLOPPER_PEARSON("clopper-pearson", "exact"),
    JEFFREYS("jeffreys", "jeffreys"),
    HYPERGEOMETRIC("hypergeometric", "hypergeometric");

    private final String id;
    private final String alias;

    IntervalChoice(String id, String alias) {
        this.id = id;
        this.alias = alias;
    }

    /** The word for it in options and files. */
    String id() {
        return id;
    }

    /** Whether it holds for a simple random sample of crimes alone. */
    boolean simple() {
        return List.of(WILSON, CLOPPER_PEARSON, JEFFREYS, HYPERGEOMETRIC).contains(this);
    }

    /** Reads {@code --interval}. */
    static final class Reader implements ITypeConverter<IntervalChoice> {
        @Override
        public IntervalChoice convert(String word) {
            return Arrays.stream(values())
                    .filter(choice -> choice.id.equals(word) || choice.alias.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is no interval; it must be one of: %s."
                            .formatted(
                                    word,
                                    Arrays.stream(values())
                                            .map(IntervalChoice::id)
                                            .collect(Collectors.joining(", ")))));
        }
    }
}

package truecount.cli.survey;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kinds of crime that a crime-row file tells apart, and all of them together. */
enum RowDomain {
    OVERALL("overall", "All crime"),
    VIOLENCE("violence", "Violence against the person"),
    SEXUAL("sexual", "Sexual offences"),
    DOMESTIC("domestic", "Domestic abuse");

    private final String id;
    private final String label;

    RowDomain(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word for it in files and options, which is also its column. */
    String id() {
        return id;
    }

    /** What a reader calls it. */
    String label() {
        return label;
    }

    /** Reads {@code --domain}. */
    static final class Reader implements ITypeConverter<RowDomain> {
        @Override
        public RowDomain convert(String word) {
            return Arrays.stream(values())
                    .filter(domain -> domain.id.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is no domain; it must be one of: %s."
                            .formatted(
                                    word,
                                    Arrays.stream(values()).map(RowDomain::id).collect(Collectors.joining(", ")))));
        }
    }
}

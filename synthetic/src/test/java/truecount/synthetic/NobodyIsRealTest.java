package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is written can be somebody's telephone number, postcode, number plate or e-mail address. */
class NobodyIsRealTest {

    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9A-Za-z-])0\\d{3,4} ?\\d{3} ?\\d{3,4}(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Za-z]{1,2}\\d[A-Za-z0-9]? \\d[A-Za-z]{2}\\b");
    /** MG11 is the form for a witness statement. */
    private static final Pattern PLATE = Pattern.compile("(?i)\\b(?!MG11)[A-Za-z]{2}\\d{2} [A-Za-z]{3}\\b");

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.]+@[A-Za-z0-9.]+");

    @TempDir
    static Path dir;

    private static String text;

    @BeforeAll
    static void writeALargeForce() throws IOException {
        Path force = dir.resolve("force");
        ExampleForce.write("ranges", 20_000, force);
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(force)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        text = all.toString();
    }

    @Test
    void telephoneNumbersAreThoseKeptForDrama() {
        everyMatch(TELEPHONE, "07700 900\\d{3}|01632 960\\d{3}");
    }

    @Test
    void postcodesAreInAnAreaThatIsNotInUse() {
        everyMatch(POSTCODE, "ZZ\\d \\d[A-Z]{2}");
    }

    @Test
    void numberPlatesBeginWithALetterThatIsNeverIssued() {
        everyMatch(PLATE, "(?i)QZ\\d{2} [A-Z]{3}");
    }

    @Test
    void addressesForMailAreAtExampleDomains() {
        everyMatch(EMAIL, "(?i)[a-z0-9]+@example\\.(com|org|net)");
    }

    private static void everyMatch(Pattern found, String allowed) {
        Matcher matcher = found.matcher(text);
        int count = 0;
        while (matcher.find()) {
            assertThat(matcher.group()).matches(allowed);
            count++;
        }
        assertThat(count).isGreaterThan(5);
    }
}

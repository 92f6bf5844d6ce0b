package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A stranger makes the files again and compares: so the same finding must give the same bytes, anywhere. */
class SameBytesTest {

    @Test
    void twoRenderingsAgree() {
        assertThat(hashes()).isEqualTo(hashes());
    }

    @Test
    void aFreshJavaInAnotherPlaceAgrees() throws Exception {
        Process fresh = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Pacific/Auckland",
                        "-Duser.language=de",
                        "-Duser.country=DE",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBytesTest.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(fresh.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(fresh.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed.strip()).isEqualTo(hashes());
    }

    /** Prints the hashes, for the other Java. */
    public static void main(String[] arguments) {
        System.out.println(hashes());
    }

    private static String hashes() {
        return new TreeMap<>(Publication.files(ExampleFinding.whole()))
                .entrySet().stream()
                        .map(file -> file.getKey() + " " + Hashes.sha256Hex(file.getValue()))
                        .collect(Collectors.joining("\n"));
    }
}

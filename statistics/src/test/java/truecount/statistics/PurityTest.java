package truecount.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The book of mathematics knows no clock, no chance, no files, and nothing of what it is used for. */
class PurityTest {

    private final JavaClasses book = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("truecount.statistics");

    @Test
    void needsJavaCommonsStatisticsAndEjmlAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.security",
                        "java.nio.charset",
                        "org.apache.commons.statistics.distribution",
                        "org.ejml..",
                        "org.jspecify.annotations",
                        "truecount.statistics")
                .check(book);
    }

    @Test
    void neverDrawsByItself() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|UUID|random\\..*|concurrent\\.ThreadLocal.*)")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(book);
    }

    @Test
    void hasNoWordOfTheTradeItServes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(40);
            for (Path source : sources) {
                assertThat(Files.readString(source).toLowerCase(Locale.ROOT))
                        .as(source.toString())
                        .doesNotContain("police", "crime", "incident", "offence", "victim", "inspectorate");
            }
        }
    }
}

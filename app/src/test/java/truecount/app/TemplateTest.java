package truecount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no template may hold. */
class TemplateTest {

    @ParameterizedTest(name = "no {0}")
    @CsvSource(delimiterString = "~~", textBlock = """
                    unescaped output ~~ \\$unsafe
                    inline script ~~ <script(?![^>]*\\bsrc=)[^>]*>
                    inline style sheet ~~ <style\\b
                    style attribute ~~ \\bstyle=
                    event handler ~~ \\son[a-z]+=
                    hard-coded colour ~~ #[0-9a-fA-F]{3,8}\\b(?![^"]*\\$)|rgba?\\(|hsla?\\(
                    address of elsewhere ~~ (?:src|href|action)="(?:https?:)?//
                    raw HTML in a string ~~ Content\\s*\\(
                    form without a token ~~ <form\\b
                    """)
    void noTemplateHas(String what, String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : templates()) {
            // The one form there is; every other goes through it, and so gets its token.
            if (what.startsWith("form") && template.endsWith("site/form.jte")) continue;
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(template));
            while (matcher.find()) found.add(template + ": " + matcher.group());
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/jte"))) {
            List<Path> templates =
                    all.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates).hasSizeGreaterThan(20);
            return templates;
        }
    }
}

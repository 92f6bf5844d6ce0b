package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in another encoding is named, and never half read. */
class FactsFileTest {

    private static final String JSON = "{\n \"title\": \"Caf\u00e9\"\n}";

    @Test
    void readsUtf8() {
        assertThat(FactsFile.text(JSON.getBytes(StandardCharsets.UTF_8))).isEqualTo(JSON);
        assertThat(FactsFile.text(new byte[0])).isEmpty();
    }

    @Test
    void namesAByteOrderMark() {
        byte[] marked = ("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FactsFile.text(marked))
                .isInstanceOf(BadFacts.class)
                .hasMessage("The file begins with a byte order mark; save it as UTF-8 without one.");
        assertThatThrownBy(() -> FactsReader.read("\uFEFF" + JSON)).hasMessageContaining("byte order mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void namesAWiderEncoding(String charset) {
        byte[] wide = JSON.getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> FactsFile.text(wide)).hasMessageContaining("UTF-16 or UTF-32; save it as UTF-8");
    }

    @Test
    void namesTheByteAndLineThatAreNotUtf8() {
        assertThatThrownBy(() -> FactsFile.text(JSON.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("The byte E9 in line 2 is not UTF-8");
    }
}

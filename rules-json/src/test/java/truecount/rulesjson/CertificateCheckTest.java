package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CertificateCheckTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FACTS = """
            {"facts": 1, "title": "Caf\\u00e9 \\u2013 \\"till\\"", "report": {"received": "2026-05-04T09:10", "by": "victim"},
             "people": [{"id": "ann", "age": 54}, {"id": "karl"}],
             "acts": [{"act": "violence", "by": "karl", "to": "ann", "did": "punched", "injury": {"ann": "bruise"}},
                      {"act": "damage", "by": "karl", "to": "ann", "putRight": "at-cost", "cost": 120.50,
                       "what": {"kind": "phone", "owner": "ann", "value": 350.00}}]}
            """;

    private static ObjectNode certificate() {
        return Certificate.of(FactsReader.read(FACTS));
    }

    @Test
    void sameWhenNothingChanged() {
        CertificateCheck check = CertificateCheck.of(certificate().toString());

        assertThat(check.same()).isTrue();
        assertThat(check.again().get("hash")).isEqualTo(certificate().get("hash"));
    }

    @Test
    void neitherSpacesNorTheOrderOfKeysMatter() {
        Map<String, Object> turned = new TreeMap<>(java.util.Comparator.reverseOrder());
        certificate().properties().forEach(field -> turned.put(field.getKey(), field.getValue()));

        assertThat(CertificateCheck.of(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(turned))
                        .same())
                .isTrue();
    }

    /** What the guide tells a stranger to do, with nothing of ours: sort the keys, leave out spaces, hash. */
    @Test
    void aStrangerWorksOutTheSameHash() throws NoSuchAlgorithmException {
        ObjectNode told = certificate();
        Object plain = MAPPER.readValue(told.toString(), TreeMap.class);
        ((Map<?, ?>) plain).remove("hash");
        String canonical = JsonMapper.builder()
                .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(plain);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(told.get("hash").asString());
    }

    @Test
    void showsAChangedCrime() {
        String changed = certificate().toString().replaceFirst("\"count\":1", "\"count\":2");

        CertificateCheck check = CertificateCheck.of(changed);

        assertThat(check.intact()).isFalse();
        assertThat(check.same()).isFalse();
        assertThat(check.differences()).containsExactly(new CertificateCheck.Difference("crimes[0].count", "2", "1"));
    }

    @Test
    void showsAChangedFactByWhatItLeadsTo() {
        String changed = certificate().toString().replace("[\"bruise\"]", "[\"passing-pain\"]");

        CertificateCheck check = CertificateCheck.of(changed);

        assertThat(check.intact()).isFalse();
        assertThat(check.differences()).contains(new CertificateCheck.Difference("crimes[0].class", "8N", "105A"));
    }

    @Test
    void saysWhenItWasDecidedUnderOtherDocuments() {
        ObjectNode older = certificate();
        ((ObjectNode) older.at("/rules/documents/0")).put("sha256", "0".repeat(64));
        older.put("hash", Certificate.hash(older));

        CertificateCheck check = CertificateCheck.of(older.toString());

        assertThat(check.intact()).isTrue();
        assertThat(check.sameRules()).isFalse();
        assertThat(check.same()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                             | no decision certificate",
                "{\"facts\": 1}                                 | no decision certificate",
                "{\"certificate\": 2}                           | Only version 1",
                "{\"certificate\": 1}                           | here there are none",
                "{\"certificate\": 1, \"facts\": {\"facts\": 1}} | Every file needs a report",
                "{                                              | not readable JSON"
            })
    void refusesWhatIsNoCertificate(String json, String words) {
        assertThatThrownBy(() -> CertificateCheck.of(json))
                .isInstanceOf(BadFacts.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"b\": 1, \"a\": [true, null, \"x\"]}  | {\"a\":[true,null,\"x\"],\"b\":1}",
                "{\"\u20ac\": 1, \"\\r\": 2, \"1\": 3}   | {\"\\r\":2,\"1\":3,\"\u20ac\":1}",
                "[350.00, 3.5E+2, 0.5, 1e20, -0.25]      | [350,350,0.5,100000000000000000000,-0.25]"
            })
    void writesTheCanonicalFormOfRfc8785(String json, String canonical) {
        assertThat(CanonicalJson.of(MAPPER.readTree(json))).isEqualTo(canonical);
    }
}

package truecount.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF is read by screen readers and kept in archives: veraPDF says whether it can be. */
class FindingPdfTest {

    private static byte[] pdf;

    @BeforeAll
    static void draw() {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = FindingPdf.bytes(ExampleFinding.whole());
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void veraPdfFindsNothingAgainstTheStandard(PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);

            assertThat(result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(TestAssertion::toString))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
        }
    }

    @Test
    void saysWhatThePageSaysAndTheWordsOfTheChartToo() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains(
                            "Exampleshire recorded an estimated 92.0% of reported crime (95% interval 90.4 to 93.5).",
                            "Before you use these figures", "80% 85% 90% 95% 100%", "Page 1 of 5");
        }
    }

    @Test
    void takesItsDatesFromTheAuditAndItsIdFromTheFinding() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-07-31T00:00:00Z");
            assertThat(new String(
                            document.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2026-07-31T00:00:00Z</xmp:CreateDate>")
                    .contains("<xmp:ModifyDate>2026-07-31T00:00:00Z</xmp:ModifyDate>");
        }
    }

    @Test
    void embedsItsOwnFontsAndNoOther() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.getName()).contains("LiberationSans");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }
}

package truecount.publication;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import truecount.audit.Finding;

/**
 * A finding as a tagged PDF that meets PDF/UA-1 and PDF/A-3a, with its fonts inside.
 *
 * <p>Checked by veraPDF in this module's tests. A machine's check does not replace a reader's with a screen reader.
 */
public final class FindingPdf {

    private FindingPdf() {}

    /** The file's bytes; the same for the same finding on every machine. */
    public static byte[] bytes(Finding finding) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(Resources.bytes("sRGB.icc"))
                .useFont(font("LiberationSans-Regular.ttf"), "Liberation Sans", 400, FontStyle.NORMAL, true)
                .useFont(font("LiberationSans-Bold.ttf"), "Liberation Sans", 700, FontStyle.NORMAL, true)
                .useSVGDrawer(new ChartDrawer())
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Truecount")
                .withHtmlContent(FindingHtml.of(finding).print(), null);
        byte[] identity = Hashes.digest(FindingJson.bytes(finding));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument drawn = renderer.createPDFKeepOpen()) {
            return SteadyPdf.bytes(drawn, finding.identity().frozenOn(), identity);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> new ByteArrayInputStream(Resources.bytes("fonts/" + file));
    }
}

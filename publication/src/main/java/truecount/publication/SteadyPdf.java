package truecount.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes out of a drawn PDF whatever differs between two runs or two Java platforms: dates, document id, compression.
 *
 * <p>Deflate is left out because its output depends on the zlib a Java platform was built with.
 */
final class SteadyPdf {

    private SteadyPdf() {}

    /**
     * @param day the day that stands as day of making
     * @param identity at least 16 bytes that tell this document from others
     */
    static byte[] bytes(PDDocument drawn, LocalDate day, byte[] identity) throws IOException {
        date(drawn, day);
        // The first saving cuts the fonts down to the letters used; only then can every stream be opened.
        try (PDDocument document = Loader.loadPDF(saved(drawn))) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    open(stream);
                }
            }
            byte[] id = java.util.Arrays.copyOf(identity, 16);
            COSArray ids = new COSArray();
            ids.add(new COSString(id));
            ids.add(new COSString(id));
            document.getDocument().getTrailer().setItem(COSName.ID, ids);
            document.setDocumentId(0L);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static void date(PDDocument document, LocalDate day) throws IOException {
        Calendar midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(midnight);
        document.getDocumentInformation().setModificationDate(midnight);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        "<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate><xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>"
                                .formatted(day, day));
        metadata.importXMPMetadata(said.getBytes(StandardCharsets.UTF_8));
    }

    private static void open(COSStream stream) throws IOException {
        if (stream.getItem(COSName.FILTER) == null) {
            return;
        }
        byte[] plain;
        try (InputStream in = stream.createInputStream()) {
            plain = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(plain);
        }
    }
}

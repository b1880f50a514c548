package org.gouji.document.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.FormatReader;
import org.gouji.document.RefusedFile;
import org.gouji.document.ocr.OcrEngine;

/** PDF -> document, from the places of its characters and lines. */
public final class PdfReader implements FormatReader {

    private static final String ENCRYPTED = "FILE-07";

    static {
        FontMappers.set(new OneFont());
    }

    private static final float INCH = 72;
    private static final float SHARPEST = 300;

    private final OcrEngine ocr;

    public PdfReader(OcrEngine ocr) {
        this.ocr = ocr;
    }

    @Override
    public Document read(DocumentFile file, Budget budget) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            DocumentAssembly assembly = new DocumentAssembly(budget);
            PdfPageEngine engine = new PdfPageEngine(budget);
            int number = 0;
            for (PDPage page : pdf.getPages()) {
                number++;
                budget.page();
                PageContent content = engine.read(page, number);
                if (ocr.isOn() && content.isScan()) {
                    BufferedImage picture = picture(pdf, number, page.getCropBox());
                    assembly.addRead(new PicturePage(picture, budget).read(number, ocr, budget));
                } else {
                    assembly.add(content);
                }
            }
            if (number == 0) {
                throw new IOException("no page");
            }
            return assembly.document(file.name(), "");
        } catch (InvalidPasswordException locked) {
            throw new RefusedFile(ENCRYPTED, "PDF");
        } catch (NoClassDefFoundError certificate) {
            // PDFBox reaches for a library that is not there: the file is encrypted for the owners of certificates.
            throw new RefusedFile(ENCRYPTED, "PDF");
        }
    }

    /** The page as it is seen, at the sharpness of a good scanner unless it is a poster. */
    private static BufferedImage picture(PDDocument pdf, int number, PDRectangle size) throws IOException {
        double inches = size.getWidth() / INCH * size.getHeight() / INCH;
        float dots = (float) Math.min(SHARPEST, Math.sqrt(PictureReader.MOST_DOTS / inches));
        return new PDFRenderer(pdf).renderImageWithDPI(number - 1, dots, ImageType.GRAY);
    }
}

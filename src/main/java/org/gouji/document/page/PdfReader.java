package org.gouji.document.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
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
import org.gouji.document.HeldFile;
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
            PdfPageEngine engine = new PdfPageEngine(budget, parts(file.bytes()), new PdfLayers(pdf));
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

    /** The picture itself may be cut, turned or of a kind that only PDF has, so the part of the page is drawn. */
    private PdfPageEngine.Parts parts(byte[] file) {
        return (page, part) -> ocr.isOn() ? () -> part(file, page, part) : HeldFile.NO_CONTENT;
    }

    private static byte[] part(byte[] file, int number, Box part) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDPage page = pdf.getPage(number - 1);
            page.setRotation(0);
            float scale = sharpness(page.getCropBox()) / INCH;
            Rectangle all = new Rectangle(
                    Math.round(page.getCropBox().getWidth() * scale),
                    Math.round(page.getCropBox().getHeight() * scale));
            Rectangle seen = new Rectangle(
                            Math.round(part.left() * scale),
                            Math.round(part.top() * scale),
                            Math.round(part.width() * scale),
                            Math.round(part.height() * scale))
                    .intersection(all);
            if (seen.isEmpty()) {
                return new byte[0];
            }
            BufferedImage picture = new BufferedImage(seen.width, seen.height, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = picture.createGraphics();
            canvas.setBackground(Color.WHITE);
            canvas.translate(-seen.x, -seen.y);
            new PDFRenderer(pdf).renderPageToGraphics(number - 1, canvas, scale);
            canvas.dispose();
            return PictureReader.png(picture);
        }
    }

    /** The page as it is seen, at the sharpness of a good scanner unless it is a poster. */
    private static BufferedImage picture(PDDocument pdf, int number, PDRectangle size) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(number - 1, sharpness(size), ImageType.GRAY);
    }

    /** In dots per inch. */
    private static float sharpness(PDRectangle size) {
        double inches = size.getWidth() / INCH * size.getHeight() / INCH;
        return (float) Math.min(SHARPEST, Math.sqrt(PictureReader.MOST_DOTS / inches));
    }
}

package org.gouji.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gouji.document.DocumentLimits;

/** Pages turned into pictures, as scanners and those who paste tables as pictures make them. */
public final class Scans {

    /** Reading pictures takes time, and more where others use the machine. */
    public static final DocumentLimits PATIENT =
            new DocumentLimits(100 << 20, 500 << 20, 200, 2_000, 3, 2_000, 500_000, 600);

    private static final float POINTS = 72;

    private Scans() {}

    /** Skips the test, and says why, where the program that reads pictures is not installed. */
    public static void needTesseract() {
        boolean isThere;
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            isThere = process.waitFor(1, TimeUnit.MINUTES) && languages.contains("chi_sim");
        } catch (IOException e) {
            isThere = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assumeTrue(isThere, "NOT TESTED: pictures are read by tesseract with chi_sim, which is not installed");
    }

    /** A PDF of which each page is nothing but a picture. */
    public static byte[] scan(Path file, int dpi) throws IOException {
        try (PDDocument printed = Loader.loadPDF(Files.readAllBytes(file));
                PDDocument scanned = new PDDocument()) {
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                BufferedImage picture = new PDFRenderer(printed).renderImageWithDPI(i, dpi, ImageType.GRAY);
                float width = picture.getWidth() * POINTS / dpi;
                float height = picture.getHeight() * POINTS / dpi;
                PDPage page = new PDPage(new PDRectangle(width, height));
                scanned.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
                    content.drawImage(LosslessFactory.createFromImage(scanned, picture), 0, 0, width, height);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            scanned.save(out);
            return out.toByteArray();
        }
    }

    /** The part of a page between two heights, in points from its top. */
    public static BufferedImage part(Path file, int page, int top, int bottom, int dpi) throws IOException {
        try (PDDocument printed = Loader.loadPDF(Files.readAllBytes(file))) {
            BufferedImage whole = new PDFRenderer(printed).renderImageWithDPI(page - 1, dpi, ImageType.GRAY);
            int from = Math.round(top * dpi / POINTS);
            return whole.getSubimage(0, from, whole.getWidth(), Math.round(bottom * dpi / POINTS) - from);
        }
    }
}

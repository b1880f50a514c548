package org.gouji.document.page;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.FormatReader;
import org.gouji.document.HeldFile;
import org.gouji.document.RefusedFile;
import org.gouji.document.ocr.OcrEngine;

/** A file that is a picture of a page, or several of them -> document, by the engine of the office. */
public final class PictureReader implements FormatReader {

    /** Far above a page of A4 at 600 dots per inch, far below what hurts an office computer. */
    static final long MOST_DOTS = 60_000_000;

    private final OcrEngine engine;

    public PictureReader(OcrEngine engine) {
        this.engine = engine;
    }

    @Override
    public Document read(DocumentFile file, Budget budget) throws IOException {
        return decode(file.bytes(), reader -> {
            DocumentAssembly assembly = new DocumentAssembly(budget);
            for (int page = 0; page < reader.getNumImages(true); page++) {
                budget.page();
                assembly.addRead(new PicturePage(picture(reader, page), budget).read(page + 1, engine, budget));
            }
            return assembly.document(file.name(), "");
        });
    }

    /** What a viewer shows first of a picture file; nothing if it is damaged or of a kind that is not known. */
    static Optional<BufferedImage> first(HeldFile.Content content) {
        try {
            return Optional.of(decode(content.bytes(), reader -> picture(reader, 0)));
        } catch (RefusedFile tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty(); // libraries throw anything at all on damaged bytes
        }
    }

    /** A picture file of what the other one shows, turned by 90 degrees clockwise. */
    static byte[] turned(HeldFile.Content content) throws IOException {
        Optional<BufferedImage> shown = first(content);
        if (shown.isEmpty()) {
            return new byte[0];
        }
        BufferedImage upright = shown.get();
        int wide = upright.getHeight();
        int high = upright.getWidth();
        BufferedImage turned = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.translate(wide, 0);
        canvas.rotate(Math.PI / 2);
        canvas.drawImage(upright, 0, 0, null);
        canvas.dispose();
        return png(turned);
    }

    /** A picture as a file. */
    static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** What is done with an opened picture file. */
    @FunctionalInterface
    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T decode(byte[] bytes, Use<T> use) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return use.of(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage picture(ImageReader reader, int page) throws IOException {
        if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_DOTS) {
            throw new RefusedFile("FILE-06", "dots > " + MOST_DOTS);
        }
        return reader.read(page);
    }
}

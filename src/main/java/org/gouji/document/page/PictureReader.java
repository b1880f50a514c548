package org.gouji.document.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.FormatReader;
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
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return read(file.name(), reader, budget);
            } finally {
                reader.dispose();
            }
        }
    }

    private Document read(String name, ImageReader reader, Budget budget) throws IOException {
        DocumentAssembly assembly = new DocumentAssembly(budget);
        for (int page = 0; page < reader.getNumImages(true); page++) {
            budget.page();
            if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_DOTS) {
                throw new RefusedFile("FILE-06", "dots > " + MOST_DOTS);
            }
            BufferedImage picture = reader.read(page);
            assembly.addRead(PicturePage.read(picture, page + 1, engine, budget));
        }
        return assembly.document(name, "");
    }
}

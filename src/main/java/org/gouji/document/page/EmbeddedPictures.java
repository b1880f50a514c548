package org.gouji.document.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.document.RefusedFile;
import org.gouji.document.Remark;
import org.gouji.document.ocr.OcrEngine;

/** The pictures in a document of any format -> what an engine reads in them, at their places among the pieces. */
public final class EmbeddedPictures {

    private final OcrEngine engine;

    public EmbeddedPictures(OcrEngine engine) {
        this.engine = engine;
    }

    /** The same with what its pictures say; a picture that cannot be read stays one, as if there were no engine. */
    public Document read(Document document, Budget budget) throws IOException {
        return document.pictures().isEmpty() ? document : new Insertion(document, budget).document();
    }

    /** One document being put together anew. */
    private final class Insertion {

        private final Document document;
        private final Budget budget;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();
        private final List<Remark> remarks;
        private int taken;

        Insertion(Document document, Budget budget) {
            this.document = document;
            this.budget = budget;
            remarks = new ArrayList<>(document.remarks());
        }

        Document document() throws IOException {
            for (Picture picture : document.pictures()) {
                takeUpTo(picture.before());
                pictures.add(new Picture(pieces.size(), picture.source()));
                List<Piece> read = read(picture, pictures.size());
                pieces.addAll(read);
                if (!read.isEmpty() && fillsCell(picture)) {
                    taken++;
                }
            }
            takeUpTo(document.pieces().size());
            return document.with(pieces, pictures, remarks);
        }

        private void takeUpTo(int piece) {
            if (piece > taken) {
                pieces.addAll(document.pieces().subList(taken, piece));
                taken = piece;
            }
        }

        /** Whether the next piece is the empty cell in which the picture stands, which is no longer empty. */
        private boolean fillsCell(Picture picture) {
            return taken < document.pieces().size()
                    && document.pieces().get(taken).text().isEmpty()
                    && document.pieces().get(taken).source().equals(picture.source());
        }

        private List<Piece> read(Picture picture, int number) throws IOException {
            Optional<BufferedImage> shown;
            try {
                shown = PictureReader.first(picture.content());
            } catch (RefusedFile tooLarge) {
                budget.checkTime();
                remarks.add(tooLarge.at(picture.source()));
                return List.of();
            }
            return shown.isPresent() ? read(shown.get(), number) : List.of();
        }

        private List<Piece> read(BufferedImage picture, int number) throws IOException {
            PicturePage page = new PicturePage(picture, budget);
            if (!page.isOfReport()) {
                return List.of();
            }
            budget.page();
            DocumentAssembly assembly = DocumentAssembly.ofPictures(budget);
            assembly.addRead(page.read(number, engine, budget));
            return assembly.document(document.name(), "").pieces();
        }
    }
}

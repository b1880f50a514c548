package org.gouji.document.word;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Picture;
import org.gouji.document.HeldFile;
import org.jspecify.annotations.Nullable;

/** The files of the pictures in a DOC, got at only when they are asked for. */
final class DocPictures {

    private final HWPFDocument document;

    DocPictures(HWPFDocument document) {
        this.document = document;
    }

    /** Of the picture in the text whose data begin here, -1 for nowhere. */
    HeldFile.Content inText(int data) {
        return data < 0 ? HeldFile.NO_CONTENT : () -> new Picture(data, document.getDataStream(), true).getContent();
    }

    /** Of the picture that is anchored at this character. */
    HeldFile.Content floating(int anchor) {
        return () -> {
            @Nullable OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(anchor);
            byte @Nullable [] bytes = drawing == null ? null : drawing.getPictureData();
            return bytes == null ? new byte[0] : bytes;
        };
    }
}

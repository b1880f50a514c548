package org.gouji.document.sheet;

import org.apache.poi.ddf.EscherBSERecord;
import org.apache.poi.ddf.EscherBlipRecord;
import org.apache.poi.ddf.EscherClientAnchorRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** The pictures of an XLS: all files stand before the sheets, and a shape of a sheet names one by its number. */
final class XlsPictures {

    private static final int HEAD = 8;
    private static final int CONTAINER = 0xF;
    private static final int PROPERTY = 6;
    private static final int PROPERTY_ID = 0x3FFF;
    private static final int COLUMN = 2;
    private static final int ROW = 6;

    private final DrawingGroupRecord group;

    XlsPictures(DrawingGroupRecord group) {
        this.group = group;
    }

    /** Adds the picture that a shape shows, whose containers may go on behind these bytes. */
    void addTo(SheetPictures pictures, byte[] shape) {
        int number = 0;
        int row = -1;
        int column = -1;
        int at = 0;
        while (at >= 0 && at + HEAD <= shape.length) {
            int flags = LittleEndian.getUShort(shape, at);
            short id = LittleEndian.getShort(shape, at + 2);
            int length = LittleEndian.getInt(shape, at + 4);
            int body = at + HEAD;
            boolean isContainer = (flags & CONTAINER) == CONTAINER;
            boolean isWhole = length >= 0 && length <= shape.length - body;
            if (!isContainer && !isWhole) {
                break;
            }
            if (id == EscherOptRecord.RECORD_ID) {
                number = picture(shape, body, Math.min(flags >>> 4, length / PROPERTY));
            } else if (id == EscherClientAnchorRecord.RECORD_ID && length >= ROW + 2) {
                column = LittleEndian.getUShort(shape, body + COLUMN);
                row = LittleEndian.getUShort(shape, body + ROW);
            }
            at = isContainer ? body : body + length;
        }
        int file = number - 1;
        pictures.add(row, column, () -> bytes(file));
    }

    private static int picture(byte[] shape, int from, int properties) {
        for (int i = 0; i < properties; i++) {
            int id = LittleEndian.getUShort(shape, from + PROPERTY * i) & PROPERTY_ID;
            if (id == EscherPropertyTypes.BLIP__BLIPTODISPLAY.propNumber) {
                return LittleEndian.getInt(shape, from + PROPERTY * i + 2);
            }
        }
        return 0;
    }

    private byte[] bytes(int file) {
        group.decode();
        @Nullable EscherContainerRecord all = group.getEscherContainer();
        @Nullable
        EscherContainerRecord files = all == null ? null : all.getChildById(EscherContainerRecord.BSTORE_CONTAINER);
        if (files == null || file < 0 || file >= files.getChildCount()) {
            return new byte[0];
        }
        @Nullable
        EscherBlipRecord picture = files.getChild(file) instanceof EscherBSERecord entry ? entry.getBlipRecord() : null;
        byte @Nullable [] bytes = picture == null ? null : picture.getPicturedata();
        return bytes == null ? new byte[0] : bytes;
    }
}

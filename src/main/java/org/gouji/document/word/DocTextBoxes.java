package org.gouji.document.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.util.LittleEndian;

/**
 * Where the text of the text boxes stands, and where they are anchored: two lists of the format that POI keeps to itself.
 * Their parts are told apart by the number of the shape.
 */
final class DocTextBoxes {

    /** The pairs of offset and length in the file's header begin here. */
    private static final int PAIRS = 154;

    private static final int ANCHORS = PAIRS + 40 * 8;
    private static final int ANCHOR_SIZE = 26;
    private static final int TEXTS = PAIRS + 56 * 8;
    private static final int TEXT_SIZE = 22;
    private static final int SHAPE_IN_TEXT = 14;

    private final Map<Integer, Integer> shapes = new HashMap<>();
    private final Map<Integer, Range> texts = new LinkedHashMap<>();

    private DocTextBoxes() {}

    /** Characters from..to (exclusive) of all the text. */
    record Range(int from, int to) {

        static final Range NONE = new Range(0, 0);

        boolean isEmpty() {
            return from >= to;
        }
    }

    static DocTextBoxes of(HWPFDocument document) {
        DocTextBoxes boxes = new DocTextBoxes();
        FileInformationBlock header = document.getFileInformationBlock();
        int length = header.getSubdocumentTextStreamLength(SubdocumentType.TEXTBOX);
        if (length > 0) {
            int start = 0;
            for (SubdocumentType before : SubdocumentType.ORDERED) {
                if (before == SubdocumentType.TEXTBOX) {
                    break;
                }
                start += header.getSubdocumentTextStreamLength(before);
            }
            boxes.readAnchors(List.of(document.getMainStream(), document.getTableStream()));
            boxes.readTexts(List.of(document.getMainStream(), document.getTableStream()), start, length);
        }
        return boxes;
    }

    /** {@code n + 1} character positions, then {@code n} entries of a fixed size. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Plex(byte[] bytes, int start, int count, int size) {

        static Plex of(List<byte[]> streams, int pair, int size) {
            byte[] header = streams.get(0);
            if (header.length < pair + 8) {
                return new Plex(new byte[0], 0, 0, size);
            }
            int start = LittleEndian.getInt(header, pair);
            int length = LittleEndian.getInt(header, pair + 4);
            boolean isThere = start >= 0 && length > 4 && (long) start + length <= streams.get(1).length;
            return new Plex(streams.get(1), start, isThere ? (length - 4) / (4 + size) : 0, size);
        }

        int position(int index) {
            return LittleEndian.getInt(bytes, start + 4 * index);
        }

        int entry(int index, int offset) {
            return LittleEndian.getInt(bytes, start + 4 * (count + 1) + size * index + offset);
        }
    }

    private void readAnchors(List<byte[]> streams) {
        Plex plex = Plex.of(streams, ANCHORS, ANCHOR_SIZE);
        for (int i = 0; i < plex.count(); i++) {
            shapes.put(plex.position(i), plex.entry(i, 0));
        }
    }

    private void readTexts(List<byte[]> streams, int start, int length) {
        Plex plex = Plex.of(streams, TEXTS, TEXT_SIZE);
        for (int i = 0; i < plex.count(); i++) {
            int from = Math.max(0, plex.position(i));
            int to = Math.min(length, plex.position(i + 1));
            if (from < to) {
                texts.put(plex.entry(i, SHAPE_IN_TEXT), new Range(start + from, start + to));
            }
        }
    }

    /** The text of the box that is anchored here; it is given only once. */
    Range take(int anchor) {
        Range found = shapes.containsKey(anchor) ? texts.remove(shapes.get(anchor)) : null;
        return found == null ? Range.NONE : found;
    }

    /** The boxes that were not taken: those in groups of shapes, whose anchor is the group's. */
    List<Range> rest() {
        return List.copyOf(texts.values());
    }
}

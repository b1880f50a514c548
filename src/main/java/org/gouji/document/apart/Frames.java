package org.gouji.document.apart;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.document.Break;
import org.gouji.document.Document;
import org.gouji.document.DocumentLimits;
import org.gouji.document.DocumentResult;
import org.gouji.document.FillIn;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.document.RefusedFile;
import org.gouji.document.Remark;
import org.gouji.model.Source;

/** Questions and answers between two processes, as bytes. */
final class Frames {

    private static final int END = -1;
    private static final byte OPENED = 1;
    private static final byte REFUSED = 2;

    private Frames() {}

    static void ask(DataOutputStream out, String name, byte[] bytes, DocumentLimits limits) throws IOException {
        out.writeInt(bytes.length);
        for (int limit : new int[] {
            limits.bytes(),
            limits.unpackedBytes(),
            limits.ratio(),
            limits.entries(),
            limits.depth(),
            limits.pages(),
            limits.pieces(),
            limits.seconds()
        }) {
            out.writeInt(limit);
        }
        write(name, out);
        out.write(bytes);
        out.flush();
    }

    /** How long the next file is, -1 if there is none. */
    static int readLength(DataInputStream in) throws IOException {
        try {
            return in.readInt();
        } catch (EOFException gone) {
            return END;
        }
    }

    static DocumentLimits readLimits(DataInputStream in) throws IOException {
        return new DocumentLimits(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    static byte[] packed(DocumentResult result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (result instanceof DocumentResult.Opened opened) {
            out.writeByte(OPENED);
            write(opened.document(), out);
        } else {
            DocumentResult.Refused refused = (DocumentResult.Refused) result;
            out.writeByte(REFUSED);
            write(refused.rule(), out);
            write(refused.detail(), out);
        }
        return bytes.toByteArray();
    }

    /** The document that was read, or the refusal thrown here as it would have been. */
    static Document answer(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case OPENED -> document(in);
            case REFUSED -> throw new RefusedFile(text(in), text(in));
            default -> throw new IOException("No answer.");
        };
    }

    private static void write(Document document, DataOutputStream out) throws IOException {
        write(document.name(), out);
        write(document.title(), out);
        out.writeInt(document.pieces().size());
        for (Piece piece : document.pieces()) {
            write(piece.text(), out);
            out.writeBoolean(piece.before() == Break.CELL);
            write(piece.source().text(), out);
        }
        out.writeInt(document.pictures().size());
        for (Picture picture : document.pictures()) {
            out.writeInt(picture.before());
            write(picture.source().text(), out);
        }
        write(document.charset(), out);
        out.writeInt(document.damaged());
        out.writeInt(document.remarks().size());
        for (Remark remark : document.remarks()) {
            write(remark.rule(), out);
            write(remark.detail(), out);
            write(remark.source().text(), out);
        }
        write(document.fillIn(), out);
    }

    private static void write(FillIn fillIn, DataOutputStream out) throws IOException {
        out.writeInt(fillIn.identity().size());
        for (Map.Entry<String, String> line : fillIn.identity().entrySet()) {
            write(line.getKey(), out);
            write(line.getValue(), out);
        }
        out.writeInt(fillIn.cells().size());
        for (Map.Entry<Source.SheetCell, String> cell : fillIn.cells().entrySet()) {
            write(cell.getKey().sheet(), out);
            write(cell.getKey().cell(), out);
            write(cell.getValue(), out);
        }
    }

    private static Document document(DataInputStream in) throws IOException {
        String name = text(in);
        String title = text(in);
        List<Piece> pieces = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pieces.add(new Piece(text(in), in.readBoolean() ? Break.CELL : Break.LINE, Source.parse(text(in))));
        }
        List<Picture> pictures = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pictures.add(new Picture(in.readInt(), Source.parse(text(in))));
        }
        String charset = text(in);
        int damaged = in.readInt();
        List<Remark> remarks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            remarks.add(new Remark(text(in), text(in), Source.parse(text(in))));
        }
        return new Document(name, title, pieces, pictures, charset, damaged, remarks, fillIn(in));
    }

    private static FillIn fillIn(DataInputStream in) throws IOException {
        Map<String, String> identity = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            identity.put(text(in), text(in));
        }
        Map<Source.SheetCell, String> cells = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            cells.put(new Source.SheetCell(text(in), text(in)), text(in));
        }
        return FillIn.of(identity, cells);
    }

    /** Character by character, for a damaged text may hold halves of characters, which no encoding has. */
    private static void write(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Character.BYTES * in.readInt());
        char[] text = new char[bytes.length / Character.BYTES];
        ByteBuffer.wrap(bytes).asCharBuffer().get(text);
        return new String(text);
    }
}

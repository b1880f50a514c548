package org.gouji.document;

import java.util.List;

/**
 * A document as a sequence of pieces in reading order, whatever kind of file it was.
 *
 * @param name file name without folders; for a file held by another its path inside
 * @param title title the file carries outside its text, empty if none
 * @param pieces empty cells included, for they are evidence
 * @param pictures in reading order
 * @param charset the character set it was decoded with, empty if its format leaves no choice
 * @param damaged how many characters could not be decoded
 * @param remarks what else is to be said about the file
 * @param fillIn the cells by address, if it is a workbook made to be filled in; then there are no pieces
 */
public record Document(
        String name,
        String title,
        List<Piece> pieces,
        List<Picture> pictures,
        String charset,
        int damaged,
        List<Remark> remarks,
        FillIn fillIn) {

    /** Any document but a workbook made to be filled in. */
    public Document(
            String name,
            String title,
            List<Piece> pieces,
            List<Picture> pictures,
            String charset,
            int damaged,
            List<Remark> remarks) {
        this(name, title, pieces, pictures, charset, damaged, remarks, FillIn.NONE);
    }

    /** A workbook made to be filled in. */
    public static Document of(String name, FillIn fillIn, List<Remark> remarks) {
        return new Document(name, "", List.of(), List.of(), "", 0, remarks, fillIn);
    }

    public Document {
        pieces = List.copyOf(pieces);
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }

    /** The same with what was found out about its pictures. */
    public Document with(List<Piece> otherPieces, List<Picture> otherPictures, List<Remark> otherRemarks) {
        return new Document(name, title, otherPieces, otherPictures, charset, damaged, otherRemarks, fillIn);
    }

    /** The same with all places as seen from the file that holds it. */
    Document seenFrom(Origin origin) {
        if (!origin.isHeld()) {
            return this;
        }
        return new Document(
                name,
                title,
                pieces.stream()
                        .map(piece -> new Piece(piece.text(), piece.before(), origin.around(piece.source())))
                        .toList(),
                pictures.stream()
                        .map(picture ->
                                new Picture(picture.before(), origin.around(picture.source()), picture.content()))
                        .toList(),
                charset,
                damaged,
                remarks.stream()
                        .map(remark -> new Remark(remark.rule(), remark.detail(), origin.around(remark.source())))
                        .toList(),
                fillIn.seenFrom(origin));
    }

    /** A document of a format that leaves no choice of character set. */
    public static Document of(
            String name, String title, List<Piece> pieces, List<Picture> pictures, List<Remark> remarks) {
        return new Document(name, title, pieces, pictures, "", 0, remarks);
    }
}

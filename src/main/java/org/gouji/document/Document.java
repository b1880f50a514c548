package org.gouji.document;

import java.util.List;

/**
 * A document as a sequence of pieces in reading order, whatever kind of file it was.
 *
 * @param name file name without folders
 * @param title title the file carries outside its text, empty if none
 * @param pieces empty cells included, for they are evidence
 * @param pictures how many pictures stand in it
 * @param charset the character set it was decoded with
 * @param damaged how many characters could not be decoded
 */
public record Document(String name, String title, List<Piece> pieces, int pictures, String charset, int damaged) {

    public Document {
        pieces = List.copyOf(pieces);
    }
}

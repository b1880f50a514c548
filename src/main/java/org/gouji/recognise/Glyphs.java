package org.gouji.recognise;

import java.util.List;
import org.gouji.document.Break;
import org.gouji.document.Document;
import org.gouji.document.Piece;

/**
 * The characters of a document, folded for matching and without white space, each with the gap before it and its place.
 * Labels can so be followed over line and cell borders, and every match still leads back to the printed text.
 */
final class Glyphs {

    /** Stands for a cell that is there and empty. */
    static final char EMPTY_CELL = 1;
    /** Digits and the signs that may end a word are no greater. */
    private static final char LAST_ASCII_SIGN = ':';
    /** A gloss in brackets inside a word, such as 數(shù), is at most this long. */
    private static final int LONGEST_GLOSS = 8;

    private final List<Piece> pieces;
    private final Folding folding;
    private boolean traditional;

    private final char[] characters;
    private final byte[] gaps;
    private final int[] piece;
    private final int[] offset;
    private int size;

    private Glyphs(List<Piece> pieces, Folding folding) {
        this.pieces = pieces;
        this.folding = folding;
        int length = pieces.size();
        for (Piece each : pieces) {
            length += each.text().length();
        }
        characters = new char[length];
        gaps = new byte[length];
        piece = new int[length];
        offset = new int[length];
    }

    static Glyphs of(Document document, Folding folding) {
        Glyphs glyphs = new Glyphs(document.pieces(), folding);
        glyphs.fill();
        if (glyphs.traditional) {
            glyphs.simplify();
        }
        return glyphs;
    }

    private void fill() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece each = pieces.get(i);
            byte gap = each.before() == Break.CELL ? Gap.CELL : Gap.LINE;
            int before = size;
            gap = add(i, each.text(), gap);
            if (size == before) {
                append(EMPTY_CELL, gap, i, 0);
            }
        }
    }

    /** Adds the characters of a piece; returns the gap after the last one. */
    private byte add(int index, String text, byte before) {
        byte gap = before;
        for (int i = 0; i < text.length(); i++) {
            char raw = text.charAt(i);
            char folded = Folding.foldWithSign(raw);
            if (folded <= Folding.LAST_SPECIAL) {
                if (folded == Folding.NOTHING) {
                    continue;
                }
                if (folded == Folding.BLANK) {
                    gap = (byte) Math.max(gap, Gap.SPACE);
                    continue;
                }
                if (folded == '(') {
                    int end = endOfGloss(text, i);
                    if (end > 0) {
                        i = end;
                        continue;
                    }
                }
                if (folded == Folding.TRADITIONAL_SIGN) {
                    traditional = true;
                    folded = raw;
                }
            }
            append(folded, gap, index, i);
            gap = Gap.NONE;
        }
        return gap;
    }

    private void simplify() {
        for (int i = 0; i < size; i++) {
            characters[i] = folding.toSimplified(characters[i]);
        }
        for (int i = 0; i + 1 < size; i++) {
            if (characters[i] == '资' && characters[i + 1] == '讯') {
                characters[i] = '信';
                characters[i + 1] = '息';
            }
        }
    }

    private void append(char c, byte gap, int index, int at) {
        characters[size] = c;
        gaps[size] = gap;
        piece[size] = index;
        offset[size] = at;
        size++;
    }

    /** Where a pronunciation gloss ends that begins here, or -1: only Latin letters between the brackets. */
    private static int endOfGloss(String text, int open) {
        int last = Math.min(text.length(), open + LONGEST_GLOSS);
        for (int i = open + 1; i < last; i++) {
            char c = text.charAt(i);
            if (Folding.fold(c) == ')') {
                return i > open + 1 ? i : -1;
            }
            if (c >= '\u2E80' || !Character.isLetter(c)) {
                return -1;
            }
        }
        return -1;
    }

    int size() {
        return size;
    }

    char at(int i) {
        return characters[i];
    }

    /** The gap before character i; a line at the very beginning and after the end. */
    byte gap(int i) {
        return i >= size ? Gap.LINE : gaps[i];
    }

    int piece(int i) {
        return piece[i];
    }

    /** How many cells stand before that of character i on its line. */
    int column(int i) {
        int cell = piece[i];
        int first = cell;
        while (first > 0 && pieces.get(first).before() == Break.CELL) {
            first--;
        }
        return cell - first;
    }

    /** All pieces of the document. */
    List<Piece> pieces() {
        return pieces;
    }

    /** The printed text of characters from..to (exclusive) of one piece, with what was left out at the ends of the piece. */
    String passage(int from, int to) {
        String text = pieceAt(from).text();
        int start = from == 0 || piece[from - 1] != piece[from] ? 0 : offset[from];
        int end = to == size || piece[to] != piece[from] ? text.length() : offset[to - 1] + 1;
        return text.substring(start, end);
    }

    Piece pieceAt(int i) {
        return pieces.get(piece[i]);
    }

    /** Where the next character of this kind stands from here on; the size if there is none. */
    int next(char c, int from) {
        int i = from;
        while (i < size && characters[i] != c) {
            i++;
        }
        return i;
    }

    /** Where a stretch without gaps, digits and punctuation of ASCII ends that begins here. */
    int wordEnd(int from) {
        int i = from;
        while (i < size && gaps[i] == Gap.NONE && characters[i] > LAST_ASCII_SIGN) {
            i++;
        }
        return i;
    }

    boolean isDigit(int i) {
        return i < size && characters[i] >= '0' && characters[i] <= '9';
    }

    boolean isLetter(int i) {
        return i < size && Folding.isLetter(characters[i]);
    }

    boolean is(int i, char c) {
        return i < size && characters[i] == c;
    }

    /** The printed text of characters from..to (exclusive); pieces that are not empty are joined by a blank. */
    String printed(int from, int to) {
        if (piece[from] == piece[to - 1]) {
            return printedInPiece(from, to);
        }
        StringBuilder text = new StringBuilder();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || piece[i] != piece[start]) {
                String part = printedInPiece(start, i);
                if (!text.isEmpty() && !part.isEmpty()) {
                    text.append(' ');
                }
                text.append(part);
                start = i;
            }
        }
        return text.toString();
    }

    /** The same of characters of one piece; that of an empty cell stands for nothing printed. */
    private String printedInPiece(int from, int to) {
        return characters[from] == EMPTY_CELL ? "" : pieceAt(from).text().substring(offset[from], offset[to - 1] + 1);
    }

    /** The folded characters from..to (exclusive). */
    String folded(int from, int to) {
        return new String(characters, from, to - from);
    }

    /** The folded letters of characters from..to (exclusive). */
    String letters(int from, int to) {
        return letters(from, to, to - from);
    }

    /** The same, but only so many of them, where more mean nothing. */
    String letters(int from, int to, int most) {
        char[] letters = new char[Math.min(most, to - from)];
        int length = 0;
        for (int i = from; i < to && length < letters.length; i++) {
            if (Folding.isLetter(characters[i])) {
                letters[length++] = characters[i];
            }
        }
        return new String(letters, 0, length);
    }
}

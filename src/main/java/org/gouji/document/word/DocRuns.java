package org.gouji.document.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.gouji.document.DoubtfulDigits;
import org.gouji.document.word.DocRuns.Run.Hiding;

/** What the properties of characters in a DOC say: deleted, hidden, raised, a sign of a symbol font. Asked in order. */
final class DocRuns {

    private static final int TYPE_CHARACTER = 2;
    private static final int DELETED = 0x00;
    private static final int PICTURE = 0x03;
    private static final int SYMBOL = 0x09;
    private static final int STYLE = 0x30;
    private static final int STRUCK = 0x37;
    private static final int HIDDEN = 0x3C;
    private static final int COLOUR_OF_PALETTE = 0x42;
    private static final int SIZE = 0x43;
    private static final int RAISED = 0x48;
    private static final int STRUCK_TWICE = 0x53;
    private static final int COLOUR = 0x70;
    private static final int LIKE_STYLE = 0x80;
    private static final int UNLIKE_STYLE = 0x81;
    private static final char SYMBOL_PLACE = '(';
    private static final int WHITE_OF_PALETTE = 8;
    private static final int WHITE = 0xFFFFFF;

    private final List<CHPX> all;
    private final StyleSheet styles;
    private final Map<Integer, Boolean> hidingStyles = new HashMap<>();
    private int index = -1;
    private Run run = Run.PLAIN;

    DocRuns(HWPFDocument document) {
        all = document.getCharacterTable().getTextRuns();
        styles = document.getStyleSheet();
    }

    /**
     * Characters with the same properties.
     *
     * @param style of the characters, -1 if they have none of their own
     * @param symbol what stands there instead of a bracket, 0 if it is one
     * @param picture where the data of a picture begin, -1 if there are none
     * @param mark of figures that are struck out or that nobody sees, {@link PieceWriter#NO_MARK} of all others
     */
    record Run(
            int from,
            int to,
            boolean isDeleted,
            Hiding hiding,
            boolean isRaised,
            int style,
            char symbol,
            int picture,
            char mark) {

        static final Run PLAIN = plain(0, 0);

        static Run plain(int from, int to) {
            return new Run(from, to, false, Hiding.LIKE_STYLE, false, -1, (char) 0, -1, PieceWriter.NO_MARK);
        }

        enum Hiding {
            SHOWN,
            HIDDEN,
            LIKE_STYLE,
            UNLIKE_STYLE
        }
    }

    boolean isDeleted(int at) {
        return at(at).isDeleted();
    }

    boolean isRaised(int at) {
        return at(at).isRaised();
    }

    /** Whether a character is hidden, in a paragraph of this style. */
    boolean isHidden(int at, int paragraphStyle) {
        Run here = at(at);
        int style = here.style() >= 0 ? here.style() : paragraphStyle;
        return switch (here.hiding()) {
            case SHOWN -> false;
            case HIDDEN -> true;
            case LIKE_STYLE -> hides(style);
            case UNLIKE_STYLE -> !hides(style);
        };
    }

    private boolean hides(int style) {
        return hidingStyles.computeIfAbsent(
                style, number -> DocStyles.lastOperand(styles, number, DocStyles.Kind.CHARACTER, HIDDEN, 0) == 1);
    }

    char symbol(int at, char otherwise) {
        char symbol = at(at).symbol();
        return otherwise == SYMBOL_PLACE && symbol != 0 ? symbol : otherwise;
    }

    /** What marks a figure here that is struck out or that nobody sees, {@link PieceWriter#NO_MARK} any other. */
    char mark(int at) {
        return at(at).mark();
    }

    /** Where the data of the picture begin that stands here, -1 if there are none. */
    int picture(int at) {
        return at(at).picture();
    }

    private Run at(int at) {
        if (at >= run.from() && at < run.to()) {
            return run;
        }
        if (at < run.from()) {
            index = -1;
        }
        int next = index + 1;
        while (next < all.size() && all.get(next).getEnd() <= at) {
            next++;
        }
        boolean isFound = next < all.size() && all.get(next).getStart() <= at;
        index = isFound ? next : next - 1;
        int gapEnd = next < all.size() ? all.get(next).getStart() : Integer.MAX_VALUE;
        run = isFound ? read(all.get(next)) : Run.plain(at, gapEnd);
        return run;
    }

    private static Run read(CHPX chpx) {
        boolean isDeleted = false;
        boolean isRaised = false;
        Hiding hiding = Hiding.LIKE_STYLE;
        int style = -1;
        char symbol = 0;
        int picture = -1;
        boolean isStruck = false;
        boolean isPale = false;
        boolean isTiny = false;
        SprmIterator changes = chpx.getSprmBuf().iterator();
        while (changes.hasNext()) {
            SprmOperation change = changes.next();
            if (change.getType() != TYPE_CHARACTER) {
                continue;
            }
            switch (change.getOperation()) {
                case DELETED -> isDeleted = (change.getOperand() & 1) != 0;
                case STRUCK, STRUCK_TWICE -> isStruck |= (change.getOperand() & 1) != 0;
                case COLOUR_OF_PALETTE -> isPale = (change.getOperand() & 0xFF) == WHITE_OF_PALETTE;
                case COLOUR -> isPale = change.getOperand() == WHITE;
                case SIZE -> isTiny = (change.getOperand() & 0xFFFF) < DoubtfulDigits.SMALLEST_SEEN;
                case HIDDEN -> hiding = hiding(change.getOperand() & 0xFF);
                case RAISED -> isRaised = change.getOperand() != 0;
                case STYLE -> style = change.getOperand() & 0xFFFF;
                case PICTURE -> picture = change.getOperand();
                case SYMBOL -> symbol = (char) (change.getOperand() >>> 16);
                default -> {}
            }
        }
        char unseen = isPale || isTiny ? DoubtfulDigits.PALE : PieceWriter.NO_MARK;
        char mark = isStruck ? DoubtfulDigits.STRUCK : unseen;
        return new Run(chpx.getStart(), chpx.getEnd(), isDeleted, hiding, isRaised, style, symbol, picture, mark);
    }

    private static Hiding hiding(int operand) {
        return switch (operand) {
            case 0 -> Hiding.SHOWN;
            case LIKE_STYLE -> Hiding.LIKE_STYLE;
            case UNLIKE_STYLE -> Hiding.UNLIKE_STYLE;
            default -> Hiding.HIDDEN;
        };
    }
}

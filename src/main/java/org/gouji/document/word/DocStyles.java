package org.gouji.document.word;

import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.jspecify.annotations.Nullable;

/** Asks a style of a DOC, and the styles below it, for a property. */
final class DocStyles {

    /** Styles are based on styles, but not in circles or so deep. */
    private static final int DEEPEST = 12;

    private DocStyles() {}

    /** What is styled; the code tells changes of one from those of the other. */
    enum Kind {
        PARAGRAPH(1),
        CHARACTER(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    /** The value that the style gives the property, or that the nearest style below it gives. */
    static int lastOperand(StyleSheet styles, int style, Kind kind, int property, int otherwise) {
        int number = style;
        for (int depth = 0; depth < DEEPEST && number >= 0 && number < styles.numStyles(); depth++) {
            @Nullable StyleDescription description = styles.getStyleDescription(number);
            if (description == null) {
                return otherwise;
            }
            int operand = operand(styles, number, kind, property);
            if (operand >= 0) {
                return operand;
            }
            number = description.getBaseStyle();
        }
        return otherwise;
    }

    private static int operand(StyleSheet styles, int style, Kind kind, int property) {
        byte @Nullable [] changes = kind == Kind.PARAGRAPH ? styles.getPAPX(style) : styles.getCHPX(style);
        int found = -1;
        if (changes != null) {
            SprmIterator each = new SprmIterator(changes, kind == Kind.PARAGRAPH ? Short.BYTES : 0);
            while (each.hasNext()) {
                SprmOperation change = each.next();
                if (change.getType() == kind.code && change.getOperation() == property) {
                    found = change.getOperand() & 0xFFFF;
                }
            }
        }
        return found;
    }
}

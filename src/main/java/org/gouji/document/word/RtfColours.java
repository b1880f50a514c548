package org.gouji.document.word;

import com.rtfparserkit.rtf.Command;
import java.util.BitSet;

/** Which colours of an RTF are white; the first of its table is that of the reader's choice, which is black. */
final class RtfColours {

    private static final int ALL = 255;

    private final BitSet white = new BitSet();
    private int number;
    private int parts;

    /** A part of the next colour. */
    void part(Command command, int parameter) {
        boolean isPart = command == Command.red || command == Command.green || command == Command.blue;
        parts += isPart && parameter == ALL ? 1 : 0;
    }

    /** Each semicolon ends a colour. */
    void end(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ';') {
                white.set(number, parts == 3);
                number++;
                parts = 0;
            }
        }
    }

    boolean isWhite(int colour) {
        return colour >= 0 && white.get(colour);
    }
}

package org.gouji.document.word;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.HeldFile;

/** What stands in a paragraph: text with line ends, pictures, and the text boxes beside it. */
final class Content {

    private static final char LINE_END = '\n';
    private static final char PICTURE = '\uFFFC';

    private final StringBuilder text = new StringBuilder();
    private final List<Story> boxes = new ArrayList<>();
    private final List<HeldFile.Content> pictures = new ArrayList<>();
    private String enumerator = "";

    void append(char c) {
        if (c >= ' ' && c != PICTURE) {
            text.append(c);
        } else if (c == '\t') {
            text.append(' ');
        }
    }

    void append(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            append(words.charAt(i));
        }
    }

    void endLine() {
        text.append(LINE_END);
    }

    void picture(HeldFile.Content content) {
        text.append(PICTURE);
        pictures.add(content);
    }

    void box(Story story) {
        boxes.add(story);
    }

    void enumerate(String number) {
        enumerator = number;
    }

    /** Text that is raised or lowered follows. */
    void separate() {
        int length = text.length();
        if (length > 0 && Character.isDigit(text.charAt(length - 1))) {
            text.append(' ');
        }
    }

    void writeTo(PieceWriter out) {
        out.enumerate(enumerator);
        int from = 0;
        int picture = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LINE_END || c == PICTURE) {
                out.append(text.subSequence(from, i));
                from = i + 1;
                if (c == LINE_END) {
                    out.endLine();
                } else {
                    out.picture(pictures.get(picture));
                    picture++;
                }
            }
        }
        out.append(text.subSequence(from, text.length()));
        for (Story box : boxes) {
            out.startAside();
            box.writeTo(out);
            out.endAside();
        }
        out.endParagraph();
    }
}

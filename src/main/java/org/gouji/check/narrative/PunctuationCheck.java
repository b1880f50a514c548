package org.gouji.check.narrative;

import java.util.List;
import java.util.Map;
import org.gouji.check.Outcomes;
import org.gouji.model.Place;

/** NA-14: two signs where one should be, brackets opened twice or never closed. */
final class PunctuationCheck {

    private static final int AROUND = 8;
    /** So many examples are enough for somebody who has to read the text again anyway. */
    private static final int MOST = 5;

    /** All that {@link #isSign}, {@link #isOpening} and the closing of brackets are about; the rest are nearly all. */
    private static final Letters SIGNS = Letters.of("，。；：、,;（(【[〔）)《》");

    private PunctuationCheck() {}

    static void check(List<FoldedPassage> passages, Outcomes outcomes) {
        int found = 0;
        for (FoldedPassage passage : passages) {
            int at = defect(passage.passage().text());
            if (at >= 0) {
                found++;
                String quote = passage.printed(at - AROUND, at + AROUND);
                outcomes.failed("NA-14", Place.REPORT, passage.source(), Map.of("quote", quote));
            }
            if (found == MOST) {
                return;
            }
        }
        if (found == 0) {
            outcomes.passed("NA-14");
        }
    }

    /** Where the first defect is, -1 if there is none. */
    private static int defect(String text) {
        int open = -1;
        int openTitle = -1;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (!SIGNS.have(c)) {
                before = 0;
                continue;
            }
            boolean isTwice = (isSign(c) && isSign(before)) || (isOpening(c) && isOpening(before) && c != '〔');
            if (isTwice) {
                return i;
            }
            if (c == '（' || c == '(') {
                open = i;
            } else if (c == '）' || c == ')') {
                open = -1;
            } else if (c == '《') {
                openTitle = i;
            } else if (c == '》') {
                openTitle = -1;
            }
            before = c;
        }
        return Math.max(open, openTitle);
    }

    private static boolean isSign(char c) {
        return switch (c) {
            case '，', '。', '；', '：', '、', ',', ';' -> true;
            default -> false;
        };
    }

    private static boolean isOpening(char c) {
        return switch (c) {
            case '（', '(', '【', '[', '〔' -> true;
            default -> false;
        };
    }
}

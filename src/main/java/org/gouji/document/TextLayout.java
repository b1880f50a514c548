package org.gouji.document;

/**
 * What a plain text shows as a whole of how its cells are parted. What stands nowhere in it need not be looked for in each
 * line.
 *
 * @param hasMarks whether it may have marks of Markdown, or pipes of another width
 * @param hasPipes whether pipes part cells
 * @param hasTabs whether tabs do
 * @param hasDrawings whether tables may be drawn with rules
 * @param pipesStandAlone whether every cell and every pipe has a line of its own; elsewhere a lone pipe is an empty cell
 * @param tabsStandAlone the same of tabs
 * @param pipesBeginRows whether rows begin with a pipe; where hardly any does, what stands before a pipe is an empty cell
 * @param pipesEndRows whether rows end with a pipe; where hardly any does, what stands behind a pipe is an empty cell
 * @param blanksPartLines whether lines of blanks part the others, as empty ones do elsewhere; else they are empty cells
 */
record TextLayout(
        boolean hasMarks,
        boolean hasPipes,
        boolean hasTabs,
        boolean hasDrawings,
        boolean pipesStandAlone,
        boolean tabsStandAlone,
        boolean pipesBeginRows,
        boolean pipesEndRows,
        boolean blanksPartLines) {

    /** So many lines of one border for each line with a border and text mean that borders stand between cells. */
    private static final int LONE_PER_MIXED = 10;
    /** One blank line among so many, and no empty ones, means that blank lines part the others. */
    private static final int LINES_PER_BLANK = 3;
    /** One row that begins, or ends, with a pipe for so many that do not means that pipes frame rows. */
    private static final int OTHERS_PER_FRAMED = 4;

    static TextLayout of(String text) {
        boolean hasMarks = text.indexOf('#') >= 0
                || text.contains("**")
                || text.contains("<br")
                || text.indexOf('｜') >= 0
                || text.indexOf('│') >= 0;
        boolean hasPipes = hasMarks || text.indexOf('|') >= 0;
        boolean hasTabs = text.indexOf('\t') >= 0;
        return new TextLayout(
                hasMarks,
                hasPipes,
                hasTabs,
                hasPipes && DrawnRow.mayBeIn(text),
                hasPipes && standAlone('|', text),
                hasTabs && standAlone('\t', text),
                hasPipes && beginRows(text),
                hasPipes && endRows(text),
                blanksPartLines(text));
    }

    private static boolean standAlone(char border, String text) {
        int lone = 0;
        int mixed = 0;
        for (int at = text.indexOf(border); at >= 0; ) {
            int start = text.lastIndexOf('\n', at) + 1;
            int end = lineEnd(text, at);
            if (isLone(border, text, start, end)) {
                lone++;
            } else if (!isOnly(border, text, start, end)) {
                mixed++;
            }
            at = text.indexOf(border, end);
        }
        return lone > mixed * LONE_PER_MIXED;
    }

    private static boolean beginRows(String text) {
        int framed = 0;
        int others = 0;
        for (int pipe = text.indexOf('|'); pipe >= 0; ) {
            int first = text.lastIndexOf('\n', pipe) + 1;
            while (Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            if (first == pipe) {
                framed++;
            } else {
                others++;
            }
            pipe = text.indexOf('|', lineEnd(text, pipe));
        }
        return framed * OTHERS_PER_FRAMED >= others;
    }

    private static boolean endRows(String text) {
        int framed = 0;
        int others = 0;
        for (int pipe = text.indexOf('|'); pipe >= 0; ) {
            int end = lineEnd(text, pipe);
            int last = end - 1;
            while (Character.isWhitespace(text.charAt(last))) {
                last--;
            }
            if (text.charAt(last) == '|') {
                framed++;
            } else {
                others++;
            }
            pipe = text.indexOf('|', end);
        }
        return framed * OTHERS_PER_FRAMED >= others;
    }

    private static boolean blanksPartLines(String text) {
        int lines = 0;
        int empty = 0;
        int blank = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = lineEnd(text, start);
            lines++;
            if (end == start) {
                empty++;
            } else if (text.charAt(start) != '\t' && isOnly(' ', text, start, end)) {
                blank++;
            }
        }
        return blank > empty && blank * LINES_PER_BLANK >= lines;
    }

    /** Whether a line is one border and nothing else. */
    static boolean isLone(char border, String text, int from, int to) {
        int first = text.indexOf(border, from);
        return first >= 0 && first < to && first == text.lastIndexOf(border, to - 1) && isOnly(border, text, from, to);
    }

    private static boolean isOnly(char border, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != border && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}

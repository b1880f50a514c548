package org.gouji.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds tables without ruling lines among the lines of a page: several lines, each with figures at its end, and labels to
 * the left of them all. Only labels broken over lines need this; whatever does not fit stays as lines.
 */
final class LooseTables {

    private static final Pattern FIGURE = Pattern.compile("[-+－＋]?[0-9０-９][0-9０-９.,，]*|[-/\\\\—－]+|无");
    /** Whatever a figure may end with. */
    private static final String FIGURE_ENDS = "0123456789０１２３４５６７８９.,，-/\\—－无";

    private static final int FEWEST_FIGURES = 3;
    private static final int FEWEST_ROWS = 3;

    private LooseTables() {}

    /** The blocks of these lines, which follow each other. */
    static List<Block> blocks(List<TextLine> lines) {
        List<Block> blocks = new ArrayList<>();
        int done = 0;
        int at = 0;
        while (at < lines.size()) {
            if (figures(lines.get(at)) < FEWEST_FIGURES) {
                at++;
                continue;
            }
            int end = end(lines, at);
            int begin = begin(lines, done, at);
            float figuresFrom = figuresFrom(lines.subList(at, end));
            List<List<PrintedCell>> rows = new LooseTable(lines.subList(begin, end), figuresFrom).rows();
            if (rows.size() >= FEWEST_ROWS) {
                int heads = LooseHeads.begin(lines, done, begin, figuresFrom);
                rows.addAll(0, LooseHeads.rows(lines.subList(heads, begin)));
                addLines(lines.subList(done, heads), blocks);
                blocks.add(new Block.Table(box(lines.subList(heads, end)), rows));
                done = end;
            }
            at = end;
        }
        addLines(lines.subList(done, lines.size()), blocks);
        return blocks;
    }

    private static void addLines(List<TextLine> lines, List<Block> blocks) {
        lines.forEach(line -> blocks.add(new Block.Text(line)));
    }

    /** How many figures stand at the end of a line. */
    static int figures(TextLine line) {
        if (FIGURE_ENDS.indexOf(line.lastCharacter()) < 0) {
            return 0; // as nearly every line of running text
        }
        List<TextLine.Part> parts = line.narrowParts();
        int count = 0;
        while (count < parts.size() && isFigure(parts.get(parts.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static boolean isFigure(TextLine.Part part) {
        return FIGURE.matcher(part.text()).matches();
    }

    /** Left edge of the figures. */
    private static float figuresFrom(List<TextLine> lines) {
        float from = Float.MAX_VALUE;
        for (TextLine line : lines) {
            List<TextLine.Part> parts = line.narrowParts();
            int figures = figures(line);
            if (figures >= FEWEST_FIGURES) {
                from = Math.min(from, parts.get(parts.size() - figures).left());
            }
        }
        return from;
    }

    /** After the last line that has figures, or the rest of a label. */
    private static int end(List<TextLine> lines, int first) {
        int last = first;
        float from = figuresFrom(lines.subList(first, first + 1));
        for (int i = first + 1; i < lines.size() && isNear(lines.get(i - 1), lines.get(i)); i++) {
            if (figures(lines.get(i)) >= FEWEST_FIGURES) {
                last = i;
                from = Math.min(from, figuresFrom(lines.subList(i, i + 1)));
            } else if (lines.get(i).right() > from) {
                break;
            }
        }
        int end = last + 1;
        while (end < lines.size() && isRest(lines.get(end - 1), lines.get(end), from)) {
            end++;
        }
        return end;
    }

    /** Before the lines of the first label that stand above its figures. */
    private static int begin(List<TextLine> lines, int least, int first) {
        float from = figuresFrom(lines.subList(first, first + 1));
        int begin = first;
        while (begin > least
                && lines.get(begin - 1).right() < from
                && isNear(lines.get(begin - 1), lines.get(begin))
                && lines.get(begin - 1).narrowParts().size() == 1) {
            begin--;
            if (Enumerators.begins(lines.get(begin).text())) {
                return begin;
            }
        }
        return first;
    }

    private static boolean isRest(TextLine before, TextLine line, float from) {
        return line.right() < from
                && isNear(before, line)
                && line.narrowParts().stream().noneMatch(LooseTables::beginsItem);
    }

    private static boolean beginsItem(TextLine.Part part) {
        return Enumerators.begins(part.text());
    }

    private static boolean isNear(TextLine before, TextLine line) {
        return line.bottom() - before.bottom() < 3 * line.size();
    }

    private static Box box(List<TextLine> lines) {
        Box box = new Box(
                Float.MAX_VALUE,
                lines.get(0).top(),
                0,
                lines.get(lines.size() - 1).bottom());
        for (TextLine line : lines) {
            box = new Box(
                    Math.min(box.left(), line.left()), box.top(), Math.max(box.right(), line.right()), box.bottom());
        }
        return box;
    }
}
